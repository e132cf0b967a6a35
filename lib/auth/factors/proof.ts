import "server-only";
import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import { noteAccountEvent } from "@/lib/auth/account-events";
import { countCode, forgiveCodes } from "@/lib/auth/sign-in-limits";
import { type Transaction, withPerson } from "@/lib/db/transaction";
import { acceptPasskey, type KeyHolder } from "./passkeys";
import { acceptRecoveryCode } from "./recovery-codes";
import { acceptTotp } from "./totp";

/** A code of the app, a recovery code, or what a passkey signed. */
export type Proof = { code: string } | { passkey: AuthenticationResponseJSON };

/** Whether it proves who asks; counted before it is looked at, and good for once. */
export async function checkProof(
  holder: KeyHolder,
  proof: Proof,
  userAgent?: string,
): Promise<boolean> {
  const { personId } = holder;
  await countCode(personId);
  const isRight = await withPerson(personId, async (tx) => {
    if ("passkey" in proof) return acceptPasskey(tx, holder, proof.passkey);
    return acceptCode(tx, { personId, code: proof.code, userAgent });
  });
  if (isRight) await forgiveCodes(personId);
  return isRight;
}

type Typed = { personId: string; code: string; userAgent?: string };

async function acceptCode(
  tx: Transaction,
  { personId, code, userAgent }: Typed,
) {
  const digits = code.replace(/\s/g, "");
  if (/^\d{6}$/.test(digits)) return acceptTotp(tx, personId, digits);
  if (!(await acceptRecoveryCode(tx, personId, code))) return false;
  await noteAccountEvent(tx, { personId, kind: "code_used", userAgent });
  return true;
}
