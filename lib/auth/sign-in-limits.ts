import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterPrisma } from "rate-limiter-flexible";
import { AppError } from "@/lib/core/result";
import { getPrisma } from "@/lib/db/client";

const quarterHour = 15 * 60;

/** Tries that may fail in a quarter of an hour, for one account and for one address. */
const tries = { account: 8, address: 60 };

type Limits = { account: RateLimiterPrisma; address: RateLimiterPrisma };
let limits: Limits | undefined;

/**
 * Counts a try before the password is looked at, so that many at once are all
 * counted. Throws "too_many_tries" for known and unknown accounts alike.
 */
export async function countTry(email: string, address: string) {
  const { account, address: byAddress } = getLimits();
  try {
    await byAddress.consume(digest(address));
    await account.consume(digest(email));
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    throw new AppError("too_many_tries");
  }
}

/** A right password clears the account's count and gives the address its try back. */
export async function forgiveTries(email: string, address: string) {
  const { account, address: byAddress } = getLimits();
  await account.delete(digest(email));
  await byAddress.reward(digest(address));
}

function getLimits() {
  limits ??= {
    account: createLimiter("account", tries.account),
    address: createLimiter("address", tries.address),
  };
  return limits;
}

function createLimiter(keyPrefix: string, points: number) {
  return new RateLimiterPrisma({
    storeClient: getPrisma(),
    tableName: "signInLimit",
    keyPrefix,
    points,
    duration: quarterHour,
    blockDuration: quarterHour,
    clearExpiredByTimeout: false,
  });
}

// Addresses and e-mails are not kept, only what recognises them.
function digest(text: string) {
  return createHash("sha256").update(text).digest("base64url").slice(0, 32);
}
