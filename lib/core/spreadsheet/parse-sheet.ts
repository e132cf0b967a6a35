import { type Area, parseArea, parseReference } from "./cell-reference";
import { toPlainNumber, unescapeCellText } from "./cell-text";
import { toIsoDate } from "./dates";
import { readXml, type XmlAttributes } from "./read-xml";
import { Refusal } from "./refusal";
import type { SheetRows } from "./sheet-rows";

export type SheetContext = {
  strings: readonly string[];
  dateStyles: readonly boolean[];
  is1904: boolean;
};

/** A cell as its element is being read. */
type OpenCell = {
  row: number;
  column: number;
  kind: string;
  style: number;
  isFormula: boolean;
  value: string;
};

/** Reads a sheet's cells into `rows`. */
export function parseSheet(
  bytes: Uint8Array,
  context: SheetContext,
  rows: SheetRows,
) {
  const reader = new SheetReader(context, rows);
  readXml(bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  for (const area of reader.formulaAreas) rows.markFormulas(area);
}

/** Places must go up, as the format asks: two cells in one place would leave it open which counts. */
class SheetReader {
  readonly formulaAreas: Area[] = [];
  private row = -1;
  private column = -1;
  private cell: OpenCell | null = null;
  private isValue = false;
  private reading = 0; // inside <rPh>: how it is pronounced, not what it says

  constructor(
    private readonly context: SheetContext,
    private readonly rows: SheetRows,
  ) {}

  open(name: string, attributes: XmlAttributes) {
    if (name === "row") {
      this.row = goUp(this.row, toRow(attributes, this.row));
      this.column = -1;
    } else if (name === "c") {
      this.cell = openCell(attributes, this.row, this.column);
      this.column = goUp(this.column, this.cell.column);
    } else if (name === "f") {
      this.openFormula(attributes);
    } else if (name === "rPh") {
      this.reading += 1;
    }
    this.isValue = (name === "v" || name === "t") && this.reading === 0;
  }

  text(text: string) {
    if (this.cell && this.isValue) this.cell.value += text;
  }

  close(name: string) {
    this.isValue = false;
    if (name === "rPh") this.reading -= 1;
    if (name !== "c" || !this.cell) return;
    const { row, column, isFormula } = this.cell;
    this.rows.put(row, column, toText(this.cell, this.context), isFormula);
    this.cell = null;
  }

  private openFormula({ t, ref }: XmlAttributes) {
    if (!this.cell) return;
    this.cell.isFormula = true;
    // A shared one stands in each of its cells; the others only in the first.
    if (ref && t !== "shared") this.formulaAreas.push(parseArea(ref));
  }
}

function toRow({ r }: XmlAttributes, before: number) {
  if (r === undefined) return before + 1;
  const row = Number(r) - 1;
  if (!Number.isInteger(row)) throw new Refusal("damaged");
  return row;
}

function goUp(before: number, now: number) {
  if (now <= before) throw new Refusal("damaged");
  return now;
}

function openCell(
  { r, t, s }: XmlAttributes,
  row: number,
  before: number,
): OpenCell {
  const place = r ? parseReference(r) : { row, column: before + 1 };
  if (place.row !== row) throw new Refusal("damaged");
  return {
    ...place,
    kind: t ?? "n",
    style: Number(s ?? 0),
    isFormula: false,
    value: "",
  };
}

function toText(cell: OpenCell, context: SheetContext) {
  const { kind, value } = cell;
  if (kind === "s") return findShared(value, context.strings);
  if (kind === "b") return value === "1" || value === "true" ? "true" : "false";
  if (kind !== "n") return unescapeCellText(value);
  const isDate = context.dateStyles[cell.style] === true && value !== "";
  const date = isDate ? toIsoDate(Number(value), context.is1904) : null;
  return date ?? toPlainNumber(value);
}

function findShared(value: string, strings: readonly string[]) {
  if (value === "") return "";
  const text = strings[Number(value)];
  if (text === undefined) throw new Refusal("damaged");
  return text;
}
