import { z } from "zod";
import { listOf } from "@/lib/core/form-list";
import { filledUpTo } from "@/lib/core/text";
import { levels } from "@/lib/framework/schema";
import { roundModes } from "../round-modes";
import { day, longestNote } from "../schema";

const mode = z.enum(roundModes, { error: "mode" });
const dates = { startsOn: day, dueOn: day, endsOn: day };
type Dates = { startsOn: string; dueOn: string; endsOn: string };

const isDueAfterStart = (round: Dates) => round.startsOn <= round.dueOn;
const beforeStart = { error: "before_start", path: ["dueOn"] };
const isEndAfterDue = (round: Dates) => round.dueOn <= round.endsOn;
const beforeDue = { error: "before_due", path: ["endsOn"] };

/** "site:…" or "site:…:CE": a level, a person, a function. */
const named = z
  .string()
  .regex(/^[a-z_]+:[0-9a-f-]{36}(:[^:]{1,40})?$/, { error: "invalid" })
  .transform((text, context) => {
    const [name, personId = "", functionCode = null] = text.split(":");
    const level = levels.find((one) => one === name);
    if (level) return { level, personId, functionCode };
    context.addIssue({ code: "custom", message: "invalid" });
    return z.NEVER;
  });
type Named = z.output<typeof named>;

/** Whoever is named for some functions only is asked for each of these. */
function toNamed(asked: readonly Named[], only: readonly Named[]): Named[] {
  return asked.flatMap(({ level, personId }) => {
    const parts = only.filter(
      (one) => one.level === level && one.personId === personId,
    );
    return parts.length > 0 ? parts : [{ level, personId, functionCode: null }];
  });
}

export const openRoundSchema = z
  .object({
    name: filledUpTo(120),
    ...dates,
    /** None: all stages. */
    stages: listOf(z.coerce.number().int().min(1).max(9), 9),
    communityWideMode: mode,
    intermediaryMode: mode,
    siteMode: mode,
    /** Sites that this round does not ask. */
    leftOut: listOf(z.uuid({ error: "invalid" }), 1000),
    asked: listOf(named, 2000),
    only: listOf(named, 5000),
    /** Whoever opens it knows that some rows have one rater, or none. */
    accepted: z
      .literal("on")
      .optional()
      .transform((said) => said === "on"),
    key: z.uuid(),
  })
  .refine(isDueAfterStart, beforeStart)
  .refine(isEndAfterDue, beforeDue)
  .transform(({ asked, only, ...round }) => ({
    ...round,
    named: toNamed(asked, only),
  }));
export type OpenRound = z.output<typeof openRoundSchema>;

export const changeDatesSchema = z
  .object({
    roundId: z.uuid(),
    /** The version the form was read at. */
    version: z.coerce.number().int().min(1),
    ...dates,
    reason: filledUpTo(longestNote),
  })
  .refine(isDueAfterStart, beforeStart)
  .refine(isEndAfterDue, beforeDue);
export type ChangeDates = z.output<typeof changeDatesSchema>;

export const planActs = ["ask", "take_away"] as const;

/** "site:…" one site, "site" all of them, "community_wide", "intermediary". */
const planPart = z
  .string()
  .regex(/^[a-z_]+(:[0-9a-f-]{36})?$/, { error: "invalid" })
  .transform((text, context) => {
    const [name, siteId = null] = text.split(":");
    const level = levels.find((one) => one === name);
    if (level && (level === "site" || siteId === null))
      return { level, siteId };
    context.addIssue({ code: "custom", message: "invalid" });
    return z.NEVER;
  });

const planChoice = {
  roundId: z.uuid(),
  act: z.enum(planActs, { error: "required" }),
  people: listOf(z.uuid({ error: "invalid" }), 500).refine(
    (list) => list.length > 0,
    { error: "choose_some" },
  ),
  parts: listOf(planPart, 1000).refine((list) => list.length > 0, {
    error: "choose_some",
  }),
  /** None: all functions. */
  functions: listOf(z.string().min(1).max(40), 40),
};

/** What a change of the plan would do. */
export const listPlanChangeSchema = z.object(planChoice);
export type ListPlanChange = z.output<typeof listPlanChangeSchema>;

/** The change itself: what was listed, and no more than that. */
export const changePlanSchema = z.object({
  ...planChoice,
  /** The list as it was seen. */
  seen: z.string().max(100),
  key: z.uuid(),
});
export type ChangePlan = z.output<typeof changePlanSchema>;

export const undoPlanSchema = z.object({
  roundId: z.uuid(),
  /** The key of the change. */
  change: z.uuid(),
  key: z.uuid(),
});
export type UndoPlan = z.output<typeof undoPlanSchema>;
