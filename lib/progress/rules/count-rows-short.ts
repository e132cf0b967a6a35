import type { RuleSettings } from "@/lib/framework/schema";
import { type Facts, isKept } from "@/lib/progress/rules/give-reasons";
import { countAtLeast } from "@/lib/progress/rules/shares";

/**
 * The least number of rows that would have to become met for the stage to be
 * achieved, or, where it was, to stay so. Rows missing from coverage are
 * counted as scored and met; the rows short in functions count towards the
 * whole. Exact when the stage is covered, else a lower bound.
 */
export function countRowsShort(facts: Facts, settings: RuleSettings) {
  const { state, counts, functions } = facts;
  if (state === "no_rows" || state === "achieved") return 0;
  const isHeld = isKept(facts);
  const { applicable, scored, met } = counts;
  const covered = countAtLeast(applicable, settings.coverageAtLeast);
  const toScore = Math.max(0, covered - scored);
  const share = isHeld ? settings.keepShareAtLeast : settings.metShareAtLeast;
  const toMeet = countAtLeast(scored + toScore, share) - met;
  const inFunctions = functions
    .filter((one) => one.standing === "short" && !isHeld)
    .reduce((sum, one) => sum + one.rowsShort, 0);
  return Math.max(toScore, toMeet, inFunctions, 0);
}
