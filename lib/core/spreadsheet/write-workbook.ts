import { strToU8, zipSync } from "fflate";
import { writeStyles } from "./cell-styles";
import { gatherLists } from "./choice-lists";
import { mostInCell, type SheetToWrite } from "./workbook";
import { writeSheet } from "./write-sheet";
import { escapeXml } from "./xml-text";

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * An XLSX of these sheets: header row bold and kept in sight, drop-down lists
 * where a column has choices, everything locked but the columns that say
 * otherwise. The same sheets give the same bytes. Throws a RangeError at a
 * sheet no spreadsheet could open (its name, a text over 32,767 characters, a
 * number that is none).
 */
export async function writeWorkbook(
  sheets: readonly SheetToWrite[],
): Promise<Uint8Array> {
  refuseUnwritable(sheets);
  const lists = gatherLists(sheets);
  const all = lists.sheet ? [...sheets, lists.sheet] : sheets;
  const files: Record<string, string> = {
    "[Content_Types].xml": writeContentTypes(all),
    "_rels/.rels": writeRelations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": writeBook(all),
    "xl/_rels/workbook.xml.rels": writeRelations([
      ...all.map((_, index) => ["worksheet", pathOf(index)] as const),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": writeStyles(),
  };
  all.forEach((sheet, index) => {
    files[`xl/${pathOf(index)}`] = writeSheet(sheet, lists);
  });
  const packed = Object.entries(files).map(([path, text]) => [
    path,
    strToU8(declaration + text),
  ]);
  return zipSync(Object.fromEntries(packed), { mtime: new Date(1980, 0, 1) });
}

function refuseUnwritable(sheets: readonly SheetToWrite[]) {
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  if (names.size < sheets.length || !sheets.some((one) => !one.isHidden)) {
    throw new RangeError("sheets need names of their own, and one to be seen");
  }
  for (const { name, columns, notes = [], rows } of sheets) {
    if (!/^(?!')[^[\]:*?/\\\p{Cc}]{1,31}(?<!')$/u.test(name)) {
      throw new RangeError(`no name for a sheet: ${name}`);
    }
    if (columns.length === 0) throw new RangeError(`${name} has no columns`);
    const headers = columns.map(({ header }) => header);
    const choices = columns.flatMap((column) => column.choices ?? []);
    for (const row of [notes, headers, choices, ...rows]) {
      for (const value of row) refuseUnwritableCell(value, name);
    }
  }
}

function refuseUnwritableCell(value: string | number | null, name: string) {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`${value} in ${name}`);
  }
  if (typeof value === "string" && value.length > mostInCell) {
    throw new RangeError(`${value.length} characters in a cell of ${name}`);
  }
}

function pathOf(index: number) {
  return `worksheets/sheet${index + 1}.xml`;
}

function writeContentTypes(sheets: readonly SheetToWrite[]) {
  const parts = sheets.map(
    (_, index) =>
      `<Override PartName="/xl/${pathOf(index)}" ContentType="${kinds}.worksheet+xml"/>`,
  );
  return (
    `<Types xmlns="${packages}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/>` +
    `${parts.join("")}</Types>`
  );
}

function writeRelations(relations: (readonly [kind: string, path: string])[]) {
  const parts = relations.map(
    ([kind, path], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${path}"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${parts.join("")}</Relationships>`;
}

function writeBook(sheets: readonly SheetToWrite[]) {
  const shown = sheets.findIndex(({ isHidden }) => !isHidden);
  const listed = sheets.map(({ name, isHidden }, index) => {
    const state = isHidden ? ` state="hidden"` : "";
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  // The header row again on each printed page.
  const titles = sheets.map(({ name, notes = [] }, index) => {
    const row = notes.length + 1;
    const quoted = escapeXml(name.replaceAll("'", "''"));
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${quoted}'!$${row}:$${row}</definedName>`;
  });
  return (
    `<workbook xmlns="${main}" xmlns:r="${office}">` +
    `<bookViews><workbookView activeTab="${shown}" firstSheet="${shown}"/></bookViews>` +
    `<sheets>${listed.join("")}</sheets>` +
    `<definedNames>${titles.join("")}</definedNames></workbook>`
  );
}
