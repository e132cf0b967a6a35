import "server-only";
import { cookies, headers } from "next/headers";
import { getToken } from "next-auth/jwt";
import { cache } from "react";
import { z } from "zod";
import { getEnv } from "@/lib/core/env";
import { getSessionCookieName } from "./cookie-names";
import { openToken } from "./open-token";

const tokenSchema = z.object({ sessionId: z.uuid() });

/** The session id in the signed cookie, or null. The row behind it decides. */
export const readSessionId = cache(async () => {
  const [cookieStore, headerList] = await Promise.all([cookies(), headers()]);
  const req = {
    cookies: Object.fromEntries(
      cookieStore.getAll().map(({ name, value }) => [name, value]),
    ),
    headers: Object.fromEntries(headerList),
  };
  const token = await getToken({
    // next-auth reads these two members only.
    req: req as unknown as Parameters<typeof getToken>[0]["req"],
    secret: getEnv().NEXTAUTH_SECRET,
    cookieName: getSessionCookieName(),
    decode: openToken,
  }).catch(() => null);
  const parsed = tokenSchema.safeParse(token);
  return parsed.success ? parsed.data.sessionId : null;
});

/** Takes the sign-in cookies off this browser. */
export async function clearSessionCookie() {
  const store = await cookies();
  for (const { name } of store.getAll()) {
    if (name.startsWith(getSessionCookieName())) store.delete(name);
  }
}
