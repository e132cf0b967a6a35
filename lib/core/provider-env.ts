import "server-only";
import { z } from "zod";

const whenNamed = z.string().min(1).optional();

const settingsSchema = z
  .object({
    GOOGLE_CLIENT_ID: whenNamed,
    GOOGLE_CLIENT_SECRET: whenNamed,
    MICROSOFT_CLIENT_ID: whenNamed,
    MICROSOFT_CLIENT_SECRET: whenNamed,
    /** One organisation's id, or "organizations" for any. */
    MICROSOFT_TENANT: z
      .string()
      .regex(/^[a-zA-Z0-9.-]{1,100}$/)
      .default("organizations"),
    OIDC_NAME: z.string().min(1).max(40).optional(),
    OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
    OIDC_CLIENT_ID: whenNamed,
    OIDC_CLIENT_SECRET: whenNamed,
  })
  .refine(
    (env) =>
      areTogether(env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET) &&
      areTogether(env.MICROSOFT_CLIENT_ID, env.MICROSOFT_CLIENT_SECRET) &&
      areTogether(
        env.OIDC_NAME,
        env.OIDC_ISSUER,
        env.OIDC_CLIENT_ID,
        env.OIDC_CLIENT_SECRET,
      ),
    {
      error:
        "GOOGLE_CLIENT_ID and _SECRET go together, so do MICROSOFT_CLIENT_ID and _SECRET, and OIDC_NAME, _ISSUER, _CLIENT_ID and _CLIENT_SECRET",
    },
  );

export type ProviderSettings = z.output<typeof settingsSchema>;

let parsed: ProviderSettings | undefined;

/** What people may sign in with besides a password; parsed once. */
export function getProviderEnv() {
  parsed ??= settingsSchema.parse(
    Object.fromEntries(
      Object.entries(process.env).filter(([, value]) => value !== ""),
    ),
  );
  return parsed;
}

function areTogether(...values: (string | undefined)[]) {
  const given = values.filter((value) => value !== undefined).length;
  return given === 0 || given === values.length;
}
