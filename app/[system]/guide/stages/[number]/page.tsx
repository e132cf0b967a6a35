import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrameworkCredit } from "@/components/framework/framework-credit";
import { GuideHeader } from "@/components/framework/guide/guide-header";
import { JumpLinks } from "@/components/framework/guide/jump-links";
import { StageSections } from "@/components/framework/guide/stage-sections";
import { PrintButton } from "@/components/progress/print-button";
import { RowFilters } from "@/components/progress/rows/row-filters";
import { StageNeighbours } from "@/components/progress/stages/stage-neighbours";
import { StageStanding } from "@/components/progress/stages/stage-standing";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { can } from "@/lib/auth/roles";
import { requireScope, type Scope } from "@/lib/auth/scope";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { findGuideStage } from "@/lib/framework/view/guide-stage";
import { readRowFilter } from "@/lib/framework/view/row-filter";
import { readStages } from "@/lib/progress/queries/read-stage";
import { createAddresses } from "@/lib/progress/view/addresses";
import { nameFramework } from "@/lib/progress/view/names";

type Props = {
  params: Promise<{ system: string; number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ number }, t] = await Promise.all([params, getTranslator("guide")]);
  const isNumber = /^[1-9]$/.test(number);
  const stage = isNumber ? ` · ${t("path.stage", { number })}` : "";
  return { title: `${t("title")}${stage}` };
}

/** One stage told whole. */
export default async function GuideStagePage({ params, searchParams }: Props) {
  const { system, number } = await params;
  const scope = await requireScope(system, "system:read");
  const [progress, t, common, locale] = await Promise.all([
    readStages(scope),
    getTranslator("guide"),
    getTranslator("common"),
    getLocale(),
  ]);
  const { framework } = progress;
  const filter = readRowFilter(await searchParams, framework);
  const stage = findGuideStage(framework, number, locale, filter);
  if (!stage) notFound();
  const app = createAddresses(scope.systemSlug);
  const { guide } = app;
  return (
    <>
      <GuideHeader
        title={t("path.titled", { number, title: stage.title })}
        crumb={t("path.stage", { number })}
        sub={stage.intent}
        actions={<PrintButton text={common("print")} />}
        to={guide}
      />
      <JumpLinks
        items={[
          stage.milestones.length > 0 && {
            href: "#milestones",
            label: t("stage.milestones"),
          },
          { href: "#rows", label: t("stage.rows") },
          stage.pitfalls.length > 0 && {
            href: "#pitfalls",
            label: t("pitfalls.title"),
          },
          stage.questionSets.length > 0 && {
            href: "#questions",
            label: t("questions.title"),
          },
        ].filter((item) => item !== false)}
      />
      <Card id="stands" title={t("stage.stands")} className="mb-8">
        <StageStanding stage={stage.number} progress={progress} />
        <p className="mt-4 flex flex-wrap gap-3 print:hidden">
          <ButtonLink href={app.stage(stage.number)}>
            {t("stage.open")}
          </ButtonLink>
          {stage.total > 0 && canRate(scope) && (
            <ButtonLink
              href={`${app.score}?stage=${stage.number}`}
              prefetch={false}
            >
              {t("stage.score")}
            </ButtonLink>
          )}
        </p>
      </Card>
      <StageSections
        stage={stage}
        depth={2}
        links={{ row: app.row, guide }}
        rowFilters={
          <>
            <RowFilters
              choices={stage.choices}
              filter={filter}
              names={nameFramework(framework, locale)}
              href={guide.stage(stage.number)}
            />
            {stage.shown < stage.total && (
              <p className="mb-3" role="status">
                {t("stage.shown", { shown: stage.shown, rows: stage.total })}
              </p>
            )}
          </>
        }
      />
      <StageNeighbours
        stages={framework.stages}
        number={stage.number}
        to={guide}
      />
      <FrameworkCredit
        credit={framework.credit}
        version={framework.version}
        hasOwnRows={stage.hasOwnRows}
        isWholeOnPaper
      />
    </>
  );
}

/** Viewers read along. */
function canRate(scope: Scope) {
  const rates = [
    "rate:community_wide",
    "rate:intermediary",
    "rate:site",
  ] as const;
  return rates.some((permission) => can(scope, permission));
}
