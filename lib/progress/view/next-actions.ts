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

type DisputesInput = Pick<
  Input,
  "stage" | "rows" | "standings" | "activeSites"
>;

/** What to do next, from the rules: milestones and functions of the working stage, scores of the stage shown. */
export function viewNextActions(input: Input): NextAction[] {
  const { settings, today, verdicts } = input;
  const stage = input.headline.workingStage;
  const verdictOf = (wanted: number) =>
    verdicts.find((one) => one.stage === wanted);
  const ready = tallyMilestoneRows(rowsOf(stage, input), settings);
  return findNextActions({
    stage,
    disputedRows: listDisputes(input).length,
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
    inDoubt: verdicts.flatMap(({ stage: number, state }) =>
      state === "needs_attention" || state === "review_due"
        ? [{ stage: number, state }]
        : [],
    ),
    accepted: input.headline.accepted,
    settings,
    today,
  });
}

/** Without the acts that are for somebody else to do. */
export function keepDoable(
  actions: readonly NextAction[],
  reader: { canProposeMilestones: boolean; canConfirmMilestones: boolean },
): NextAction[] {
  return actions.filter(({ key }) => {
    if (key === "milestonesReady") return reader.canProposeMilestones;
    if (key === "milestonesToConfirm") return reader.canConfirmMilestones;
    return true;
  });
}

type Reach = {
  /** The stage whose rows are shown. */
  stage: number;
  /** Subjects with rows that need agreement. */
  disputed: readonly (string | null)[];
  canSettle: boolean;
};

/** Where an action leads: scoring for those who score, else the page that shows it. */
export function addressOf(
  { href }: NextAction,
  to: Addresses,
  { stage, disputed, canSettle }: Reach,
): string {
  switch (href.kind) {
    case "disputed":
      return canSettle
        ? addressOfDisputes(to, stage, disputed)
        : to.stage(stage);
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
    case "doubt":
    case "attestation":
      return to.stage(href.stage);
  }
}

function rowsOf(stage: number, { rows }: Pick<Input, "rows">) {
  return rows.filter(({ row }) => row.stage === stage);
}

/** One subject's own list, or all of them side by side. */
function addressOfDisputes(
  to: Addresses,
  stage: number,
  [first = null, ...others]: readonly (string | null)[],
) {
  return others.length === 0 ? to.disputedOf(first, stage) : to.matrix(stage);
}

/** Disputes of the system's rows and of single sites alike: each waits for its own people. */
function listDisputes(input: DisputesInput) {
  const { standings, activeSites } = input;
  const rowIds = new Set(rowsOf(input.stage, input).map(({ row }) => row.id));
  const siteIds = new Set(activeSites.map((site) => site.id));
  return standings.filter(
    ({ state, indicatorId, siteId }) =>
      state === "disputed" &&
      rowIds.has(indicatorId) &&
      (siteId === null || siteIds.has(siteId)),
  );
}

/** The subjects (null: the system) with rows of the stage that need agreement. */
export function listDisputedSubjects(input: DisputesInput) {
  return [...new Set(listDisputes(input).map((one) => one.siteId))];
}

function listSites({ activeSites, subjects }: Input) {
  return activeSites.flatMap(({ id, name }) => {
    const own = subjects.find((one) => one.siteId === id);
    if (!own) return [];
    const { rows, unscored } = own;
    return [{ siteId: id, name, rows, unscored }];
  });
}
