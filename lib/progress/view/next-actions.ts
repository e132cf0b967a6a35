import type { RuleSettings } from "@/lib/framework/schema";
import type {
  Headline,
  IsoDate,
  JudgedRow,
  Milestone,
  StageVerdict,
  StandingOf,
} from "@/lib/progress/schema";
import {
  findNextActions,
  type NextAction,
} from "@/lib/progress/rules/next-actions";
import { tallyMilestoneRows } from "@/lib/progress/rules/tally-milestone-rows";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { SubjectTally } from "@/lib/progress/view/tally-subjects";

type Input = {
  /** The stage whose rows are shown. */
  stage: number;
  headline: Headline;
  verdicts: readonly StageVerdict[];
  rows: readonly JudgedRow[];
  standings: readonly StandingOf[];
  activeSites: readonly { id: string; name: string }[];
  milestones: readonly Milestone[];
  subjects: readonly SubjectTally[];
  dueOn: IsoDate | null;
  settings: RuleSettings;
  today: IsoDate;
};

/** What to do next, from the rules: milestones and functions of the working stage, scores of the stage shown. */
export function viewNextActions(input: Input): NextAction[] {
  const { settings, today, verdicts } = input;
  const stage = input.headline.workingStage;
  const verdictOf = (wanted: number) =>
    verdicts.find((one) => one.stage === wanted);
  const ready = tallyMilestoneRows(rowsOf(stage, input), settings);
  return findNextActions({
    stage,
    disputedRows: countDisputed(input, rowsOf(input.stage, input)),
    staleRows: verdictOf(input.stage)?.counts.stale ?? 0,
    dueOn: input.dueOn,
    sites: listSites(input),
    milestones: input.milestones
      .filter((one) => one.stage === stage)
      .map(({ number, proposedOn, confirmedOn }) => ({
        number,
        isReady: ready.some((one) => one.number === number && one.isReady),
        isProposed: proposedOn !== null,
        isConfirmed: confirmedOn !== null,
      })),
    functions: verdictOf(stage)?.functions ?? [],
    accepted: input.headline.accepted,
    settings,
    today,
  });
}

/** Where an action leads: scoring for those who score, else the page that shows it. */
export function addressOf(
  { href }: NextAction,
  to: Addresses,
  stage: number,
  canScore: boolean,
): string {
  switch (href.kind) {
    case "disputed":
      return canScore ? to.disputed : to.stage(stage);
    case "stale":
      return to.stage(stage);
    case "sites":
      return to.sites;
    case "site":
      return to.site(href.siteId);
    case "milestones":
      return to.milestones(href.stage);
    case "function":
      return to.rows(href.stage, { functionCode: href.functionCode });
    case "attestation":
      return to.stage(href.stage);
  }
}

function rowsOf(stage: number, { rows }: Input) {
  return rows.filter(({ row }) => row.stage === stage);
}

/** Disputes of the system's rows and of single sites alike: each waits for its own people. */
function countDisputed(
  { standings, activeSites }: Input,
  ofStage: readonly JudgedRow[],
) {
  const rowIds = new Set(ofStage.map(({ row }) => row.id));
  const siteIds = new Set(activeSites.map((site) => site.id));
  return standings.filter(
    ({ state, indicatorId, siteId }) =>
      state === "disputed" &&
      rowIds.has(indicatorId) &&
      (siteId === null || siteIds.has(siteId)),
  ).length;
}

function listSites({ activeSites, subjects }: Input) {
  return activeSites.flatMap(({ id, name }) => {
    const own = subjects.find((one) => one.siteId === id);
    if (!own) return [];
    const { rows, unscored } = own;
    return [{ siteId: id, name, rows, unscored }];
  });
}
