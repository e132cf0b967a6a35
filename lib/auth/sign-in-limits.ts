import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterPrisma } from "rate-limiter-flexible";
import { AppError } from "@/lib/core/result";
import { getPrisma } from "@/lib/db/client";

const quarterHour = 15 * 60;

/**
 * Tries that may fail in a quarter of an hour, for one account and for one
 * address; links to a new password that may be asked for; and codes that may
 * be wrong, over however many steps of signing in.
 */
const tries = { account: 8, address: 60, link: 3, linkAddress: 20, code: 10 };

type Limits = Record<keyof typeof tries, RateLimiterPrisma>;
let limits: Limits | undefined;

/**
 * Counts a try before the password is looked at, so that many at once are all
 * counted. Throws "too_many_tries" for known and unknown accounts alike.
 */
export async function countTry(email: string, address: string) {
  const { account, address: byAddress } = getLimits();
  const isWithin =
    (await take(byAddress, address)) && (await take(account, email));
  if (!isWithin) throw new AppError("too_many_tries");
}

/** A right password clears the account's count and gives the address its try back. */
export async function forgiveTries(email: string, address: string) {
  const { account, address: byAddress } = getLimits();
  await account.delete(digest(email));
  await byAddress.reward(digest(address));
}

/** Counts that a link was asked for from an address. Throws "too_many_tries". */
export async function countLinkAddress(address: string) {
  if (!(await take(getLimits().linkAddress, address)))
    throw new AppError("too_many_tries");
}

/** Counts that a link was asked for to an account; false: no more are sent for now. */
export function countLink(email: string) {
  return take(getLimits().link, email);
}

/** Counts a code or passkey before it is looked at. Throws "too_many_tries". */
export async function countCode(personId: string) {
  if (!(await take(getLimits().code, personId)))
    throw new AppError("too_many_tries");
}

/** A right one clears the count. */
export async function forgiveCodes(personId: string) {
  await getLimits().code.delete(digest(personId));
}

async function take(limiter: RateLimiterPrisma, text: string) {
  try {
    await limiter.consume(digest(text));
    return true;
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    return false;
  }
}

function getLimits() {
  limits ??= {
    account: createLimiter("account", tries.account),
    address: createLimiter("address", tries.address),
    link: createLimiter("link", tries.link),
    linkAddress: createLimiter("linkAddress", tries.linkAddress),
    code: createLimiter("code", tries.code),
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
