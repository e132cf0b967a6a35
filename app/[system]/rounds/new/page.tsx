import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { Words } from "@/components/layout/words";
import { OpeningForm } from "@/components/rounds/opening/opening-form";
import { RoundIsOpen } from "@/components/rounds/opening/round-is-open";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { levels } from "@/lib/framework/schema";
import { createAddresses } from "@/lib/progress/view/addresses";
import { readOpening } from "@/lib/rounds/queries/opening";
import { findOpenRound } from "@/lib/rounds/queries/rounds";
import { proposeDates } from "@/lib/rounds/rules/round-dates";
import { modeNames } from "@/lib/rounds/round-modes";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("opening");
  return { title: t("title") };
}

/** Opening a round: what is asked, of whom, and until when. */
export default async function NewRoundPage({ params }: Props) {
  const scope = await requireScope((await params).system, "rounds:run");
  const [t, list, layout, locale] = await Promise.all([
    getTranslator("opening"),
    getTranslator("roundPages"),
    getTranslator("layout"),
    getLocale(),
  ]);
  const to = createAddresses(scope.systemSlug);
  const open = await findOpenRound(scope);
  const choices = open ? null : await readOpening(scope);
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={t("sub")}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: list("list.title"), href: to.rounds },
              { label: t("title") },
            ]}
          />
        }
      />
      {open && <RoundIsOpen name={open.name} href={to.round(open.id)} />}
      {choices && (
        <Words
          namespaces={[
            "opening",
            "errors",
            "members.roles",
            "common.levels",
            "common.errorSummary",
            "common.working",
          ]}
        >
          <OpeningForm
            systemSlug={scope.systemSlug}
            submission={randomUUID()}
            typed={typedAtFirst()}
            stages={choices.framework.stages.map((stage) => ({
              number: stage.number,
              name: pick(stage.shortTitle, locale),
            }))}
            sites={choices.sites}
            levels={levels.map((level) => ({
              level,
              modeName: modeNames[level],
              people: choices.people[level],
            }))}
            functions={choices.framework.functions.map(({ code, name }) => ({
              code,
              name: pick(name, locale),
            }))}
          />
        </Words>
      )}
    </>
  );
}

/** The days are worked out; nothing else is chosen for anyone. */
function typedAtFirst() {
  const startsOn = today();
  const { dueOn, endsOn } = proposeDates(startsOn);
  return { startsOn: [startsOn], dueOn: [dueOn], endsOn: [endsOn] };
}
