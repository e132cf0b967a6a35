import type { RuleSettings } from "@/lib/framework/schema";
import type {
  FunctionTally,
  MilestoneTally,
  Reason,
  StageVerdict,
} from "@/lib/progress/schema";
import { compareCodes } from "@/lib/progress/rules/compare-codes";
import type { Gates } from "@/lib/progress/rules/pass-gates";
import { countAtLeast, toPercent } from "@/lib/progress/rules/shares";

export type Facts = Omit<StageVerdict, "reasons" | "flags" | "rowsShort">;

/**
 * Why a stage is in its state, most important first: what is not known, then
 * what is not met, then functions (the one furthest short first), then
 * milestones. Source: DOMAIN, "the reasons in words".
 */
export function giveReasons(
  facts: Facts,
  gates: Gates,
  settings: RuleSettings,
): Reason[] {
  const { state, counts } = facts;
  if (state === "no_rows") return [{ key: "noRows", args: {} }];
  if (state === "not_scored")
    return [{ key: "notScored", args: { rows: counts.rows } }];
  if (state === "achieved") return [sayAchieved(facts, settings)];
  const isHeld = isKept(facts);
  return [
    ...sayLost(facts, settings),
    ...sayUnknown(facts, gates, settings),
    ...sayMetShare(facts, gates, settings),
    ...(isHeld ? [] : sayFunctions(facts.functions, gates)),
    ...(isHeld ? [] : sayMilestones(facts.milestones)),
  ];
}

/** Whether a stage achieved before is judged by what keeps it, rather than as a new one. */
export function isKept({
  heldSince,
  lostOn,
}: Pick<StageVerdict, "heldSince" | "lostOn">) {
  return heldSince !== null && lostOn === null;
}

function sayLost({ lostOn: on }: Facts, settings: RuleSettings): Reason[] {
  if (on === null) return [];
  const keep = toPercent(settings.keepShareAtLeast);
  const atLeast = toPercent(settings.metShareAtLeast);
  return [{ key: "lost", args: { on, keep, atLeast } }];
}

function sayAchieved(facts: Facts, settings: RuleSettings): Reason {
  const { met, scored } = facts.counts;
  const percent = toPercent(facts.metShare);
  const isBelow = met < countAtLeast(scored, settings.metShareAtLeast);
  if (facts.heldSince === null || !isBelow)
    return { key: "achieved", args: { met, scored, percent } };
  const keep = toPercent(settings.keepShareAtLeast);
  return { key: "keptAchieved", args: { percent, keep, on: facts.heldSince } };
}

function sayUnknown(
  { counts, coverage }: Facts,
  gates: Gates,
  settings: RuleSettings,
): Reason[] {
  const { rows, notApplicable, unscored, disputed, stale } = counts;
  const reasons: Reason[] = [];
  if (!gates.isMostlyApplicable) {
    const limit = toPercent(settings.notApplicableShareOver);
    const args = { count: notApplicable, rows, limit };
    reasons.push({ key: "notApplicableMany", args });
  }
  if (!gates.isCovered && counts.applicable > 0) {
    const atLeast = toPercent(settings.coverageAtLeast);
    const args = { percent: toPercent(coverage), atLeast, count: unscored };
    reasons.push({ key: "coverageLow", args });
  }
  if (stale > 0) {
    const args = { count: stale, months: settings.staleAfterMonths };
    reasons.push({ key: "stale", args });
  }
  if (disputed > 0)
    reasons.push({ key: "disputed", args: { count: disputed } });
  return reasons;
}

function sayMetShare(
  facts: Facts,
  gates: Gates,
  settings: RuleSettings,
): Reason[] {
  const { counts, metShare } = facts;
  const { scored, met } = counts;
  if (scored === 0) return [];
  const percent = toPercent(metShare);
  if (isKept(facts)) {
    if (gates.keepsMetShare) return [];
    const keep = toPercent(settings.keepShareAtLeast);
    const count = countAtLeast(scored, settings.keepShareAtLeast) - met;
    return [{ key: "metBelowKeep", args: { percent, keep, count } }];
  }
  if (gates.hasMetShare) return [];
  const atLeast = toPercent(settings.metShareAtLeast);
  const count = countAtLeast(scored, settings.metShareAtLeast) - met;
  return [{ key: "metLow", args: { percent, atLeast, count } }];
}

/** A function with nothing scored is news only where the stage as a whole is covered. */
function sayFunctions(
  functions: readonly FunctionTally[],
  gates: Gates,
): Reason[] {
  return functions
    .filter((one) => one.standing === "short")
    .filter((one) => one.scored > 0 || gates.isCovered)
    .toSorted(
      (a, b) =>
        b.rowsShort - a.rowsShort ||
        compareCodes(a.functionCode, b.functionCode),
    )
    .map(({ functionCode, applicable, scored, met, rowsShort }) =>
      scored === 0
        ? { key: "functionUnscored", args: { functionCode, rows: applicable } }
        : {
            key: "functionShort",
            args: { functionCode, met, scored, count: rowsShort },
          },
    );
}

function sayMilestones(milestones: MilestoneTally | null): Reason[] {
  const reasons: Reason[] = [];
  const open = milestones?.open ?? [];
  const proposed = milestones?.proposed ?? [];
  if (proposed.length > 0)
    reasons.push({ key: "milestonesProposed", args: listNumbers(proposed) });
  if (open.length > 0)
    reasons.push({ key: "milestonesOpen", args: listNumbers(open) });
  return reasons;
}

/** Milestone numbers as words take them: how many, and "1, 3". */
export function listNumbers(numbers: readonly number[]) {
  return { count: numbers.length, numbers: numbers.join(", ") };
}
