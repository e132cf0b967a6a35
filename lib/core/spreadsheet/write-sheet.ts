import { nameColumn } from "./cell-reference";
import { findStyle, headerStyle, noteStyle } from "./cell-styles";
import type { ChoiceLists } from "./choice-lists";
import { readLimits, type ColumnToWrite, type SheetToWrite } from "./workbook";
import { escapeCellText } from "./xml-text";

const xml = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const lineHeight = 15;
const tallest = 409; // what spreadsheets allow

/** The file of one sheet. Its parts must come in this order. */
export function writeSheet(sheet: SheetToWrite, lists: ChoiceLists) {
  const { columns, notes = [], rows } = sheet;
  const header = notes.length + 1;
  const last = nameColumn(columns.length - 1);
  return [
    `<worksheet xmlns="${xml}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>`,
    `<cols>${columns.map(writeColumn).join("")}</cols><sheetData>`,
    ...notes.map((note, index) => writeNote(note, index + 1, columns)),
    writeHeader(columns, header),
    ...rows.map((row, index) => writeRow(row, header + 1 + index, columns)),
    `</sheetData>`,
    `<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>`,
    writeMerges(notes.length, last),
    writeRules(columns, header + 1, lists),
    `<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`,
  ].join("");
}

function writeColumn(column: ColumnToWrite, index: number) {
  const place = index + 1;
  const width = Math.min(column.width, 255);
  const hidden = column.isHidden ? ` hidden="1"` : "";
  return `<col min="${place}" max="${place}" width="${width}" style="${styleOf(column, "")}" customWidth="1"${hidden}/>`;
}

/** Rows of merged cells never grow by themselves, so the height stays. */
function writeNote(
  note: string,
  row: number,
  columns: readonly ColumnToWrite[],
) {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const height = heightOf(countLines(note, width));
  return `<row r="${row}" ht="${height}" customHeight="1">${writeText(note, `A${row}`, noteStyle)}</row>`;
}

function writeHeader(columns: readonly ColumnToWrite[], row: number) {
  const cells = columns.map(({ header }, index) =>
    writeText(header, `${nameColumn(index)}${row}`, headerStyle),
  );
  const lines = columns.map(({ header, width }) => countLines(header, width));
  return `<row r="${row}"${growBy(lines)}>${cells.join("")}</row>`;
}

function writeRow(
  values: readonly (string | number | null)[],
  row: number,
  columns: readonly ColumnToWrite[],
) {
  const cells = columns.map((column, index) => {
    const value = values[index] ?? "";
    const place = `${nameColumn(index)}${row}`;
    const style = styleOf(column, value);
    if (value === "") return `<c r="${place}" s="${style}"/>`;
    return typeof value === "number"
      ? `<c r="${place}" s="${style}"><v>${value}</v></c>`
      : writeText(value, place, style);
  });
  const lines = columns.map(({ wrap, width }, index) =>
    wrap ? countLines(String(values[index] ?? ""), width) : 1,
  );
  return `<row r="${row}"${growBy(lines)}>${cells.join("")}</row>`;
}

/** A first guess, for programs that do not measure when they open a file; it gives way once the row is edited. */
function growBy(lines: number[]) {
  const most = Math.max(...lines);
  return most > 1 ? ` ht="${heightOf(most)}"` : "";
}

function countLines(text: string, width: number) {
  return text
    .split("\n")
    .reduce(
      (sum, line) => sum + Math.max(1, Math.ceil(line.length / width)),
      0,
    );
}

function heightOf(lines: number) {
  return Math.min(lines * lineHeight, tallest);
}

/** As an inline string: whatever it begins with, it is text and no formula. */
function writeText(text: string, place: string, style: number) {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCellText(text)}</t></is></c>`;
}

function styleOf(column: ColumnToWrite, value: string | number) {
  const text = /^[=+\-@\t\r]/.test(String(value)) ? "entered" : "text";
  return findStyle({
    kind: typeof value === "number" ? "number" : text,
    isLocked: column.isLocked !== false,
    isWrapped: column.wrap === true,
  });
}

function writeMerges(notes: number, last: string) {
  if (notes === 0 || last === "A") return "";
  const merges = Array.from(
    { length: notes },
    (_, index) => `<mergeCell ref="A${index + 1}:${last}${index + 1}"/>`,
  );
  return `<mergeCells count="${notes}">${merges.join("")}</mergeCells>`;
}

/** The drop-down lists, down to the last row that would be read back. */
function writeRules(
  columns: readonly ColumnToWrite[],
  first: number,
  lists: ChoiceLists,
) {
  const rules = columns.flatMap(({ choices }, index) => {
    const area = choices && lists.findArea(choices);
    if (!area) return [];
    const name = nameColumn(index);
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${name}${first}:${name}${readLimits.rows}"><formula1>${area}</formula1></dataValidation>`,
    ];
  });
  if (rules.length === 0) return "";
  return `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}
