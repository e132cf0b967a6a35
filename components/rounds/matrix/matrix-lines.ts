import type { MatrixRow } from "./matrix-view";

/** A line of the grid: the heading of a function, or a row with its place among the rows. */
export type Line =
  | { key: string; kind: "group"; name: string }
  | { key: string; kind: "row"; row: MatrixRow; place: number };

export function listMatrixLines(rows: readonly MatrixRow[]): Line[] {
  return rows.flatMap((row, place) => {
    const line: Line = { key: row.id, kind: "row", row, place };
    const name = row.functionName;
    if (rows[place - 1]?.functionName === name) return [line];
    return [{ key: `${row.id}-group`, kind: "group", name } as const, line];
  });
}
