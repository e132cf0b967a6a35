import "server-only";
import { noteAccountEvent } from "@/lib/auth/account-events";
import { startPasskeyCheck } from "@/lib/auth/factors/passkeys";
import { checkProof, type Proof } from "@/lib/auth/factors/proof";
import { makeRecoveryCodes } from "@/lib/auth/factors/recovery-codes";
import { hasFactor } from "@/lib/auth/factors/state";
import { hasPassword, requireOwnPassword } from "@/lib/auth/own-password";
import { countStepTry, finishStep } from "@/lib/auth/sign-in-step";
import { AppError } from "@/lib/core/result";
import { withPerson } from "@/lib/db/transaction";
import type { FactorHolder } from "../factor-holder";
import type { MakeCodes, RemoveFactor, SecondStep } from "../factor-input";

/** What a passkey of the person is asked to sign. */
export function askKey(holder: FactorHolder) {
  return withPerson(holder.personId, (tx) => startPasskeyCheck(tx, holder));
}

/** Signs in who gave the password and now proves who they are. Throws wrong_code, signed_out, too_many_tries. */
export async function takeSecondStep(
  holder: FactorHolder,
  given: SecondStep,
): Promise<void> {
  const { step } = holder;
  if (!step) throw new AppError("signed_out");
  await countStepTry(step);
  await requireProof(holder, given);
  await finishStep(step);
}

/** Takes off an app or a passkey; with the last one the recovery codes go too. */
export async function removeFactor(
  holder: FactorHolder,
  given: RemoveFactor,
): Promise<void> {
  await requireBoth(holder, given);
  const { personId, userAgent } = holder;
  const isApp = given.factor === "app";
  await withPerson(personId, async (tx) => {
    const { count } = isApp
      ? await tx.totpFactor.deleteMany({ where: { personId } })
      : await tx.passkey.deleteMany({ where: { id: given.factor, personId } });
    if (count === 0) throw new AppError("not_found");
    const kind = isApp ? "totp_removed" : "passkey_removed";
    await noteAccountEvent(tx, { personId, kind, userAgent });
    if (!(await hasFactor(tx, personId)))
      await tx.recoveryCode.deleteMany({ where: { personId } });
  });
}

/** Ten new recovery codes, which end the older ones. */
export async function renewCodes(
  holder: FactorHolder,
  given: MakeCodes,
): Promise<{ codes: string[] }> {
  await requireBoth(holder, given);
  const { personId, userAgent } = holder;
  return withPerson(personId, async (tx) => {
    const kind = "codes_made";
    await noteAccountEvent(tx, { personId, kind, userAgent });
    return { codes: await makeRecoveryCodes(tx, personId) };
  });
}

async function requireBoth(holder: FactorHolder, given: MakeCodes) {
  if (holder.step) throw new AppError("signed_out");
  if (await hasPassword(holder))
    await requireOwnPassword(holder, given.password, holder.address);
  await requireProof(holder, given);
}

async function requireProof(holder: FactorHolder, given: SecondStep) {
  const { code = "", signed } = given;
  const proof: Proof = signed ? { passkey: signed } : { code };
  if (!(await checkProof(holder, proof, holder.userAgent)))
    throw new AppError("wrong_code");
}
