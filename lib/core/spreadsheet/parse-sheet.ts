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

/** Reads a sheet's cells into `rows`. Places must go up, as the format asks: two cells in one place would leave it open which counts. */
export function parseSheet(
  bytes: Uint8Array,
  context: SheetContext,
  rows: SheetRows,
) {
  const areas: Area[] = [];
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let isValue = false;
  let reading = 0;
  readXml(bytes, {
    open(name, attributes) {
      if (name === "row") {
        row = goUp(row, toRow(attributes, row));
        column = -1;
      } else if (name === "c") {
        cell = openCell(attributes, row, column);
        column = goUp(column, cell.column);
      } else if (cell && name === "f") {
        cell.isFormula = true;
        if (attributes.ref && attributes.t !== "shared") {
          areas.push(parseArea(attributes.ref));
        }
      } else if (name === "rPh") {
        reading += 1;
      }
      isValue = (name === "v" || name === "t") && reading === 0;
    },
    text(text) {
      if (cell && isValue) cell.value += text;
    },
    close(name) {
      isValue = false;
      if (name === "rPh") reading -= 1;
      if (name !== "c" || !cell) return;
      const text = toText(cell, context);
      rows.put(cell.row, cell.column, text, cell.isFormula);
      cell = null;
    },
  });
  for (const area of areas) rows.markFormulas(area);
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
