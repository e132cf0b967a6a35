import type { Scope } from "@/lib/auth/scope";
import { toDay, today } from "@/lib/core/clock";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import type { FrameworkView } from "@/lib/framework/schema/views";
import type { RuleSettings } from "@/lib/framework/schema";
import { findOpenRoundIn } from "@/lib/rounds/queries/rounds";
import type { RoundView } from "@/lib/rounds/schema";
import { judgeRows } from "@/lib/progress/rules/judge-rows";
import { judgeSystem } from "@/lib/progress/rules/judge-system";
import type {
  Headline,
  IsoDate,
  JudgedRow,
  StageVerdict,
  StandingOf,
} from "@/lib/progress/schema";
import type {
  AttestationView,
  MilestoneState,
} from "@/lib/progress/queries/stage-confirmations";
import {
  listStandings,
  type StandingRow,
} from "@/lib/progress/queries/standings";

type SystemProgress = {
  today: IsoDate;
  framework: FrameworkView;
  settings: RuleSettings;
  openRound: RoundView | null;
  headline: Headline;
  verdicts: StageVerdict[];
  rows: JudgedRow[];
  /** The same rows as they stood before the newest round in which each was scored. */
  previousRows: JudgedRow[];
  /** Of every subject: to judge single sites and show who said what. */
  standings: StandingOf[];
  activeSites: { id: string; name: string }[];
  milestones: MilestoneState[];
  attestations: AttestationView[];
};

/**
 * Reads and judges the whole system the long way, name by name, to hold the
 * lean readings of the pages against.
 */
export function readProgress(scope: Scope): Promise<SystemProgress> {
  return withSystem(scope, (tx) => readProgressIn(tx, scope));
}

async function readProgressIn(
  tx: Transaction,
  scope: Scope,
): Promise<SystemProgress> {
  const { systemId } = scope;
  const framework = await getSystemFramework(tx, scope);
  const openRound = await findOpenRoundIn(tx, scope);
  const activeSites = await tx.site.findMany({
    where: { systemId, status: "active" },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
    take: 1000,
  });
  const standingRows = await listStandings(tx, scope);
  const milestones = await listMilestoneStates(tx, scope, framework);
  const attestations = await listAttestations(tx, scope, framework);
  const reached = await tx.stageReached.findMany({ where: { systemId } });
  const settings =
    framework.settings[scope.rulePreset === "strict" ? "strict" : "default"];
  const common = {
    rows: framework.indicators,
    activeSiteIds: activeSites.map((site) => site.id),
    settings,
    today: today(),
  };
  const standings = standingRows.map(toStanding);
  const judged = judgeSystem({
    ...common,
    stages: framework.stages.map((stage) => stage.number),
    standings,
    milestones,
    attestations,
    history: reached.map(({ stageNumber, reachedOn, lostOn }) => ({
      stage: stageNumber,
      firstAchievedOn: toDay(reachedOn),
      lostOn: dayOf(lostOn),
    })),
    revisiting: scope.revisitingStage,
  });
  const previousRows = judgeRows({
    ...common,
    standings: standingRows.map((row) => toPrevious(row, openRound?.id)),
  });
  return {
    ...judged,
    today: common.today,
    framework,
    settings,
    openRound,
    previousRows,
    standings,
    activeSites,
    milestones,
    attestations,
  };
}

function toStanding(row: StandingRow): StandingOf {
  const { indicatorId, siteId, state, value, scoredOn } = row;
  return { indicatorId, siteId, state, value, scoredOn };
}

/** What stood at the end of the last round: of a row scored in this one, what was there before. */
function toPrevious(
  row: StandingRow,
  openRoundId: string | undefined,
): StandingOf {
  if (row.roundId !== openRoundId) return toStanding(row);
  const { indicatorId, siteId, scoredOn, previousState, previousValue } = row;
  return {
    indicatorId,
    siteId,
    state: previousState ?? "not_scored",
    value: previousValue,
    scoredOn,
  };
}

/** Every milestone of the framework, in order, also those nobody has touched. */
async function listMilestoneStates(
  tx: Transaction,
  scope: Scope,
  framework: FrameworkView,
): Promise<MilestoneState[]> {
  const { systemId } = scope;
  const found = await tx.milestoneConfirmation.findMany({
    where: { systemId, frameworkVersionId: framework.id },
    include: {
      proposedBy: { select: { name: true } },
      confirmedBy: { select: { name: true } },
    },
    take: 200,
  });
  const byId = new Map(found.map((one) => [one.milestoneId, one]));
  return framework.stages.flatMap((stage) =>
    stage.milestones.map(({ id, number }) => {
      const state = byId.get(id);
      return {
        milestoneId: id,
        stage: stage.number,
        number,
        version: state?.version ?? 0,
        targetOn: dayOf(state?.targetOn),
        targetReason: state?.targetReason ?? null,
        statement: state?.statement ?? null,
        evidenceUrl: state?.evidenceUrl ?? null,
        proposedOn: dayOf(state?.proposedAt),
        proposedByName: state?.proposedBy?.name ?? null,
        confirmedOn: dayOf(state?.confirmedAt),
        confirmedByName: state?.confirmedBy?.name ?? null,
        meetingName: state?.meetingName ?? null,
        meetingOn: dayOf(state?.meetingOn),
      };
    }),
  );
}

/** The stages this community stated as done, confirmed or waiting. */
async function listAttestations(
  tx: Transaction,
  scope: Scope,
  framework: FrameworkView,
): Promise<AttestationView[]> {
  const found = await tx.stageAttestation.findMany({
    where: { systemId: scope.systemId, frameworkVersionId: framework.id },
    include: {
      stage: { select: { number: true } },
      proposedBy: { select: { name: true } },
      confirmedBy: { select: { name: true } },
    },
    take: 50,
  });
  return found.map((one) => ({
    stageId: one.stageId,
    stage: one.stage.number,
    version: one.version,
    statement: one.statement,
    evidenceUrl: one.evidenceUrl,
    proposedOn: toDay(one.proposedAt),
    proposedByName: one.proposedBy.name,
    confirmedOn: dayOf(one.confirmedAt),
    confirmedByName: one.confirmedBy?.name ?? null,
    expiresOn: dayOf(one.expiresOn),
  }));
}

function dayOf(instant: Date | null | undefined) {
  return instant ? toDay(instant) : null;
}
