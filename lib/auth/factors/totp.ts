import "server-only";
import { Secret, TOTP } from "otpauth";
import { now } from "@/lib/core/clock";
import type { Transaction } from "@/lib/db/transaction";
import { seal, unseal } from "./seal";

const seconds = 30;

type Owner = { personId: string; email: string };

/** A new secret for an authenticator app, in the place of one that was not confirmed. Null: there is an app already. */
export async function startTotp(
  tx: Transaction,
  { personId, email }: Owner,
): Promise<{ secret: string; uri: string } | null> {
  await tx.totpFactor.deleteMany({ where: { personId, confirmedAt: null } });
  if (await tx.totpFactor.findUnique({ where: { personId } })) return null;
  const totp = makeTotp(new Secret({ size: 20 }), email);
  const secret = totp.secret.base32;
  await tx.totpFactor.create({
    data: { personId, secret: seal(secret, personId) },
  });
  return { secret, uri: totp.toString() };
}

/** Whether the code is that of the app that waits to be confirmed; from then on it counts. */
export async function confirmTotp(
  tx: Transaction,
  personId: string,
  code: string,
): Promise<boolean> {
  const found = await findStep(tx, { personId, code, isConfirmed: false });
  if (!found) return false;
  const { step, sealed } = found;
  const { count } = await tx.totpFactor.updateMany({
    where: { personId, confirmedAt: null },
    data: { confirmedAt: now(), lastStep: step, ...sealed },
  });
  return count === 1;
}

/** Whether the code is right and was not used before; of two at once one is. */
export async function acceptTotp(
  tx: Transaction,
  personId: string,
  code: string,
): Promise<boolean> {
  const found = await findStep(tx, { personId, code, isConfirmed: true });
  if (!found) return false;
  const { step, sealed } = found;
  const { count } = await tx.totpFactor.updateMany({
    where: {
      ...{ personId, confirmedAt: { not: null } },
      OR: [{ lastStep: null }, { lastStep: { lt: step } }],
    },
    data: { lastStep: step, ...sealed },
  });
  return count === 1;
}

type Look = { personId: string; code: string; isConfirmed: boolean };

type Found = {
  /** The half minute whose code it is. */
  step: number;
  /** What to keep besides, where the former key sealed the secret. */
  sealed: { secret: Uint8Array<ArrayBuffer>; sealedAt: Date } | null;
};

/** Whose half minute it is, the one before and the one after let in; null: of none. */
async function findStep(
  tx: Transaction,
  { personId, code, isConfirmed }: Look,
): Promise<Found | null> {
  const factor = await tx.totpFactor.findUnique({ where: { personId } });
  if (!factor || (factor.confirmedAt !== null) !== isConfirmed) return null;
  const opened = unseal(factor.secret, personId);
  if (!opened) return null;
  const { secret, isFormer } = opened;
  const timestamp = now().getTime();
  const totp = makeTotp(Secret.fromBase32(secret), "");
  const delta = totp.validate({ token: code, window: 1, timestamp });
  if (delta === null) return null;
  return {
    step: Math.floor(timestamp / 1_000 / seconds) + delta,
    sealed: isFormer
      ? { secret: seal(secret, personId), sealedAt: now() }
      : null,
  };
}

function makeTotp(secret: Secret, label: string) {
  const issuer = "Waymark";
  return new TOTP({ issuer, label, secret, period: seconds, digits: 6 });
}
