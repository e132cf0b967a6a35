import type { Area } from "./cell-reference";
import { Refusal } from "./refusal";
import type { Cell, ReadLimits } from "./workbook";

/** What all sheets of a file have used up together. */
export type Used = { cells: number; characters: number };

/** Collects a sheet's filled cells and refuses more than the limits. Empty ones, however they are coloured, do not count. */
export class SheetRows {
  readonly rows: Cell[][] = [];

  constructor(
    private readonly limits: ReadLimits,
    private readonly used: Used,
  ) {}

  put(row: number, column: number, text: string, isFormula: boolean) {
    if (text === "" && !isFormula) return;
    if (row >= this.limits.rows) throw new Refusal("too_many_rows");
    if (column >= this.limits.columns) throw new Refusal("too_many_columns");
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] ?? [];
    this.count(column + 1 - cells.length, text.length);
    while (cells.length < column) cells.push(null);
    cells[column] = { text, isFormula };
  }

  /** One formula can fill many cells, of which only the first has it. */
  markFormulas({ top, left, bottom, right }: Area) {
    for (const cells of this.rows.slice(top, bottom + 1)) {
      for (const cell of cells.slice(left, right + 1)) {
        if (cell) cell.isFormula = true;
      }
    }
  }

  private count(cells: number, characters: number) {
    this.used.cells += cells;
    this.used.characters += characters;
    if (
      this.used.cells > this.limits.cells ||
      this.used.characters > this.limits.characters
    ) {
      throw new Refusal("too_large");
    }
  }
}
