import { createHash } from "node:crypto";
import { simplify } from "./password-rule";

/** Where the digests of known passwords are, from the app's folder. */
export const commonPasswordsFile = "lib/auth/common-passwords.bin";
/** In bytes: a password of nobody else is taken for a known one once in ten million. */
export const digestSize = 5;

/** What a known password is recognised by, however it is spelt. */
export function digestPassword(password: string): Buffer {
  const digest = createHash("sha256").update(simplify(password)).digest();
  return digest.subarray(0, digestSize);
}
