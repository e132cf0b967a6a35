import "server-only";
import type { NextAuthOptions } from "next-auth";
import credentialsProvider from "next-auth/providers/credentials";
import { headers } from "next/headers";
import { AppError } from "@/lib/core/result";
import { getEnv } from "@/lib/core/env";
import { logError, logRefusal } from "@/lib/core/log";
import { readAddress } from "./address";
import { getCookies } from "./cookie-names";
import { openToken } from "./open-token";
import { decideProviderSignIn, findProviderPerson } from "./provider-sign-in";
import { createProviders, readIdentity } from "./providers";
import { findSessionPerson } from "./scope";
import { readSessionId } from "./session-cookie";
import { checkCredentials, endSession, startSession } from "./sign-in";

/**
 * next-auth with e-mail and password, and what the installation offers besides.
 * The token carries a session id; its row is checked at each request.
 */
export function getAuthOptions(): NextAuthOptions {
  return {
    secret: getEnv().NEXTAUTH_SECRET,
    cookies: getCookies(),
    jwt: { decode: openToken },
    session: { strategy: "jwt", maxAge: 14 * 86_400 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    // What it would add of a person or a token stays out of the log.
    logger: {
      error: (code) => logError(new Error(`Sign-in: ${code}`)),
      warn: () => undefined,
      debug: () => undefined,
    },
    providers: [createPasswordProvider(), ...createProviders()],
    callbacks: {
      signIn: ({ account, profile }) =>
        account?.type === "oauth"
          ? decideProviderSignIn(account.provider, profile)
          : true,
      jwt: async ({ token, user, account, profile }) => {
        if (!account) return { sub: token.sub, sessionId: token.sessionId };
        const identity =
          account.type === "oauth"
            ? readIdentity(account.provider, profile)
            : null;
        const personId = identity
          ? await findProviderPerson(identity)
          : account.type === "credentials" && user.id;
        if (!personId) throw new Error("not_connected");
        const way = identity ? "provider" : "password";
        return { sub: personId, sessionId: await beginSession(personId, way) };
      },
      // The browser needs nothing of it.
      session: async ({ session }) => ({ expires: session.expires }),
    },
  };
}

/** A new session takes the place of the one that this browser had. */
async function beginSession(personId: string, way: "password" | "provider") {
  const before = await readSessionId();
  const person = before && (await findSessionPerson(before));
  if (person) await endSession(person.personId, before);
  const userAgent = (await headers()).get("user-agent") ?? undefined;
  return startSession(personId, userAgent, way);
}

function createPasswordProvider() {
  return credentialsProvider({
    credentials: { email: {}, password: {} },
    authorize: async (credentials, request) => {
      try {
        const address = readAddress(request.headers?.["x-forwarded-for"]);
        const found = await checkCredentials(credentials, address);
        if (!found) logRefusal("wrong_sign_in");
        return found;
      } catch (error) {
        // next-auth hands the message of an error on to the sign-in page.
        if (error instanceof AppError) {
          logRefusal(error.code);
          throw new Error(error.code);
        }
        logError(error);
        throw new Error("unexpected");
      }
    },
  });
}
