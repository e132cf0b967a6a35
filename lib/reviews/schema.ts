import { z } from "zod";
import { listOf } from "@/lib/core/form-list";
import { filledUpTo, textUpTo } from "@/lib/core/text";
import {
  fewestAsked,
  longestAnswer,
  longestExample,
  longestPriority,
  longestSummary,
  mostAsked,
  pitfallStates,
  reviewRoutes,
  scanValues,
} from "./fields";

const reviewId = z.uuid();
const version = z.coerce.number().int().min(1);
const key = z.uuid();
const item = z.string().regex(/^[A-Za-z0-9._-]{1,40}$/);

/** "system": the system as a whole. */
const site = z.union(
  [z.literal("system").transform(() => null), z.uuid({ error: "required" })],
  { error: "required" },
);

export const startReviewSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("data"), site, key }),
  z.object({ kind: z.literal("pitfalls"), key }),
  z.object({
    kind: z.literal("scan"),
    people: listOf(z.uuid({ error: "invalid" }), mostAsked).refine(
      (people) => new Set(people).size >= fewestAsked,
      { error: "required" },
    ),
    key,
  }),
]);
export type StartReview = z.infer<typeof startReviewSchema>;

/** What the group says of a question; version 0: nothing was said before. */
export const answerSchema = z.object({
  ...{ reviewId, item },
  text: textUpTo(longestAnswer).default(""),
  version: z.coerce.number().int().min(0),
});
export type Answer = z.infer<typeof answerSchema>;

export const judgePitfallSchema = answerSchema.extend({
  state: z.enum(pitfallStates, { error: "required" }),
});
export type JudgePitfall = z.infer<typeof judgePitfallSchema>;

export const sumUpSchema = z.object({
  ...{ reviewId, version },
  learned: textUpTo(longestSummary).default(""),
  gains: textUpTo(longestSummary).default(""),
});
export type SumUp = z.infer<typeof sumUpSchema>;

export const addPrioritySchema = z.object({
  ...{ reviewId, key },
  text: filledUpTo(longestPriority),
  route: z.enum(reviewRoutes, { error: "required" }),
});
export type AddPriority = z.infer<typeof addPrioritySchema>;

export const dropPrioritySchema = z.object({
  reviewId,
  priorityId: z.uuid(),
});
export type DropPriority = z.infer<typeof dropPrioritySchema>;

/** Finishing a review, opening it again, or opening a scan to its panel. */
export const reviewActSchema = z.object({ reviewId, version });
export type ReviewAct = z.infer<typeof reviewActSchema>;

const value = z
  .enum(scanValues, { error: "required" })
  .transform((chosen) => (chosen === "dont_know" ? null : Number(chosen)));

/** What one of the panel says of a part. */
export const rateScanSchema = z.object({
  ...{ reviewId, item, value },
  text: textUpTo(longestExample).default(""),
});
export type RateScan = z.infer<typeof rateScanSchema>;

export const handInScanSchema = z.object({ reviewId });
export type HandInScan = z.infer<typeof handInScanSchema>;

/** What the group settles on for a part on which it differed, and why. */
export const decideScanSchema = z.object({
  ...{ reviewId, item },
  value: z
    .enum(scanValues, { error: "required" })
    .refine((chosen) => chosen !== "dont_know", { error: "required" })
    .transform(Number),
  text: filledUpTo(longestAnswer),
  version: z.coerce.number().int().min(0),
});
export type DecideScan = z.infer<typeof decideScanSchema>;
