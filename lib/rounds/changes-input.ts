import { z } from "zod";
import { filledUpTo } from "@/lib/core/text";
import { longestNote } from "./schema";

const list = <Item extends z.ZodType>(item: Item, most: number) =>
  z.preprocess(
    (given) =>
      given === undefined ? [] : Array.isArray(given) ? given : [given],
    z.array(item).max(most, { error: "too_many" }),
  );

const site = z.preprocess(
  (given) => (given === "system" ? null : given),
  z.uuid().nullable(),
);

/** Some rows of one subject say what they said last round. */
export const sameAsLastSchema = z.object({
  roundId: z.uuid(),
  siteId: site,
  stage: z.coerce.number().int().min(1).max(9),
  which: z.enum(["chosen", "unscored"]),
  row: list(z.uuid(), 300),
});
export type SameAsLast = z.infer<typeof sameAsLastSchema>;

/** The rows of a function do not apply to one subject, for one reason. */
export const sectionNotApplicableSchema = z.object({
  roundId: z.uuid(),
  siteId: site,
  stage: z.coerce.number().int().min(1).max(9),
  functionCode: filledUpTo(20),
  reason: filledUpTo(longestNote),
});
export type SectionNotApplicable = z.infer<typeof sectionNotApplicableSchema>;

export const applyPlanSchema = z.object({
  planId: z.uuid(),
  /** Of the plan as it was shown. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** Conflicts in which what the plan says is to hold. */
  take: list(z.string().max(100), 500),
});
export type ApplyPlan = z.infer<typeof applyPlanSchema>;

export const undoPlanSchema = z.object({ planId: z.uuid() });
export type UndoPlan = z.infer<typeof undoPlanSchema>;

export const sheetFileSchema = z.object({
  roundId: z.uuid(),
  name: z.string(),
  bytes: z.instanceof(Uint8Array),
});
export type SheetFile = z.infer<typeof sheetFileSchema>;
