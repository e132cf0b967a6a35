import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { passwordCost as cost } from "./password-cost";

// More than four at once would starve the machine.
const mostAtOnce = 4;

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
  if (running >= mostAtOnce) {
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
