import "server-only";
import { hkdfSync } from "node:crypto";
import { jwtDecrypt, type JWTPayload } from "jose";
import { getFormerSecret } from "@/lib/core/env";

/** A sealed token as next-auth hands it over to be opened. */
type Sealed = { token?: string; secret: string | Buffer; salt?: string };

// As next-auth writes every token; its library would read others with the same key.
const head = Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString("base64url");

const keys = new Map<string, Uint8Array>();

/**
 * What a sealed token says, or null where it was sealed in any other way than
 * ours. Throws where neither this key nor the former one fits, and once it is over.
 */
export async function openToken({
  token,
  secret,
  salt = "",
}: Sealed): Promise<JWTPayload | null> {
  if (!token?.startsWith(`${head}.`)) return null;
  return open(token, secret, salt).catch((error: unknown) => {
    const former = getFormerSecret();
    if (!former) throw error;
    return open(token, former, salt);
  });
}

async function open(token: string, secret: string | Buffer, salt: string) {
  const key = deriveKey(secret, salt);
  const { payload } = await jwtDecrypt(token, key, { clockTolerance: 15 });
  return payload;
}

// next-auth's own way from secret to key. It takes a millisecond, which its own
// decoding spends at every request: here each of our few keys is made once.
function deriveKey(secret: string | Buffer, salt: string) {
  const name = `${secret.toString()} ${salt}`;
  const known = keys.get(name);
  if (known) return known;
  const about = salt && ` (${salt})`;
  const info = `NextAuth.js Generated Encryption Key${about}`;
  const key = new Uint8Array(hkdfSync("sha256", secret, salt, info, 32));
  keys.set(name, key);
  return key;
}
