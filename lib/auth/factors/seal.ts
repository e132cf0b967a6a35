import "server-only";
import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
} from "node:crypto";
import { getEnv, getFormerSecret } from "@/lib/core/env";

const sizes = { iv: 12, tag: 16 };

/** A secret as the database keeps it, for this owner alone: moved to another's row it opens nothing. */
export function seal(secret: string, ownerId: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(sizes.iv);
  const cipher = createCipheriv(
    "aes-256-gcm",
    deriveKey(getEnv().NEXTAUTH_SECRET),
    iv,
  );
  cipher.setAAD(Buffer.from(ownerId));
  const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), text]));
}

type Unsealed = {
  secret: string;
  /** It was sealed under the former NEXTAUTH_SECRET, and has to be sealed anew. */
  isFormer: boolean;
};

/** The secret again; null where neither this NEXTAUTH_SECRET nor the former one sealed it. */
export function unseal(sealed: Uint8Array, ownerId: string): Unsealed | null {
  const secret = open(sealed, { ownerId, by: getEnv().NEXTAUTH_SECRET });
  if (secret !== null) return { secret, isFormer: false };
  const former = getFormerSecret();
  const before = former ? open(sealed, { ownerId, by: former }) : null;
  return before === null ? null : { secret: before, isFormer: true };
}

type Lock = { ownerId: string; by: string };

function open(sealed: Uint8Array, { ownerId, by }: Lock): string | null {
  const bytes = Buffer.from(sealed);
  const iv = bytes.subarray(0, sizes.iv);
  const tag = bytes.subarray(sizes.iv, sizes.iv + sizes.tag);
  try {
    const cipher = createDecipheriv("aes-256-gcm", deriveKey(by), iv);
    cipher.setAAD(Buffer.from(ownerId));
    cipher.setAuthTag(tag);
    const rest = bytes.subarray(sizes.iv + sizes.tag);
    return Buffer.concat([cipher.update(rest), cipher.final()]).toString();
  } catch {
    return null;
  }
}

// A key of its own, so that what signs cookies seals nothing.
function deriveKey(from: string) {
  const info = "waymark second factor";
  return Buffer.from(hkdfSync("sha256", from, "", info, 32));
}
