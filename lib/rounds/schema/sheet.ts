import { z } from "zod";
import { refusalReasons } from "@/lib/core/spreadsheet/workbook";

/** What can be wrong with a file as a whole, besides what the reader of spreadsheets refuses. */
const wholeProblems = [
  ...refusalReasons,
  "not_ours",
  "other_system",
  "other_round",
  "other_version",
  "sheet_missing",
  "column_missing",
] as const;

/** What can be wrong in one line. */
const lineProblems = [
  "formula",
  "unknown_row",
  "row_mixed",
  "twice",
  "bad_score",
  "reason_missing",
  "too_long",
] as const;

export const sheetProblems = [...wholeProblems, ...lineProblems] as const;
export type SheetProblemCode = (typeof sheetProblems)[number];

/** A problem of a file, with its place: the line and the column's name as they are seen. */
export const problemSchema = z.object({
  code: z.enum(sheetProblems),
  line: z.int().nullable(),
  column: z.string().nullable(),
  /** What stands there, cut short. */
  found: z.string().nullable(),
});
export type SheetProblem = z.infer<typeof problemSchema>;

/** Which rows a sheet holds: all, those of the system, or those of one site. */
export const sheetPartSchema = z.union([
  z.literal("all"),
  z.literal("system"),
  z.uuid(),
]);
export type SheetPart = z.infer<typeof sheetPartSchema>;
