import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { Words } from "@/components/layout/words";
import { DatesForm } from "@/components/rounds/plan/dates-form";
import { PlanForm } from "@/components/rounds/plan/plan-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator, type WordPath } from "@/lib/core/translator";
import { createAddresses } from "@/lib/progress/view/addresses";
import { findPlanPage } from "@/lib/rounds/queries/plan-page";

type Props = { params: Promise<{ system: string; roundId: string }> };

const words: readonly WordPath[] = [
  "roundPlan",
  "opening",
  "errors",
  "members.roles",
  "common.errorSummary",
  "common.characters",
  "common.working",
];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("roundPlan");
  return { title: t("crumb") };
}

/** Changing the plan of an open round: who is asked for what, and the days. */
export default async function PlanPage({ params }: Props) {
  const { system, roundId } = await params;
  const scope = await requireScope(system, "rounds:run");
  const isId = z.uuid().safeParse(roundId).success;
  const found = isId ? await findPlanPage(scope, roundId) : null;
  if (!found) notFound();
  const { round, people, sites, framework } = found;
  const to = createAddresses(scope.systemSlug);
  if (!round.isOpen) redirect(to.round(round.id));
  const [t, pages, layout, locale] = await Promise.all([
    getTranslator("roundPlan"),
    getTranslator("roundPages"),
    getTranslator("layout"),
    getLocale(),
  ]);
  const { startsOn, dueOn, endsOn } = round;
  const ofRound = { systemSlug: scope.systemSlug, roundId: round.id };
  return (
    <>
      <PageHeader
        title={t("title", { round: round.name })}
        sub={t("sub")}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: pages("list.title"), href: to.rounds },
              { label: round.name, href: to.round(round.id) },
              { label: t("crumb") },
            ]}
          />
        }
      />
      <Words namespaces={words}>
        <div className="grid gap-4">
          <Card id="people" title={t("people.title")}>
            <PlanForm
              {...ofRound}
              people={people.map(({ personId, name, role }) => ({
                ...{ personId, name, role },
              }))}
              sites={sites}
              functions={framework.functions.map(({ code, name }) => ({
                code,
                name: pick(name, locale),
              }))}
            />
          </Card>
          <Card id="dates" title={t("dates.title")}>
            <DatesForm
              {...ofRound}
              version={round.version}
              days={{ startsOn, dueOn, endsOn }}
            />
          </Card>
        </div>
      </Words>
    </>
  );
}
