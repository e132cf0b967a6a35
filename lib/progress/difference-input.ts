import { z } from "zod";
import { filledUpTo } from "@/lib/core/text";
import { longestStatement } from "./input";

const body = filledUpTo(longestStatement);
const version = z.coerce.number().int().min(1);

export const noteDifferenceSchema = z.object({
  /** The comparison, as writeAbout writes it. */
  about: z.string().max(200),
  /** The row it speaks of through all versions; empty: the comparison as a whole. */
  lineage: z
    .string()
    .max(200)
    .default("")
    .transform((text) => (text === "" ? null : text)),
  body,
  key: z.uuid(),
});
export type NoteDifference = z.infer<typeof noteDifferenceSchema>;

export const correctDifferenceSchema = z.object({
  noteId: z.uuid(),
  body,
  version,
});
export type CorrectDifference = z.infer<typeof correctDifferenceSchema>;

export const takeBackDifferenceSchema = z.object({ noteId: z.uuid(), version });
export type TakeBackDifference = z.infer<typeof takeBackDifferenceSchema>;
