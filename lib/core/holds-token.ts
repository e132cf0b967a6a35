import { createHash, timingSafeEqual } from "node:crypto";

/** Whether an Authorization header carries the token; how long it takes to say tells nothing of it. */
export function holdsToken(header: string | null, token: string): boolean {
  const given = /^Bearer ([!-~]+)$/i.exec(header ?? "")?.[1] ?? "";
  return timingSafeEqual(hash(given), hash(token));
}

const hash = (text: string) => createHash("sha256").update(text).digest();
