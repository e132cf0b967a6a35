import type {
  ColumnToWrite,
  SheetToWrite,
} from "@/lib/core/spreadsheet/workbook";
import { writeWorkbook } from "@/lib/core/spreadsheet/write-workbook";
import { writeShare, writeValue } from "@/lib/framework/files/cell-values";
import { workbookGuide } from "@/lib/framework/files/workbook-guide";
import {
  aboutColumns,
  aboutLines,
  type FormColumn,
  type FormSheetKey,
  formSheets,
  settingLines,
  sheetNames,
} from "@/lib/framework/files/workbook-form";
import { type Framework, presets } from "@/lib/framework/schema";

/** A line to write: what its owner columns say, and the item that its other columns are of. */
type Line = { owner?: object; item: object };

/** A framework in its Excel form, to be filled in by people: drop-downs where a cell takes one of a few. */
export function writeFrameworkWorkbook(
  framework: Framework,
): Promise<Uint8Array> {
  const lines = toLines(framework);
  const choices: Record<string, string[]> = {
    Function: framework.functions.map(({ code }) => code),
    Stage: framework.stages.map(({ number }) => String(number)),
    Set: framework.questionSets.map(({ code }) => code),
  };
  const sheetOf = (key: FormSheetKey): SheetToWrite => {
    const { name, owners, columns } = formSheets[key];
    const isOwn = (header: string) =>
      (key === "stages" && header === "Stage") ||
      (key === "questionSets" && header === "Set");
    return {
      name,
      columns: [...owners, ...columns].map((column) =>
        toColumn(
          column,
          isOwn(column.header) ? undefined : choices[column.header],
        ),
      ),
      rows: lines[key].map(({ owner = {}, item }) => [
        ...owners.map((column) => readCell(owner, column)),
        ...columns.map((column) => readCell(item, column)),
      ]),
    };
  };
  const keys: FormSheetKey[] = [
    "stages",
    "milestones",
    "steps",
    "documents",
    "indicators",
    "pitfalls",
    "questionSets",
    "questions",
  ];
  return writeWorkbook([
    writeGuide(),
    writeAbout(framework),
    ...(["levels", "functions", "scale"] as const).map(sheetOf),
    writeSettings(framework),
    ...keys.map(sheetOf),
  ]);
}

function toLines(framework: Framework): Record<FormSheetKey, Line[]> {
  const asLines = (items: object[]) => items.map((item) => ({ item }));
  const milestones = framework.stages.flatMap((stage) =>
    stage.milestones.map((item) => ({ owner: { stage: stage.number }, item })),
  );
  const under = (
    read: (one: (typeof milestones)[number]["item"]) => object[],
  ) =>
    milestones.flatMap(({ owner, item: milestone }) =>
      read(milestone).map((item) => ({
        owner: { ...owner, milestone: milestone.number },
        item,
      })),
    );
  return {
    levels: asLines(framework.levels),
    functions: asLines(framework.functions),
    scale: asLines(framework.scale),
    stages: asLines(framework.stages),
    milestones,
    steps: under(({ how }) => how),
    documents: under(({ documents }) => documents),
    indicators: asLines(framework.indicators),
    pitfalls: asLines(framework.pitfalls),
    questionSets: asLines(framework.questionSets),
    questions: framework.questionSets.flatMap(({ code, groups }) =>
      groups.flatMap(({ title, questions }, index) =>
        questions.map((item) => ({
          owner: { set: code, group: index + 1, groupTitle: title },
          item,
        })),
      ),
    ),
  };
}

function toColumn(
  { header, width, choices, value }: FormColumn,
  known?: readonly string[],
): ColumnToWrite {
  const offered = known ?? choices;
  return {
    header,
    width,
    isLocked: false,
    wrap: value === "text" && width > 20,
    ...(offered && offered.length > 0 ? { choices: offered } : {}),
  };
}

function readCell(item: object, { path }: FormColumn): string | number | null {
  return writeValue(readPath(item, path));
}

function readPath(item: object, path: readonly string[]): unknown {
  let here: unknown = item;
  for (const part of path) {
    if (typeof here !== "object" || here === null) return undefined;
    here = Reflect.get(here, part);
  }
  return here;
}

function writeAbout(framework: Framework): SheetToWrite {
  return {
    name: sheetNames.about,
    columns: ["About", ...aboutColumns].map((header, index) => ({
      header,
      width: index === 0 ? 20 : 60,
      isLocked: index === 0,
      wrap: true,
    })),
    rows: aboutLines.map(({ name, path, isLocalized }) =>
      isLocalized
        ? [
            name,
            null,
            ...["en", "es"].map((locale) =>
              writeValue(readPath(framework, [...path, locale])),
            ),
          ]
        : [name, writeValue(readPath(framework, path)), null, null],
    ),
  };
}

function writeSettings({ ruleSettings }: Framework): SheetToWrite {
  return {
    name: sheetNames.settings,
    columns: ["Setting", ...presets].map((header, index) => ({
      header,
      width: index === 0 ? 28 : 16,
      isLocked: index === 0,
    })),
    rows: Object.entries(settingLines).map(([name, kind]) => [
      name,
      ...presets.map((preset) => {
        const value: unknown = Reflect.get(ruleSettings[preset], name);
        return kind === "share" && typeof value === "number"
          ? writeShare(value)
          : writeValue(value);
      }),
    ]),
  };
}

function writeGuide(): SheetToWrite {
  const column = { width: 80, wrap: true };
  return {
    name: sheetNames.guide,
    columns: [
      { ...column, header: "How to fill in this workbook" },
      { ...column, header: "Cómo llenar este libro" },
    ],
    rows: workbookGuide.map(({ en, es }) => [en, es]),
  };
}
