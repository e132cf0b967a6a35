import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import type { SheetToWrite } from "@/lib/core/spreadsheet/workbook";
import { writeWorkbook } from "@/lib/core/spreadsheet/write-workbook";
import { toAppError } from "@/lib/db/errors";
import { applyPlan } from "@/lib/rounds/mutations/apply-change-plan";
import { bringInSheet } from "@/lib/rounds/mutations/bring-in-sheet";
import { findChangePlanPage } from "@/lib/rounds/queries/change-plan-page";
import { findRoundSheet } from "@/lib/rounds/queries/round-sheet";
import type { SheetPart } from "@/lib/rounds/schema/sheet";
import { type SheetColumn, sheetColumns } from "@/lib/rounds/sheet/columns";
import { drawRoundSheet } from "@/lib/rounds/sheet/write-round-sheet";

export const words = {
  sheet: "Scores",
  others: "Other rows",
  notes: ["How to fill this in"],
  columns: Object.fromEntries(
    sheetColumns.map((one) => [one, `The ${one}`]),
  ) as Record<SheetColumn, string>,
  answers: {
    "0": "0 Not started",
    "1": "1 Emerging",
    "2": "2 Largely in place",
    "3": "3 In place",
    dont_know: "Don’t know",
    not_applicable: "Not applicable",
  },
  states: { not_scored: "Not scored", disputed: "To be settled" },
  levels: {
    community_wide: "Community-wide",
    intermediary: "Intermediary",
    site: "Site",
  },
  system: "The system",
};

type Cells = Record<string, string | number | null>;

/** A round's sheets as somebody downloads them. */
export async function download(scope: Scope, roundId: string, part: SheetPart) {
  const sheet = await findRoundSheet(scope, { roundId, part, locale: "en" });
  if (!sheet) throw new Error("There is no such part");
  return drawRoundSheet(sheet, words);
}

/** The same with each line of the first sheet as somebody left it. */
export function edit(
  sheets: SheetToWrite[],
  change: (cells: Cells, index: number) => Cells | void,
): SheetToWrite[] {
  const [first, ...rest] = sheets;
  if (!first) throw new Error("There is no sheet");
  const rows = first.rows.map((row, index) => {
    const cells: Cells = Object.fromEntries(
      sheetColumns.map((column, at) => [column, row[at] ?? null]),
    );
    const after = change(cells, index) ?? cells;
    return sheetColumns.map((column) => after[column] ?? null);
  });
  return [{ ...first, rows }, ...rest];
}

export async function bringIn(
  scope: Scope,
  roundId: string,
  file: SheetToWrite[] | Uint8Array,
) {
  const bytes = file instanceof Uint8Array ? file : await writeWorkbook(file);
  const { planId } = await bringInSheet(scope, {
    ...{ roundId, name: "round.xlsx", bytes: new Uint8Array(bytes) },
  });
  return look(scope, planId);
}

/** A plan as its page shows it. */
export async function look(scope: Scope, planId: string) {
  const page = await findChangePlanPage(scope, planId);
  if (!page) throw new Error("There is no such plan");
  return page;
}

export async function confirm(
  scope: Scope,
  page: Awaited<ReturnType<typeof look>>,
  take: string[] = [],
) {
  const { id: planId, digest } = page;
  try {
    return { ok: await applyPlan(scope, { planId, digest, take }) };
  } catch (error) {
    const known = toAppError(error);
    if (known.code === "unexpected" && !(error instanceof AppError))
      throw error;
    return { code: known.code };
  }
}

/** The file with the text of one of its parts changed. */
export function rewrite(
  bytes: Uint8Array,
  path: RegExp,
  change: (text: string) => string,
) {
  const files = unzipSync(bytes);
  for (const name of Object.keys(files).filter((one) => path.test(one)))
    files[name] = strToU8(change(strFromU8(files[name] ?? new Uint8Array())));
  return zipSync(files);
}
