import { z } from "zod";
import { linkTokenSchema } from "@/lib/auth/link-token";
import { passwordLength } from "@/lib/auth/password-rule";
import { emailSchema } from "./schema";

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

// Not asked for by a session that has just begun, nor of an account without one.
const current = z
  .string()
  .max(passwordLength.most + 1, "long")
  .default("");

export const endSessionSchema = z.object({ sessionId: z.uuid(), current });
export type EndSession = z.output<typeof endSessionSchema>;

export const endOthersSchema = z.object({ others: z.literal("all"), current });
export type EndOthers = z.output<typeof endOthersSchema>;

export const askForLinkSchema = z.object({ email: emailSchema });

export const resetPasswordSchema = z.object({
  token: linkTokenSchema,
  password: typed,
});
export type ResetPassword = z.output<typeof resetPasswordSchema>;
