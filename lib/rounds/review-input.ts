import { z } from "zod";
import { filledUpTo, textUpTo } from "@/lib/core/text";
import { longestNote } from "./schema";

const id = z.uuid();
const version = z.coerce.number().int().min(0);
const note = textUpTo(longestNote)
  .default("")
  .transform((text) => (text === "" ? null : text));

const site = {
  roundId: id,
  siteId: id,
  /** The version of the site's part that the form was read at; 0 where nothing was handed in yet. */
  version,
};

export const siteReviewSchema = z.object(site);
export type ReviewedSite = z.infer<typeof siteReviewSchema>;

export const sendBackSchema = z.object({
  ...site,
  comment: filledUpTo(longestNote),
});
export type SendBack = z.infer<typeof sendBackSchema>;

export const confirmReviewSchema = z.object({
  roundId: id,
  version,
  note,
  /** The stage that the headline moves back to; "none": it moves back to none. */
  revisit: z
    .union([z.literal("none").transform(() => null), z.coerce.number().int()], {
      error: "required",
    })
    .pipe(z.int().min(1).max(9).nullable()),
});
export type ConfirmReview = z.infer<typeof confirmReviewSchema>;

export const closeRoundSchema = z.object({
  roundId: id,
  version,
  /** Why it is closed though leadership has not confirmed its review. */
  reason: note,
});
export type CloseRound = z.infer<typeof closeRoundSchema>;

export const reopenRoundSchema = z.object({
  roundId: id,
  version,
  reason: filledUpTo(longestNote),
});
export type ReopenRound = z.infer<typeof reopenRoundSchema>;
