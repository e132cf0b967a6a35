import "server-only";
import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { passwordCost as cost } from "./password-cost";

// Each takes a core and 64 MiB for as long as it lasts: more than there are
// cores wait for each other all the same, and more than four starve the machine.
const mostAtOnce = Math.min(4, availableParallelism());

let running = 0;
const waiting: (() => void)[] = [];

/** Whether the password fits. Without a hash it takes as long and answers no, so that nobody learns which accounts exist. */
export async function isPasswordRight(
  password: string,
  passwordHash: string | undefined,
) {
  decoy ??= hash("no account has this password", cost);
  const against = passwordHash ?? (await decoy);
  const fits = await inTurn(() => verify(against, password).catch(() => false));
  return fits && passwordHash !== undefined;
}

/** What is kept of a password. */
export function hashPassword(password: string) {
  return inTurn(() => hash(password, cost));
}

let decoy: Promise<string> | undefined;

async function inTurn<T>(work: () => Promise<T>) {
  if (running < mostAtOnce) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    // Whoever waits takes the place over, so that nobody slips in between.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
