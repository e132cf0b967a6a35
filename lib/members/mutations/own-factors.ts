import "server-only";
import { encode } from "uqr";
import { noteAccountEvent } from "@/lib/auth/account-events";
import {
  addPasskey,
  mostPasskeys,
  startPasskey,
} from "@/lib/auth/factors/passkeys";
import { makeRecoveryCodes } from "@/lib/auth/factors/recovery-codes";
import { hasFactor } from "@/lib/auth/factors/state";
import { confirmTotp, startTotp } from "@/lib/auth/factors/totp";
import { requireOwner } from "@/lib/auth/own-password";
import { finishStep } from "@/lib/auth/sign-in-step";
import { AppError } from "@/lib/core/result";
import { type Transaction, withPerson } from "@/lib/db/transaction";
import type { FactorHolder } from "../factor-holder";
import type { AddKey } from "../factor-input";

/** What an authenticator app reads: by camera, or typed. */
export type NewApp = { secret: string; picture: boolean[][] };
/** Recovery codes come with the first factor, and are shown this once. */
export type Added = { codes: string[] | null };

/** A secret for an app, which counts once a code of it is given. */
export async function startApp(
  holder: FactorHolder,
  password: string,
): Promise<NewApp> {
  await requirePassword(holder, password);
  const { personId } = holder;
  const made = await withPerson(personId, (tx) => startTotp(tx, holder));
  if (!made) throw new AppError("stale");
  const { data } = encode(made.uri, { ecc: "M", border: 2 });
  return { secret: made.secret, picture: data };
}

/** The app counts from now on. Throws wrong_code. */
export async function confirmApp(
  holder: FactorHolder,
  code: string,
): Promise<Added> {
  const { personId } = holder;
  const added = await withPerson(personId, async (tx) => {
    const isFirst = await isFirstFactor(tx, holder);
    if (!(await confirmTotp(tx, personId, code))) return null;
    return note(tx, { holder, kind: "totp_added", isFirst });
  });
  return finish(holder, added);
}

/** What the browser needs to make a passkey. */
export async function startKey(holder: FactorHolder, password: string) {
  await requirePassword(holder, password);
  const { personId } = holder;
  return withPerson(personId, async (tx) => {
    const count = await tx.passkey.count({ where: { personId } });
    if (count >= mostPasskeys) throw new AppError("forbidden");
    return startPasskey(tx, holder);
  });
}

/** The passkey counts from now on. Throws wrong_code. */
export async function addKey(
  holder: FactorHolder,
  { made, name }: AddKey,
): Promise<Added> {
  const added = await withPerson(holder.personId, async (tx) => {
    const isFirst = await isFirstFactor(tx, holder);
    const key = { response: made, name };
    if (!(await addPasskey(tx, holder, key))) return null;
    return note(tx, { holder, kind: "passkey_added", isFirst });
  });
  return finish(holder, added);
}

/** Whoever is on the way in has none: of two who set one up at once, one does. */
async function isFirstFactor(tx: Transaction, holder: FactorHolder) {
  const { personId, step } = holder;
  await tx.$queryRaw`SELECT "id" FROM "Person" WHERE "id" = ${personId}::uuid FOR NO KEY UPDATE`;
  const isFirst = !(await hasFactor(tx, personId));
  if (step && !isFirst) throw new AppError("forbidden");
  return isFirst;
}

type Note = {
  holder: FactorHolder;
  kind: "totp_added" | "passkey_added";
  isFirst: boolean;
};

async function note(tx: Transaction, { holder, kind, isFirst }: Note) {
  const { personId, userAgent } = holder;
  await noteAccountEvent(tx, { personId, kind, userAgent });
  return { codes: isFirst ? await makeRecoveryCodes(tx, personId) : null };
}

async function finish({ step }: FactorHolder, added: Added | null) {
  if (!added) throw new AppError("wrong_code");
  if (step) await finishStep(step);
  return added;
}

// Just given on the way in; otherwise whoever finds an open browser could add
// a factor of their own.
async function requirePassword(holder: FactorHolder, password: string) {
  if (holder.step) return;
  const { askedOver: sessionId, address } = holder;
  await requireOwner(holder, { sessionId, typed: password, address });
}
