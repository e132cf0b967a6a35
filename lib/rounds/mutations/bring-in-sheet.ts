import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { readWorkbook } from "@/lib/core/spreadsheet/read-workbook";
import { withSystem } from "@/lib/db/transaction";
import type { SheetFile } from "../changes-input";
import { findPlanFrame } from "../queries/change-plan-found";
import { readRoundSheet } from "../sheet/read-round-sheet";
import { keepPlan } from "./keep-change-plan";

/** Reads a round's spreadsheet and sets aside what it asks for, or what is wrong with it. No score is changed. */
export async function bringInSheet(
  scope: Scope,
  { roundId, name, bytes }: SheetFile,
): Promise<{ planId: string }> {
  const around = await withSystem(scope, (tx) =>
    findPlanFrame(tx, scope, roundId),
  );
  if (!around) throw new AppError("not_found");
  if (!around.frame.isOpened) throw new AppError("round_not_open");
  if (around.frame.isClosed) throw new AppError("round_closed");
  const { frameworkVersionId } = around.frame;
  // A round of two hundred sites is most of what a file may hold.
  const result = await readWorkbook(bytes, { milliseconds: 30_000 });
  const reading = readRoundSheet(
    result,
    { systemId: scope.systemId, roundId, frameworkVersionId },
    new Map(around.framework.indicators.map(({ id, code }) => [id, code])),
  );
  const isSound = reading.problems.length === 0;
  return withSystem(scope, (tx) =>
    keepPlan(tx, scope, {
      ...{ roundId, kind: "sheet", fileName: toFileName(name) },
      ...{ lineCount: reading.lineCount, problems: reading.problems },
      asked: isSound ? reading.asked : [],
    }),
  );
}

function toFileName(name: string) {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const clean = last.replace(/\p{Cc}|\p{Cs}/gu, " ").trim();
  // The end says what kind of file it is.
  return clean.slice(-120).trim() || "file";
}
