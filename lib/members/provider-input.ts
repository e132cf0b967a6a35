import { z } from "zod";
import { linkTokenSchema } from "@/lib/auth/link-token";
import { passwordLength } from "@/lib/auth/password-rule";

// Empty where the account has none.
const current = z
  .string()
  .max(passwordLength.most + 1, "long")
  .default("");

export const connectSchema = z.object({ current });

export const disconnectSchema = z.object({
  issuer: z.string().min(1).max(300),
  current,
});
export type Disconnect = z.output<typeof disconnectSchema>;

export const joinByProviderSchema = z.object({ token: linkTokenSchema });
