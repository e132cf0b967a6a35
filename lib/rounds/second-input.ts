import { z } from "zod";
import { note, subject } from "./schema";

/** A second person's word on a "not applicable": yes, or no and why. */
export const answerNotApplicableSchema = z
  .object({
    ...subject,
    /** Whose "not applicable" it is about. */
    voice: z.enum(["own", "intermediary"]),
    version: z.int().min(1),
    agrees: z.boolean(),
    reason: note.nullable(),
    key: z.uuid(),
  })
  .refine((answer) => answer.agrees || Boolean(answer.reason), {
    error: "reason_needed",
    path: ["reason"],
  });
export type AnswerNotApplicable = z.infer<typeof answerNotApplicableSchema>;
