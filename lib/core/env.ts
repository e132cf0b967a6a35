import "server-only";
import { z } from "zod";

const envSchema = z.object({
  APP_DATABASE_URL: z.string().min(1),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url().optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
});

let parsed: z.infer<typeof envSchema> | undefined;

/** The environment, parsed once; a missing setting is named at the first use. */
export function getEnv() {
  parsed ??= envSchema.parse(process.env);
  return parsed;
}
