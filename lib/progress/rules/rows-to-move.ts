import type { RuleSettings } from "@/lib/framework/schema";
import type { JudgedRow, StageVerdict, Told } from "@/lib/progress/schema";
import {
  explainRow,
  needsOnlySettling,
  type RowReason,
} from "@/lib/progress/rules/explain-row";
import { compareCodes } from "@/lib/progress/rules/compare-codes";
import { leaveAsideOut } from "@/lib/progress/rules/leave-aside-out";

export type RowToMove = {
  indicatorId: string;
  code: string;
  functionCode: string;
  reason: Told<RowReason>;
  /** Its function holds the stage back. */
  isInShortFunction: boolean;
};

/**
 * The rows that would move a stage most, at most so many, best first: those
 * that only need a dispute settled; then rows of functions that hold the stage
 * back before others; in each, scored rows just under the line before those
 * further down (of site rows, the fewest sites short first), then rows without
 * a score. Met and not applicable rows are left out, and rows set aside.
 */
export function findRowsToMove(
  verdict: StageVerdict,
  rows: readonly JudgedRow[],
  settings: RuleSettings,
  atMost: number,
): RowToMove[] {
  const short = new Set(
    verdict.functions
      .filter((one) => one.standing === "short")
      .map((one) => one.functionCode),
  );
  return leaveAsideOut(rows)
    .filter(({ row }) => row.stage === verdict.stage)
    .filter((one) => one.outcome === "not_met" || one.outcome === "unscored")
    .map((one) => ({ one, rank: rankRow(one, short, settings) }))
    .toSorted(
      (a, b) =>
        compareRanks(a.rank, b.rank) ||
        compareCodes(a.one.row.code, b.one.row.code),
    )
    .slice(0, atMost)
    .map(({ one }) => ({
      indicatorId: one.row.id,
      code: one.row.code,
      functionCode: one.row.functionCode,
      reason: explainRow(one, settings),
      isInShortFunction: short.has(one.row.functionCode),
    }));
}

/** Smaller is sooner, the first difference decides. */
function rankRow(
  judged: JudgedRow,
  short: ReadonlySet<string>,
  settings: RuleSettings,
) {
  const below = settings.metFrom - (judged.value ?? 0);
  return [
    needsOnlySettling(judged, settings) ? 0 : 1,
    short.has(judged.row.functionCode) ? 0 : 1,
    judged.outcome === "not_met" ? 0 : 1,
    judged.value === null ? 0 : Math.max(1, below),
    judged.sites?.sitesShort ?? 0,
  ];
}

function compareRanks(a: readonly number[], b: readonly number[]) {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
