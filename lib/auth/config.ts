import "server-only";
import type { NextAuthOptions } from "next-auth";
import credentialsProvider from "next-auth/providers/credentials";
import { AppError } from "@/lib/core/result";
import { getEnv } from "@/lib/core/env";
import { checkCredentials, startSession } from "./sign-in";

/** next-auth with e-mail and password. The token carries a session id; its row is checked at each request. */
export function getAuthOptions(): NextAuthOptions {
  return {
    secret: getEnv().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: 14 * 86_400 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      credentialsProvider({
        credentials: { email: {}, password: {} },
        authorize: async (credentials, request) => {
          const address = firstOf(request.headers?.["x-forwarded-for"]);
          const userAgent = request.headers?.["user-agent"];
          try {
            const found = await checkCredentials(credentials, address);
            return found && { ...found, userAgent };
          } catch (error) {
            // next-auth hands the message of an error on to the sign-in page.
            if (error instanceof AppError) throw new Error(error.code);
            throw new Error("unexpected");
          }
        },
      }),
    ],
    callbacks: {
      jwt: async ({ token, user }) =>
        user
          ? {
              sub: user.id,
              sessionId: await startSession(user.id, agentOf(user)),
            }
          : { sub: token.sub, sessionId: token.sessionId },
      // The browser needs nothing of it.
      session: async ({ session }) => ({ expires: session.expires }),
    },
  };
}

function agentOf(user: object) {
  return "userAgent" in user ? String(user.userAgent) : undefined;
}

function firstOf(header: unknown) {
  return (
    String(header ?? "")
      .split(",")[0]
      ?.trim() || "unknown"
  );
}
