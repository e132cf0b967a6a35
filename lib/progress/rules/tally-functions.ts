import type { RuleSettings } from "@/lib/framework/schema";
import type {
  FunctionTally,
  JudgedRow,
  StageCounts,
} from "@/lib/progress/schema";
import { groupBy } from "@/lib/core/group-by";
import { compareCodes } from "@/lib/progress/rules/compare-codes";
import { countRows } from "@/lib/progress/rules/count-rows";
import { countOver, isShareOver, shareOf } from "@/lib/progress/rules/shares";

/**
 * Met rows by function, sorted by code. More than 50 % of its scored rows must
 * be met; a function with three or more rows that apply holds the stage back
 * when it is short of that (also when nothing in it is scored), one with fewer
 * is only flagged. Source: DOMAIN, "Achieved".
 */
export function tallyFunctions(
  rows: readonly JudgedRow[],
  settings: RuleSettings,
): FunctionTally[] {
  const byFunction = groupBy(rows, ({ row }) => row.functionCode);
  return [...byFunction]
    .map(([code, ofFunction]) => tallyFunction(code, ofFunction, settings))
    .toSorted((a, b) => compareCodes(a.functionCode, b.functionCode));
}

function tallyFunction(
  functionCode: string,
  ofFunction: readonly JudgedRow[],
  settings: RuleSettings,
): FunctionTally {
  const counts = countRows(ofFunction);
  const { rows, applicable, scored, met } = counts;
  const standing = findStanding(counts, settings);
  const isLacking = standing === "short" || standing === "flagged";
  const needed = countOver(Math.max(scored, 1), settings.functionShareOver);
  return {
    functionCode,
    rows,
    applicable,
    scored,
    met,
    metShare: shareOf(met, scored),
    standing,
    rowsShort: isLacking ? needed - met : 0,
  };
}

function findStanding(
  { applicable, scored, met }: StageCounts,
  settings: RuleSettings,
): FunctionTally["standing"] {
  if (applicable === 0) return "none";
  if (isShareOver(met, scored, settings.functionShareOver)) return "enough";
  return applicable >= settings.functionRowsAtLeast ? "short" : "flagged";
}
