import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";

/** 256 bits, as they stand in a link. */
export const linkTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** A secret for a link to hand over. Only its hash is kept, so that nobody reads it again. */
export function makeLinkToken() {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashLinkToken(token) };
}

/** What the database knows a link by. */
export function hashLinkToken(token: string) {
  return createHash("sha256").update(token).digest("hex");
}
