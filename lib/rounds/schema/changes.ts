import { z } from "zod";
import { nonScores } from "../schema";

/** How changes of many rows came about; the history of each row says it. */
export const planKinds = [
  "sheet",
  "same_as_last",
  "not_applicable",
  "undo",
] as const;
export type PlanKind = (typeof planKinds)[number];

const choice = z.object({
  value: z.int().min(0).max(3).nullable(),
  nonScore: z.enum(nonScores).nullable(),
  reason: z.string().nullable(),
});
const place = { indicatorId: z.uuid(), siteId: z.uuid().nullable() };

/** What is asked for on one row, upon the version that was seen. */
export const askedChangeSchema = z.object({
  ...place,
  version: z.int().min(0),
  choice,
  /** Put behind the row as a note. */
  note: z.string().nullable(),
  /** Where it stands in the spreadsheet. */
  line: z.int().nullable(),
});
export type AskedChange = z.infer<typeof askedChangeSchema>;

/** Why a row is left as it is. */
export const barriers = [
  "not_found",
  "forbidden",
  "round_not_open",
  "round_closed",
  "panel_opened",
  "panel_handed_in",
  "site_not_asked",
  "site_submitted",
  "site_accepted",
  "evidence_needed",
  "stale",
] as const;
export type Barrier = (typeof barriers)[number];

const doneChangeSchema = z.object({
  ...place,
  /** Null: the row had not been rated. */
  from: choice.nullable(),
  to: choice,
  /** Put behind the row. */
  note: z.string().nullable().default(null),
  /** Of the rating, after it was made. */
  version: z.int(),
});
export type DoneChange = z.infer<typeof doneChangeSchema>;

const leftOutSchema = z.object({ ...place, why: z.enum(barriers) });
export type LeftOut = z.infer<typeof leftOutSchema>;

/** What a plan did. */
export const outcomeSchema = z.object({
  done: z.array(doneChangeSchema),
  leftOut: z.array(leftOutSchema),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** Names a row of one subject. */
export function nameRow(row: { indicatorId: string; siteId: string | null }) {
  return `${row.indicatorId}/${row.siteId ?? "system"}`;
}
