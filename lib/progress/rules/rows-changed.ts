import type { JudgedRow } from "@/lib/progress/schema";

/** Codes of the rows whose value for the system is another than before the round. */
export type RowsChanged = {
  rose: string[];
  fell: string[];
  firstScored: string[];
};

/** Holds rows against the same rows as they stood before; of site rows the depth. */
export function compareWithBefore(
  rows: readonly JudgedRow[],
  before: readonly JudgedRow[],
): RowsChanged {
  const earlier = new Map(before.map(({ row, value }) => [row.id, value]));
  const changed: RowsChanged = { rose: [], fell: [], firstScored: [] };
  for (const { row, value } of rows) {
    const was = earlier.get(row.id) ?? null;
    if (value === null || value === was) continue;
    if (was === null) changed.firstScored.push(row.code);
    else changed[value > was ? "rose" : "fell"].push(row.code);
  }
  return changed;
}
