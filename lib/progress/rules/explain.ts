import type { RuleSettings } from "@/lib/framework/schema";
import type {
  FunctionTally,
  IsoDate,
  MilestoneTally,
  StageState,
  StageVerdict,
  Told,
} from "@/lib/progress/schema";
import { isKept } from "@/lib/progress/rules/give-reasons";
import { passGates, type Gates } from "@/lib/progress/rules/pass-gates";
import { toPercent } from "@/lib/progress/rules/shares";

/** messages: progress.rule */
type StepWords = Told<{
  met: { from: number };
  sites: { metPercent: number; scoredPercent: number };
  rows: { rows: number; notApplicable: number; applicable: number };
  notApplicable: { count: number; rows: number; limit: number };
  unscored: {
    count: number;
    disputed: number;
    stale: number;
    dontKnow: number;
    months: number;
  };
  coverage: {
    scored: number;
    applicable: number;
    percent: number;
    atLeast: number;
  };
  metShare: { met: number; scored: number; percent: number; atLeast: number };
  keep: {
    met: number;
    scored: number;
    percent: number;
    keep: number;
    on: IsoDate;
  };
  range: { low: number; high: number };
  function: { functionCode: string; met: number; scored: number; over: number };
  functionFewRows: {
    functionCode: string;
    met: number;
    scored: number;
    rowsAtLeast: number;
  };
  milestones: { confirmed: number; total: number };
  noMilestones: Record<never, never>;
  result: { stage: number; state: StageState };
  version: { version: string; preset: RuleSettings["preset"] };
}>;

/** One line of the working; hasPassed null: a figure or a rule, not a condition. */
export type RuleStep = StepWords & { hasPassed: boolean | null };

/**
 * "How is this worked out?": the whole working of a verdict, line by line, in
 * the order the rule takes it: what counts, what is known, what is met, what
 * else is asked, the result. Every figure of the verdict and every setting
 * that bears on it is in there.
 */
export function explainVerdict(
  verdict: StageVerdict,
  settings: RuleSettings,
): RuleStep[] {
  const { counts, functions, milestones } = verdict;
  const gates = passGates(counts, functions, milestones, settings);
  const { rows, notApplicable, applicable } = counts;
  const { stage, state } = verdict;
  const { version, preset } = settings;
  return [
    note({ key: "met", args: { from: settings.metFrom } }),
    saySites(settings),
    note({ key: "rows", args: { rows, notApplicable, applicable } }),
    ...(rows > 0 ? explainRows(verdict, gates, settings) : []),
    note({ key: "result", args: { stage, state } }),
    note({ key: "version", args: { version, preset } }),
  ];
}

function explainRows(
  verdict: StageVerdict,
  gates: Gates,
  settings: RuleSettings,
): RuleStep[] {
  return [
    ...explainCoverage(verdict, gates, settings),
    ...explainMet(verdict, gates, settings),
    ...explainElse(verdict, gates, settings),
  ];
}

function explainCoverage(
  { counts, coverage }: StageVerdict,
  gates: Gates,
  settings: RuleSettings,
): RuleStep[] {
  const { rows, applicable, scored, disputed, stale, dontKnow } = counts;
  const limit = toPercent(settings.notApplicableShareOver);
  const atLeast = toPercent(settings.coverageAtLeast);
  const percent = toPercent(coverage);
  const months = settings.staleAfterMonths;
  const count = counts.unscored;
  return [
    {
      key: "notApplicable",
      args: { count: counts.notApplicable, rows, limit },
      hasPassed: gates.isMostlyApplicable,
    },
    note({
      key: "unscored",
      args: { count, disputed, stale, dontKnow, months },
    }),
    {
      key: "coverage",
      args: { scored, applicable, percent, atLeast },
      hasPassed: gates.isCovered,
    },
  ];
}

/** A stage achieved before is asked only to keep its share. */
function explainMet(
  verdict: StageVerdict,
  gates: Gates,
  settings: RuleSettings,
): RuleStep[] {
  const { counts, metShare, range } = verdict;
  const on = isKept(verdict) ? verdict.heldSince : null;
  const { met, scored } = counts;
  const percent = toPercent(metShare);
  const atLeast = toPercent(settings.metShareAtLeast);
  const keep = toPercent(settings.keepShareAtLeast);
  const share: RuleStep =
    on === null
      ? {
          key: "metShare",
          args: { met, scored, percent, atLeast },
          hasPassed: gates.hasMetShare,
        }
      : {
          key: "keep",
          args: { met, scored, percent, keep, on },
          hasPassed: gates.keepsMetShare,
        };
  if (!range) return [share];
  const low = toPercent(range.low);
  const high = toPercent(range.high);
  return [share, note({ key: "range", args: { low, high } })];
}

/** Functions and milestones: conditions of a new achievement, no longer of one that is held. */
function explainElse(
  verdict: StageVerdict,
  gates: Gates,
  settings: RuleSettings,
): RuleStep[] {
  const { functions, milestones } = verdict;
  const steps = [
    ...functions.map((one) => explainFunction(one, settings)),
    explainMilestones(milestones, gates),
  ];
  return isKept(verdict) ? steps.map(note) : steps;
}

function explainFunction(
  tally: FunctionTally,
  settings: RuleSettings,
): RuleStep {
  const { functionCode, met, scored, applicable, standing } = tally;
  const args = { functionCode, met, scored };
  const rowsAtLeast = settings.functionRowsAtLeast;
  if (applicable < rowsAtLeast)
    return note({ key: "functionFewRows", args: { ...args, rowsAtLeast } });
  const over = toPercent(settings.functionShareOver);
  return {
    key: "function",
    args: { ...args, over },
    hasPassed: standing === "enough",
  };
}

function explainMilestones(
  milestones: MilestoneTally | null,
  gates: Gates,
): RuleStep {
  if (!milestones) return note({ key: "noMilestones", args: {} });
  const { confirmed, total } = milestones;
  return {
    key: "milestones",
    args: { confirmed, total },
    hasPassed: gates.hasMilestones,
  };
}

function saySites(settings: RuleSettings) {
  const metPercent = toPercent(settings.siteMetShareAtLeast);
  const scoredPercent = toPercent(settings.siteScoredShareAtLeast);
  return note({ key: "sites", args: { metPercent, scoredPercent } });
}

function note(words: StepWords): RuleStep {
  return { ...words, hasPassed: null };
}
