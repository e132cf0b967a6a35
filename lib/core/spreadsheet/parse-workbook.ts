import {
  parseDateStyles,
  parseRelations,
  parseSharedStrings,
  parseSheetList,
  type Relation,
} from "./parse-parts";
import { parseSheet, type SheetContext } from "./parse-sheet";
import { Refusal } from "./refusal";
import { SheetRows } from "./sheet-rows";
import { unpackEntry } from "./unpack-entry";
import type { ReadLimits, Sheet } from "./workbook";
import { readZipDirectory, type ZipDirectory } from "./zip-directory";

/** Reads an XLSX from first byte to last, here and now; throws a Refusal. For the worker alone: `readWorkbook` is what others call. */
export function parseWorkbook(bytes: Uint8Array, limits: ReadLimits): Sheet[] {
  const directory = readZipDirectory(bytes, limits);
  refuseMacros(directory);
  const unpack = (name: string) => {
    const entry = directory.get(name);
    return entry ? unpackEntry(bytes, entry) : null;
  };
  const { sheets, is1904, relations } = readBook(unpack);
  const worksheets = sheets.flatMap((sheet) => {
    const relation = relations.find(({ id }) => id === sheet.relation);
    if (!relation) throw new Refusal("damaged");
    // The others are charts and dialogs.
    return relation.kind === "worksheet" ? [{ ...sheet, relation }] : [];
  });
  if (worksheets.length > limits.sheets) throw new Refusal("too_many_sheets");

  const used = { cells: 0, characters: 0 };
  const context = { ...readContext(relations, unpack), is1904 };
  return worksheets.map(({ name, isHidden, relation }) => {
    const rows = new SheetRows(limits, used);
    parseSheet(demand(unpack(relation.target)), context, rows);
    return { name, isHidden, rows: rows.rows };
  });
}

type Unpack = (name: string) => Uint8Array | null;

function refuseMacros(directory: ZipDirectory) {
  const names = [...directory.keys()];
  if (names.some((name) => /vbaproject\.bin$|\/macrosheets\//.test(name))) {
    throw new Refusal("has_macros");
  }
}

function readBook(unpack: Unpack) {
  const root = unpack("_rels/.rels");
  const target = root
    ? parseRelations(root, "").find(({ kind }) => kind === "officeDocument")
    : undefined;
  const path = target?.target ?? "";
  const folder = path.split("/").slice(0, -1).join("/");
  const file = path.split("/").at(-1) ?? "";
  const bytes = unpack(path);
  // A binary workbook, any other ZIP.
  if (!bytes || !file.endsWith(".xml")) {
    throw new Refusal("not_xlsx");
  }
  const list = parseSheetList(bytes);
  const relations = demand(unpack(`${folder}/_rels/${file}.rels`));
  return { ...list, relations: parseRelations(relations, folder) };
}

function readContext(
  relations: readonly Relation[],
  unpack: Unpack,
): Omit<SheetContext, "is1904"> {
  const find = (kind: string) => {
    const relation = relations.find((one) => one.kind === kind);
    return relation ? unpack(relation.target) : null;
  };
  const strings = find("sharedStrings");
  const styles = find("styles");
  return {
    strings: strings ? parseSharedStrings(strings) : [],
    dateStyles: styles ? parseDateStyles(styles) : [],
  };
}

function demand(bytes: Uint8Array | null) {
  if (!bytes) throw new Refusal("damaged");
  return bytes;
}
