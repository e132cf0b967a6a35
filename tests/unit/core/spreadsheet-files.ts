import { strToU8, zipSync } from "fflate";
import type { ReadResult } from "@/lib/core/spreadsheet/workbook";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

export const sheetPath = "xl/worksheets/sheet1.xml";

export type Files = Record<string, string | Uint8Array>;

/** The files of a workbook of one sheet, as another program might write it. `data` is what is inside <sheetData>. */
export function describeWorkbook(data: string): Files {
  return {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"/>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    [sheetPath]: toSheetXml(data),
  };
}

export function toSheetXml(data: string) {
  return `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`;
}

export function pack(files: Files): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
    { level: 1 },
  );
}

/** A workbook of one sheet with these parts beside it, as bytes. */
export function makeWorkbook(data: string, others: Files = {}) {
  return pack({ ...describeWorkbook(data), ...others });
}

/** Where the directory has its entry of a file. */
export function findDirectoryEntry(bytes: Uint8Array, name: string) {
  const all = Buffer.from(bytes);
  const signature = Buffer.from("PK\u0001\u0002");
  let at = all.indexOf(signature);
  while (
    at >= 0 &&
    all.toString("utf8", at + 46, at + 46 + name.length) !== name
  ) {
    at = all.indexOf(signature, at + 4);
  }
  if (at < 0) throw new Error(`${name} is not in the directory`);
  return at;
}

/** The rows of a sheet as plain text, formulas with "=" before them. */
export function listTexts(result: ReadResult, sheet = 0) {
  if (result.status !== "ok") throw new Error(result.reason);
  return result.sheets[sheet]?.rows.map((row) =>
    row.map((cell) => cell && (cell.isFormula ? "=" : "") + cell.text),
  );
}
