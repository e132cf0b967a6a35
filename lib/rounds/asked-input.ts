import { z } from "zod";
import { filledUpTo } from "@/lib/core/text";
import { longestNote, subject } from "./schema";

/** A person of the system is asked for what is missing behind a row. */
export const askSchema = z.object({
  ...subject,
  askedOfId: z.uuid({ error: "required" }),
  question: filledUpTo(longestNote),
  key: z.uuid(),
});
export type Ask = z.infer<typeof askSchema>;

/** An answer in words; evidence put behind the row answers by itself. */
export const answerSchema = z.object({
  requestId: z.uuid(),
  answer: filledUpTo(longestNote),
  version: z.coerce.number().int().min(1),
  key: z.uuid(),
});
export type AnswerQuestion = z.infer<typeof answerSchema>;

export const askableSchema = z.object(subject);
export type RowSubject = z.infer<typeof askableSchema>;

/** A question about a row as the screen shows it. */
export type QuestionView = {
  id: string;
  question: string;
  askedBy: string;
  askedOf: string;
  askedOn: string;
  answeredOn: string | null;
  /** In words; null where evidence answered it. */
  answer: string | null;
  version: number;
};
