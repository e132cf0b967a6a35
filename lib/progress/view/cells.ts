import { levels, type Level } from "@/lib/framework/schema";
import type { JudgedRow, ScoreValue } from "@/lib/progress/schema";
import { tallyCells, type Cell } from "@/lib/progress/rules/tally-cells";

export type CellView =
  | { kind: "none"; level: Level }
  | {
      kind: "scored" | "partial";
      level: Level;
      /** Rows of the system's own among them. */
      own: number;
      applicable: number;
      scored: number;
      met: number;
      median: ScoreValue | null;
      distribution: Cell["distribution"];
      /** Rows met now less rows met before, of those scored both times; null when there are none. */
      gained: number | null;
    };

export type CellRow = { functionCode: string; cells: CellView[] };

/**
 * The function x level table of one stage: a row a function that has rows,
 * in the framework's order, a cell a level. A cell under half scored is
 * partial and has no colour of its own.
 */
export function viewCells(
  stage: number,
  functionCodes: readonly string[],
  rows: readonly JudgedRow[],
  previousRows: readonly JudgedRow[] | null,
  /** The levels the framework has. */
  ofLevels: readonly Level[] = levels,
): CellRow[] {
  const ofStage = ({ row }: JudgedRow) => row.stage === stage;
  const cells = tallyCells(
    rows.filter(ofStage),
    previousRows && previousRows.filter(ofStage),
  );
  const used = new Set(cells.map((cell) => cell.functionCode));
  return functionCodes
    .filter((code) => used.has(code))
    .map((functionCode) => ({
      functionCode,
      cells: ofLevels.map((level) =>
        viewCell(
          level,
          cells.find(
            (cell) =>
              cell.functionCode === functionCode && cell.level === level,
          ),
        ),
      ),
    }));
}

/** Scored rows and met rows of the whole table, and in how many rows it rose or fell. */
export function sumCells(rows: readonly CellRow[]) {
  const cells = rows
    .flatMap((row) => row.cells)
    .flatMap((cell) => (cell.kind === "none" ? [] : [cell]));
  const sum = (pick: (cell: (typeof cells)[number]) => number) =>
    cells.reduce((total, cell) => total + pick(cell), 0);
  return {
    applicable: sum((cell) => cell.applicable),
    scored: sum((cell) => cell.scored),
    met: sum((cell) => cell.met),
    rose: cells.filter((cell) => (cell.gained ?? 0) > 0).length,
    fell: cells.filter((cell) => (cell.gained ?? 0) < 0).length,
  };
}

function viewCell(level: Level, cell: Cell | undefined): CellView {
  if (!cell) return { kind: "none", level };
  const { own, applicable, scored, met, median, distribution } = cell;
  return {
    kind: cell.isHalfScored ? "scored" : "partial",
    level,
    own,
    applicable,
    scored,
    met,
    median,
    distribution,
    gained:
      cell.change === null ? null : Math.round(cell.change * cell.comparedRows),
  };
}
