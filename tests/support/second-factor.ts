import { Secret, TOTP } from "otpauth";
import { findSessionPerson } from "@/lib/auth/scope";
import { startSession } from "@/lib/auth/sign-in";
import { openStep } from "@/lib/auth/sign-in-step";
import { toAppError } from "@/lib/db/errors";
import type { FactorHolder } from "@/lib/members/factor-holder";
import { confirmApp, startApp } from "@/lib/members/mutations/own-factors";
import { findInCast } from "../e2e/support/people";
import { asOwner } from "./seeded";

const { password } = findInCast("Dana Morales");

/** As before anybody set a second step up, or tried to sign in. */
export const forgetFactors = () =>
  asOwner((client) =>
    client.query(
      `DELETE FROM "SignInLimit"; DELETE FROM "TotpFactor"; DELETE FROM "Passkey"; DELETE FROM "RecoveryCode"; DELETE FROM "SignInStep"`,
    ),
  );

/** The code of its refusal, or "done". */
export const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => toAppError(error).code,
  );

/** Who asks over this id, as the actions find out. */
export async function holderOf(askedOver: string): Promise<FactorHolder> {
  const person = await findSessionPerson(askedOver);
  const step = person ? null : await openStep(askedOver);
  const found = person ?? step;
  if (!found) throw new Error("Neither a session nor a step");
  const { personId, name, email, locale } = found;
  const who = { personId, name, email, locale };
  return { ...who, askedOver, address: "192.0.2.1", step };
}

/** The app's code, so many half minutes from now. */
export function codeAt(secret: string, offset = 0) {
  const timestamp = Date.now() + offset * 30_000;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp,
  });
}

/** Somebody with an app, who signed in before they set it up. */
export async function withApp(personId: string, own = password) {
  const session = await holderOf(await startSession(personId));
  const { secret } = await startApp(session, own);
  const { codes } = await confirmApp(session, codeAt(secret, -1));
  if (!codes) throw new Error("No recovery codes");
  return { session, secret, codes };
}

/** The code of now may be used again, as half a minute later. */
export const forgetStep = (personId: string) =>
  asOwner((client) =>
    client.query(
      `UPDATE "TotpFactor" SET "lastStep" = 0 WHERE "personId" = $1`,
      [personId],
    ),
  );
