import { z } from "zod";
import { levels } from "@/lib/framework/schema";
import { filledUpTo } from "@/lib/core/text";
import { longestNote, nonScores, subject } from "./schema";

const siteId = z.uuid().nullable();

/** A rater hands in what they say of one subject's rows of a level. */
export const handInPanelSchema = z.object({
  roundId: z.uuid(),
  level: z.enum(levels),
  siteId,
  key: z.uuid(),
});
export type HandInPanel = z.infer<typeof handInPanelSchema>;

/** The intermediary opens rows of one subject and level to all. */
export const openPanelRowsSchema = handInPanelSchema.extend({
  indicatorIds: z.array(z.uuid()).min(1).max(500, { error: "too_many" }),
});
export type OpenPanelRows = z.infer<typeof openPanelRowsSchema>;

/** What the group agreed on, and why. */
export const decidePanelRowSchema = z
  .object({
    ...subject,
    value: z.int({ error: "score" }).min(0).max(3).nullable(),
    nonScore: z.enum(nonScores).nullable(),
    reason: filledUpTo(longestNote),
    /** Of the opened row in a panel, else of the score that the two sides left. */
    version: z.int().min(1),
    key: z.uuid(),
  })
  .refine(({ value, nonScore }) => (value === null) !== (nonScore === null), {
    error: "one_answer",
    path: ["value"],
  });
export type DecidePanelRow = z.infer<typeof decidePanelRowSchema>;
