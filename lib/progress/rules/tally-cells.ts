import type { Level } from "@/lib/framework/schema";
import type { JudgedRow, ScoreValue } from "@/lib/progress/schema";
import { lowerMedian } from "@/lib/rounds/rules/settle-row";
import { countRows } from "@/lib/progress/rules/count-rows";
import { groupBy } from "@/lib/core/group-by";
import { compareCodes } from "@/lib/progress/rules/compare-codes";

export type Cell = {
  functionCode: string;
  level: Level;
  rows: number;
  /** Of these, rows of the system's own. */
  own: number;
  applicable: number;
  scored: number;
  met: number;
  /** Median of the scored rows, the lower one on an even split; of a site row its depth counts. */
  median: ScoreValue | null;
  /** How many scored rows stand at 0, 1, 2, 3. */
  distribution: [number, number, number, number];
  /**
   * Share met now less share met before, -1 to 1, over the rows scored both
   * times; null when there are none. A share of rows over a line stays true on
   * an ordinal scale, where a difference of means would not; and a row scored
   * for the first time is no change.
   */
  change: number | null;
  comparedRows: number;
  /** At least half of the rows that apply are scored. */
  isHalfScored: boolean;
};

/**
 * The function x level table of one stage. A cell without rows is absent: it
 * is neither zero nor "not applicable". `previous` holds the same rows as they
 * were judged at the last round, or null. Sorted by function, then level.
 */
export function tallyCells(
  rows: readonly JudgedRow[],
  previous: readonly JudgedRow[] | null,
): Cell[] {
  const before = new Map((previous ?? []).map((one) => [one.row.id, one]));
  const cells = groupBy(
    rows,
    ({ row }) => `${row.functionCode} ${row.level}` as const,
  );
  return [...cells.values()]
    .map((group) => tallyCell(group, before))
    .toSorted(
      (a, b) =>
        compareCodes(a.functionCode, b.functionCode) ||
        compareCodes(a.level, b.level),
    );
}

function tallyCell(
  group: readonly JudgedRow[],
  before: ReadonlyMap<string, JudgedRow>,
): Cell {
  const { rows, applicable, scored, met } = countRows(group);
  const values = group.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first] = group;
  if (!first) throw new RangeError("A cell has at least one row");
  return {
    functionCode: first.row.functionCode,
    level: first.row.level,
    rows,
    own: group.filter(({ row }) => row.isLocal).length,
    applicable,
    scored,
    met,
    median: lowerMedian(values),
    distribution: distribute(values),
    ...compare(group, before),
    isHalfScored: applicable > 0 && scored * 2 >= applicable,
  };
}

function distribute(values: readonly ScoreValue[]): Cell["distribution"] {
  const countOf = (step: ScoreValue) =>
    values.filter((value) => value === step).length;
  return [countOf(0), countOf(1), countOf(2), countOf(3)];
}

function compare(
  group: readonly JudgedRow[],
  before: ReadonlyMap<string, JudgedRow>,
) {
  const pairs = group
    .map((now) => ({ now, then: before.get(now.row.id) }))
    .filter(({ now, then }) => isScored(now) && isScored(then));
  const gained =
    pairs.filter(({ now }) => now.outcome === "met").length -
    pairs.filter(({ then }) => then?.outcome === "met").length;
  return {
    change: pairs.length === 0 ? null : gained / pairs.length,
    comparedRows: pairs.length,
  };
}

function isScored(judged: JudgedRow | undefined) {
  return judged?.outcome === "met" || judged?.outcome === "not_met";
}
