import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrameworkCredit } from "@/components/framework/framework-credit";
import { PitfallList } from "@/components/framework/guide/pitfall-list";
import { MilestoneSection } from "@/components/progress/milestones/milestone-section";
import { RowSection } from "@/components/progress/rows/row-section";
import { viewRows } from "@/components/progress/rows/view-rows";
import { AttestationCard } from "@/components/progress/stages/attestation-card";
import { StageHeader } from "@/components/progress/stages/stage-header";
import { StageNeighbours } from "@/components/progress/stages/stage-neighbours";
import { StageVerdictCard } from "@/components/progress/stages/stage-verdict-card";
import { EmptyState } from "@/components/ui/empty-state";
import { requireScope } from "@/lib/auth/scope";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { viewPitfalls } from "@/lib/framework/view/guide-stage";
import { readRowFilter } from "@/lib/framework/view/row-filter";
import {
  canConfirmMilestones,
  canProposeMilestones,
} from "@/lib/progress/policy";
import { findStage } from "@/lib/progress/queries/read-stage";
import { createAddresses } from "@/lib/progress/view/addresses";
import type { Headline, StageVerdict } from "@/lib/progress/schema";
import { viewArrow } from "@/lib/progress/view/arrow";
import { nameFramework } from "@/lib/progress/view/names";

type Props = {
  params: Promise<{ system: string; number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ number }, t] = await Promise.all([
    params,
    getTranslator("progress"),
  ]);
  const isNumber = /^[1-9]$/.test(number);
  return {
    title: isNumber ? t("stages.stage", { number }) : t("stages.title"),
  };
}

export default async function StagePage({ params, searchParams }: Props) {
  const { system, number } = await params;
  const scope = await requireScope(system, "system:read");
  const found = await findStage(scope, number);
  if (!found) notFound();
  const { stage, progress, confirmations, evidence } = found;
  const { framework, headline, verdicts, milestones } = progress;
  const step = viewArrow(headline, verdicts, milestones).find(
    (one) => one.stage === stage.number,
  );
  const verdict = verdicts.find((one) => one.stage === stage.number);
  if (!step || !verdict) notFound();
  const hasRows = verdict.counts.rows > 0;
  const filter = readRowFilter(await searchParams, framework);
  const list = viewRows(stage.number, filter, progress, evidence);
  const [t, words, locale] = await Promise.all([
    getTranslator("progress"),
    getTranslator("guide"),
    getLocale(),
  ]);
  const pitfalls = viewPitfalls(framework, stage.number, locale);
  const names = nameFramework(framework, locale);
  const to = createAddresses(scope.systemSlug);
  const common = { names, to };
  const acts = {
    stage,
    progress,
    ...confirmations,
    systemSlug: scope.systemSlug,
    canPropose: canProposeMilestones(scope),
    canConfirm: canConfirmMilestones(scope),
  };
  return (
    <>
      <StageHeader stage={stage} hasRows={hasRows} to={to} />
      <StageVerdictCard
        verdict={verdict}
        step={step}
        headline={headline}
        {...common}
      />
      <MilestoneSection {...acts} to={to} />
      {(confirmations.attestation || canBeAttested(verdict, headline)) && (
        <AttestationCard {...acts} />
      )}
      {hasRows ? (
        <RowSection
          stage={stage.number}
          list={list}
          filter={filter}
          settings={progress.settings}
          scale={framework.scale}
          {...common}
        />
      ) : (
        <EmptyState title={t("stages.noRowsTitle")} icon="guide">
          {t("stages.noRowsText")}
        </EmptyState>
      )}
      {pitfalls.length > 0 && (
        <section aria-labelledby="pitfalls" className="mt-8">
          <h2 id="pitfalls">{words("pitfalls.title")}</h2>
          <PitfallList pitfalls={pitfalls} depth={2} isShort />
        </section>
      )}
      <StageNeighbours
        stages={framework.stages}
        number={stage.number}
        to={to}
      />
      <FrameworkCredit
        credit={framework.credit}
        version={framework.version}
        hasOwnRows={framework.indicators.some(
          (row) => row.isLocal && row.stage === stage.number,
        )}
      />
    </>
  );
}

/** A community enters mid-way: what lies behind it, or holds it back, may be accepted on its word. */
function canBeAttested(verdict: StageVerdict, { workingStage }: Headline) {
  return verdict.stage <= workingStage && verdict.state !== "achieved";
}
