import type { Cell, Sheet } from "@/lib/core/spreadsheet/workbook";
import type {
  FrameworkProblem,
  PlacedProblem,
} from "@/lib/framework/rules/framework-problem";

/** A filled line of a sheet: its cells by the header of their column, and its number as the spreadsheet counts. */
export type SheetLine = { row: number; cells: Map<string, string> };

export type SheetLines = { lines: SheetLine[]; problems: PlacedProblem[] };

/**
 * The lines below the header row of a sheet whose columns are known, in
 * whatever order they stand. Formulas are refused: nobody has seen their words.
 */
export function readLines(
  sheet: Sheet,
  headers: readonly string[],
): SheetLines {
  const [first = [], ...rest] = sheet.rows;
  const columns = first.map((cell) => findHeader(cell, headers));
  const problems = checkHeaders(sheet.name, first, columns, headers);
  const lines: SheetLine[] = [];
  rest.forEach((row, index) => {
    const number = index + 2;
    const cells = new Map<string, string>();
    row.forEach((cell, place) => {
      if (!cell) return;
      const column = columns[place] ?? null;
      if (cell.isFormula)
        problems.push(
          problemAt(sheet.name, number, column ?? nameColumn(place), "formula"),
        );
      else if (cell.text.trim() === "") return;
      else if (column === null)
        // Words under no header would be lost in silence.
        problems.push(
          problemAt(sheet.name, number, nameColumn(place), "unknown_column", {
            column: nameColumn(place),
          }),
        );
      else cells.set(column, cell.text);
    });
    if (cells.size > 0) lines.push({ row: number, cells });
  });
  return { lines, problems };
}

function checkHeaders(
  sheet: string,
  first: Cell[],
  columns: (string | null)[],
  headers: readonly string[],
): PlacedProblem[] {
  const problems = headers
    .filter((header) => !columns.includes(header))
    .map((column) => problemAt(sheet, 1, null, "missing_column", { column }));
  first.forEach((cell, place) => {
    const text = cell?.text.trim() ?? "";
    const known = columns[place];
    if (cell?.isFormula)
      problems.push(problemAt(sheet, 1, nameColumn(place), "formula"));
    else if (text !== "" && !known)
      problems.push(
        problemAt(sheet, 1, nameColumn(place), "unknown_column", {
          column: text.slice(0, 60),
        }),
      );
    else if (known && columns.indexOf(known) < place)
      problems.push(
        problemAt(sheet, 1, nameColumn(place), "repeated_column", {
          column: known,
        }),
      );
  });
  return problems;
}

function findHeader(cell: Cell, headers: readonly string[]): string | null {
  const text = cell?.text.trim().toLowerCase();
  return headers.find((header) => header.toLowerCase() === text) ?? null;
}

/** 0 as A, 26 as AA. */
function nameColumn(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : nameColumn(Math.floor(index / 26) - 1) + letter;
}

function problemAt(
  sheet: string,
  row: number,
  column: string | null,
  key: FrameworkProblem["key"],
  args: FrameworkProblem["args"] = {},
): PlacedProblem {
  return { path: [], key, args, place: { sheet, row, column } };
}
