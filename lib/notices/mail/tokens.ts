import "server-only";
import { createHash, createHmac } from "node:crypto";
import { getEnv } from "@/lib/core/env";

/** What unsubscribes without a sign-in: the same at every try to send, known to the mail alone. */
export function makeMailToken(mailId: string) {
  return createHmac("sha256", getEnv().NEXTAUTH_SECRET)
    .update(`unsubscribe:${mailId}`)
    .digest("base64url");
}

/** What the database keeps of a token. */
export function hashToken(token: string) {
  return createHash("sha256").update(token).digest("hex");
}
