import { z } from "zod";
import { filledUpTo } from "@/lib/core/text";
import { accessHours } from "./hours";

export const letOperatorInSchema = z.object({
  key: z.uuid(),
  hours: z.coerce
    .number({ error: "required" })
    .refine((hours) => accessHours.some((one) => one === hours), {
      error: "required",
    }),
  reason: filledUpTo(500),
});
export type LetOperatorIn = z.infer<typeof letOperatorInSchema>;

export const shutOperatorOutSchema = z.object({ accessId: z.uuid() });
export type ShutOperatorOut = z.infer<typeof shutOperatorOutSchema>;
