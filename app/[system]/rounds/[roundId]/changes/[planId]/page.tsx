import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PlanDone } from "@/components/rounds/many/plan-done";
import { PlanToDo } from "@/components/rounds/many/plan-to-do";
import { getPlanSayer } from "@/components/rounds/many/say-plan";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { createAddresses } from "@/lib/progress/view/addresses";
import { findChangePlanPage } from "@/lib/rounds/queries/change-plan-page";
import { createManyAddresses } from "@/lib/rounds/sheet/addresses";

type Props = {
  params: Promise<{ system: string; roundId: string; planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const pageSchema = z.coerce.number().int().min(1).max(1000).catch(1);

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("many");
  return { title: t("title") };
}

/** Changes of many rows: looked through, confirmed, made, undone. Only for who prepared them. */
export default async function ChangesPage({ params, searchParams }: Props) {
  const { system, roundId, planId } = await params;
  const scope = await requireScope(system, "system:read");
  const isId = z.uuid().safeParse(planId).success;
  const page = isId ? await findChangePlanPage(scope, planId) : null;
  if (page?.round.id !== roundId) notFound();
  const [t, pages, layout, say] = await Promise.all([
    getTranslator("many"),
    getTranslator("roundPages"),
    getTranslator("layout"),
    getPlanSayer(page, scope.systemName),
  ]);
  const { rounds, round: toRound } = createAddresses(scope.systemSlug);
  const to = createManyAddresses(scope.systemSlug, roundId);
  const shown = {
    ...{ page, say, systemSlug: scope.systemSlug, address: to.plan(planId) },
    to,
    at: pageSchema.parse((await searchParams).page),
  };
  const title = t(`kinds.${page.kind}`);
  return (
    <>
      <PageHeader
        title={title}
        sub={
          page.fileName === null
            ? t("sub.many", { count: page.lineCount, round: page.round.name })
            : t("sub.sheet", { file: page.fileName, count: page.lineCount })
        }
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: pages("list.title"), href: rounds },
              { label: page.round.name, href: toRound(roundId) },
              { label: t("sheet.title"), href: to.sheet },
              { label: title },
            ]}
          />
        }
      />
      <div className="grid gap-4">
        {page.outcome ? (
          <PlanDone {...shown} outcome={page.outcome} />
        ) : (
          <PlanToDo {...shown} />
        )}
      </div>
    </>
  );
}
