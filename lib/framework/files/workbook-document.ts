import { readValue } from "@/lib/framework/files/cell-values";
import type { SheetLine } from "@/lib/framework/files/sheet-lines";
import type { FormColumn } from "@/lib/framework/files/workbook-form";
import type {
  FrameworkPath,
  FrameworkProblem,
  PlacedProblem,
  ProblemPlace,
} from "@/lib/framework/rules/framework-problem";

export type Item = Record<string, unknown>;

/** The document as it grows out of the sheets, with the cell that every part of it came from. */
export class WorkbookDocument {
  readonly document: Item = {};
  readonly problems: PlacedProblem[] = [];
  private readonly places = new Map<string, ProblemPlace>();

  /** Keeps a value and its cell; one that is not filled in keeps its cell only. */
  set(path: FrameworkPath, value: unknown, place: ProblemPlace) {
    this.places.set(JSON.stringify(path), place);
    if (value === undefined) return;
    const here = enterAll(this.document, path.slice(0, -1));
    here[String(path.at(-1))] = value;
  }

  /** Adds an item made of a line to a list; where the list stands is `path`. */
  add(
    path: FrameworkPath,
    list: unknown[],
    sheet: string,
    line: SheetLine,
    columns: readonly FormColumn[],
  ): Item {
    const at = [...path, list.length];
    const item: Item = {};
    list.push(item);
    this.places.set(JSON.stringify(at), { sheet, row: line.row, column: null });
    for (const column of columns) {
      const place = { sheet, row: line.row, column: column.header };
      this.places.set(JSON.stringify([...at, ...column.path]), place);
      const value = readValue(
        line.cells.get(column.header) ?? "",
        column.value,
      );
      // Words in two languages are missing in each, unless both may be.
      const isWanted = column.path.length > 1 && !column.isOptional;
      if (value === undefined && !isWanted) continue;
      const here = enterAll(item, column.path.slice(0, -1));
      if (value !== undefined) here[String(column.path.at(-1))] = value;
    }
    // What may be left out as a whole is missed in its parts once one of them is there.
    for (const { path: inner, isOptional } of columns)
      if (isOptional && isItem(item[inner[0] ?? ""]))
        enterAll(item, inner.slice(0, -1));
    return item;
  }

  report(
    key: FrameworkProblem["key"],
    args: FrameworkProblem["args"],
    place: ProblemPlace,
  ) {
    this.problems.push({ path: [], key, args, place });
  }

  /** The cell of a part of the document, or of the nearest thing around it. */
  find(path: FrameworkPath): ProblemPlace {
    for (let length = path.length; length > 0; length -= 1) {
      const place = this.places.get(JSON.stringify(path.slice(0, length)));
      if (place) return place;
    }
    return { sheet: "About", row: null, column: null };
  }
}

function enterAll(item: Item, path: FrameworkPath): Item {
  return path.reduce((here: Item, part) => enter(here, String(part)), item);
}

function enter(item: Item, key: string): Item {
  const inner = item[key];
  if (isItem(inner)) return inner;
  const made: Item = {};
  item[key] = made;
  return made;
}

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null;
}
