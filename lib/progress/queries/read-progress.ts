import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { toDay, today } from "@/lib/core/clock";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { type FrameworkView, getFramework } from "@/lib/framework/queries";
import type { RuleSettings } from "@/lib/framework/schema";
import { findOpenRoundIn } from "@/lib/rounds/queries/rounds";
import type { RoundView } from "@/lib/rounds/schema";
import { judgeRows } from "../rules/judge-rows";
import { judgeSystem } from "../rules/judge-system";
import type {
  Headline,
  IsoDate,
  JudgedRow,
  StageVerdict,
  StandingOf,
} from "../schema";
import {
  type AttestationView,
  listAttestations,
  listMilestoneStates,
  type MilestoneState,
} from "./confirmations";
import { listStandings, type StandingRow } from "./standings";

export type SiteRef = { id: string; name: string };

/** Where a system stands today: everything a dashboard, a stage page or the working of the rule needs. */
export type SystemProgress = {
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
  activeSites: SiteRef[];
  milestones: MilestoneState[];
  attestations: AttestationView[];
};

/** Reads and judges the whole system in one transaction: seven statements for one site or two hundred. */
export function readProgress(scope: Scope): Promise<SystemProgress> {
  return withSystem(scope, (tx) => readProgressIn(tx, scope));
}

/** The same inside a transaction that writes what follows from it. */
export async function readProgressIn(
  tx: Transaction,
  scope: Scope,
): Promise<SystemProgress> {
  const { systemId } = scope;
  const framework = await getFramework(tx, scope.frameworkVersionId);
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
    history: reached.map(({ stageNumber, reachedOn }) => ({
      stage: stageNumber,
      firstAchievedOn: toDay(reachedOn),
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
