import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import {
  commonPasswordsFile,
  digestPassword,
  digestSize,
} from "./password-digest";
import {
  findPasswordProblem,
  passwordLength,
  type PasswordProblem,
} from "./password-rule";

/**
 * What stands against a password that is being set, or null: what the browser
 * says while it is typed, and whether it is one of those that are known to be
 * in use. `own`: the person's name and address.
 */
export async function findNewPasswordProblem(
  password: string,
  own: readonly string[],
): Promise<PasswordProblem | null> {
  const problem = findPasswordProblem(password, own);
  if (problem) return problem;
  return (await isKnown(password)) ? "common" : null;
}

/** Also with what was put behind it. */
async function isKnown(password: string) {
  const known = await readKnown();
  const stem = password.replace(/[^\p{L}]+$/u, "");
  return [password, stem]
    .filter(({ length }) => length >= passwordLength.least)
    .some((form) => holds(known, digestPassword(form)));
}

// Read each time: half a megabyte that nobody needs between two passwords.
function readKnown() {
  const folder = /*turbopackIgnore: true*/ process.cwd();
  return readFile(path.join(folder, commonPasswordsFile));
}

/** Digests lie one after the other, smallest first. */
function holds(known: Buffer, digest: Buffer) {
  let from = 0;
  let to = known.length / digestSize;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const at = middle * digestSize;
    const order = digest.compare(known, at, at + digestSize);
    if (order === 0) return true;
    if (order < 0) to = middle;
    else from = middle + 1;
  }
  return false;
}
