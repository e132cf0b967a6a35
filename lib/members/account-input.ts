import { z } from "zod";
import { passwordLength } from "@/lib/auth/password-rule";

// One above what may be kept, so that a longer one is told what it is.
const typed = z
  .string()
  .min(1, "required")
  .max(passwordLength.most + 1, "long");

export const changePasswordSchema = z.object({
  current: typed,
  password: typed,
});
export type ChangePassword = z.output<typeof changePasswordSchema>;

export const endSessionSchema = z.object({ sessionId: z.uuid() });
export type EndSession = z.output<typeof endSessionSchema>;

export const endOthersSchema = z.object({ others: z.literal("all") });
