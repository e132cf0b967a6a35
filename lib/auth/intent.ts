import "server-only";
import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { z } from "zod";
import { getEnv } from "@/lib/core/env";
import { isServedSecurely } from "@/lib/core/served-securely";
import { nameCookie } from "./cookie-names";
import { linkTokenSchema } from "./link-token";
import { openToken } from "./open-token";

/** What somebody who is on the way to a provider wants of the identity they come back with, besides signing in. */
const intentSchema = z.union([
  /** Connect it with the person of this session. */
  z.object({ connect: z.uuid() }),
  /** Take up the invitation of this link with an account that signs in by it. */
  z.object({ join: linkTokenSchema }),
]);
export type Intent = z.output<typeof intentSchema>;

const seconds = 10 * 60;
// A key of its own: no other token of ours can be passed off as one of these.
const salt = "waymark/intent";

/** Remembers it on this browser, sealed, for ten minutes. */
export async function keepIntent(intent: Intent) {
  const secret = getEnv().NEXTAUTH_SECRET;
  const value = await encode({ token: intent, secret, salt, maxAge: seconds });
  const store = await cookies();
  store.set(nameCookie("intent"), value, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isServedSecurely(),
    maxAge: seconds,
  });
}

/** What was remembered, once. */
export async function takeIntent(): Promise<Intent | null> {
  const store = await cookies();
  const token = store.get(nameCookie("intent"))?.value;
  if (!token) return null;
  store.delete({
    name: nameCookie("intent"),
    path: "/",
    secure: isServedSecurely(),
  });
  const secret = getEnv().NEXTAUTH_SECRET;
  const kept = await openToken({ token, secret, salt }).catch(() => null);
  const parsed = intentSchema.safeParse(kept);
  return parsed.success ? parsed.data : null;
}
