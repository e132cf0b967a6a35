import { readWorkbook } from "@/lib/core/spreadsheet/read-workbook";
import type { Sheet } from "@/lib/core/spreadsheet/workbook";
import { readValue } from "@/lib/framework/files/cell-values";
import type { FrameworkReading } from "@/lib/framework/files/read-texts";
import { readLines, type SheetLine } from "@/lib/framework/files/sheet-lines";
import { WorkbookDocument } from "@/lib/framework/files/workbook-document";
import {
  aboutColumns,
  aboutLines,
  formSheets,
  settingLines,
  sheetNames,
  type FormSheet,
} from "@/lib/framework/files/workbook-form";
import { readItems } from "@/lib/framework/files/workbook-items";
import type {
  FrameworkProblem,
  PlacedProblem,
} from "@/lib/framework/rules/framework-problem";
import {
  limitProblems,
  parseFramework,
} from "@/lib/framework/rules/parse-framework";
import { presets } from "@/lib/framework/schema";

/** A framework out of its Excel form, each problem with its sheet, row and column. */
export async function readFrameworkWorkbook(
  file: string,
  bytes: Uint8Array,
): Promise<FrameworkReading> {
  const read = await readWorkbook(bytes);
  if (read.status === "refused") {
    const args = { reason: read.reason };
    const place = { file, line: null };
    return {
      problems: [{ path: [], key: "workbook_refused", args, place }],
    };
  }
  const sheets = gatherSheets(read.sheets.filter((sheet) => !sheet.isHidden));
  if (sheets.problems.length > 0) return refuse(sheets.problems);

  const growing = new WorkbookDocument();
  readAbout(growing, sheets.linesOf(sheetNames.about));
  readSettings(growing, sheets.linesOf(sheetNames.settings));
  readItems(growing, sheets.linesOf);
  if (growing.problems.length > 0) return refuse(growing.problems);

  const parsed = parseFramework(growing.document);
  if (parsed.framework) return { framework: parsed.framework };
  return {
    problems: parsed.problems.map((problem) => ({
      ...problem,
      place: growing.find(problem.path),
    })),
  };
}

function refuse(problems: PlacedProblem[]): FrameworkReading {
  const place = problems[0]?.place ?? { file: "", line: null };
  return {
    problems: limitProblems(problems).map((problem) => ({ place, ...problem })),
  };
}

const headersOf = ({ owners, columns }: FormSheet) =>
  [...owners, ...columns].map(({ header }) => header);

const known = new Map<string, readonly string[]>([
  [sheetNames.about, ["About", ...aboutColumns]],
  [sheetNames.settings, ["Setting", ...presets]],
  ...Object.values(formSheets).map((sheet): [string, string[]] => [
    sheet.name,
    headersOf(sheet),
  ]),
]);

/** Every sheet of the form with its lines; one too few or too many is a problem. */
function gatherSheets(sheets: Sheet[]) {
  const problems: PlacedProblem[] = [];
  const lines = new Map<string, SheetLine[]>();
  const report = (sheet: string, key: FrameworkProblem["key"]) =>
    problems.push({
      path: [],
      key,
      args: { sheet },
      place: { sheet, row: null, column: null },
    });
  for (const sheet of sheets) {
    if (sheet.name === sheetNames.guide) continue;
    const headers = known.get(sheet.name);
    if (!headers) {
      report(sheet.name, "unknown_sheet");
      continue;
    }
    const found = readLines(sheet, headers);
    lines.set(sheet.name, found.lines);
    problems.push(...found.problems);
  }
  for (const name of known.keys())
    if (!lines.has(name)) report(name, "missing_sheet");
  return { problems, linesOf: (name: string) => lines.get(name) ?? [] };
}

function readAbout(growing: WorkbookDocument, lines: SheetLine[]) {
  const sheet = sheetNames.about;
  const byName = nameLines(growing, sheet, lines, "About", [
    ...aboutLines.map(({ name }) => name),
  ]);
  for (const { name, path, isLocalized } of aboutLines) {
    const line = byName.get(name);
    const cells = isLocalized
      ? ([
          ["en", "English"],
          ["es", "Spanish"],
        ] as const)
      : ([[null, "Value"]] as const);
    for (const [locale, column] of cells) {
      const at = locale === null ? [...path] : [...path, locale];
      const place = { sheet, row: line?.row ?? null, column };
      growing.set(at, readValue(line?.cells.get(column) ?? "", "text"), place);
    }
  }
}

function readSettings(growing: WorkbookDocument, lines: SheetLine[]) {
  const sheet = sheetNames.settings;
  const byName = nameLines(
    growing,
    sheet,
    lines,
    "Setting",
    Object.keys(settingLines),
  );
  for (const preset of presets) {
    const place = { sheet, row: 1, column: preset };
    growing.set(["ruleSettings", preset, "preset"], preset, place);
    for (const [name, kind] of Object.entries(settingLines)) {
      const line = byName.get(name);
      growing.set(
        ["ruleSettings", preset, name],
        readValue(line?.cells.get(preset) ?? "", kind),
        { sheet, row: line?.row ?? null, column: preset },
      );
    }
  }
}

/** The lines of a sheet by the name in its first column, none of them unknown or there twice. */
function nameLines(
  growing: WorkbookDocument,
  sheet: string,
  lines: SheetLine[],
  column: string,
  names: readonly string[],
) {
  const byName = new Map<string, SheetLine>();
  for (const line of lines) {
    const given = line.cells.get(column)?.trim() ?? "";
    const name = names.find(
      (each) => each.toLowerCase() === given.toLowerCase(),
    );
    const place = { sheet, row: line.row, column };
    const args = { name: given.slice(0, 60) };
    if (!name) growing.report("unknown_line", args, place);
    else if (byName.has(name)) growing.report("repeated_line", args, place);
    else byName.set(name, line);
  }
  return byName;
}
