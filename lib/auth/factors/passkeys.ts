import "server-only";
import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { now } from "@/lib/core/clock";
import { getMailEnv } from "@/lib/core/env";
import type { Passkey } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";

/** Who asks, and the session or step of signing in over which they do. */
export type KeyHolder = { personId: string; email: string; askedOver: string };

export const mostPasskeys = 10;

/** What a browser needs to make a passkey for the person. */
export async function startPasskey(tx: Transaction, holder: KeyHolder) {
  const known = await listPasskeys(tx, holder.personId);
  const options = await generateRegistrationOptions({
    ...{ rpName: "Waymark", rpID: readPlace().rpID, userName: holder.email },
    userID: new TextEncoder().encode(holder.personId),
    attestationType: "none",
    excludeCredentials: known.map(nameKey),
    authenticatorSelection: { userVerification: "preferred" },
  });
  await keepChallenge(tx, { holder, purpose: "make" }, options.challenge);
  return options;
}

/** Keeps the passkey that a browser made upon the last challenge; false: it is none of ours. */
export async function addPasskey(
  tx: Transaction,
  holder: KeyHolder,
  { response, name }: { response: RegistrationResponseJSON; name: string },
): Promise<boolean> {
  const expectedChallenge = await takeChallenge(tx, {
    holder,
    purpose: "make",
  });
  if (!expectedChallenge) return false;
  const { rpID, origin } = readPlace();
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    ...{ response, expectedChallenge, expectedOrigin: origin },
    ...{ expectedRPID: rpID, requireUserVerification: false },
  }).catch(() => ({ verified: false, registrationInfo: undefined }));
  if (!verified || !registrationInfo) return false;
  const { id, publicKey, counter, transports } = registrationInfo.credential;
  await tx.passkey.create({
    data: {
      ...{ id, personId: holder.personId, name, publicKey },
      ...{ counter: BigInt(counter), transports: transports ?? [] },
    },
  });
  return true;
}

/** What a browser needs to show that it has one of the person's passkeys. */
export async function startPasskeyCheck(tx: Transaction, holder: KeyHolder) {
  const known = await listPasskeys(tx, holder.personId);
  const options = await generateAuthenticationOptions({
    rpID: readPlace().rpID,
    allowCredentials: known.map(nameKey),
    userVerification: "preferred",
  });
  await keepChallenge(tx, { holder, purpose: "check" }, options.challenge);
  return options;
}

/** Whether one of the person's passkeys signed the last challenge, which counts once. */
export async function acceptPasskey(
  tx: Transaction,
  holder: KeyHolder,
  response: AuthenticationResponseJSON,
): Promise<boolean> {
  const expectedChallenge = await takeChallenge(tx, {
    holder,
    purpose: "check",
  });
  const key = await tx.passkey.findFirst({
    where: { id: response.id, personId: holder.personId },
  });
  if (!expectedChallenge || !key) return false;
  const { rpID, origin } = readPlace();
  const { id, publicKey, counter } = key;
  const answer = await verifyAuthenticationResponse({
    ...{ response, expectedChallenge, expectedOrigin: origin },
    ...{ expectedRPID: rpID, requireUserVerification: false },
    credential: { id, publicKey, counter: Number(counter) },
  }).catch(() => null);
  if (!answer?.verified) return false;
  const { newCounter } = answer.authenticationInfo;
  await tx.passkey.updateMany({
    where: { id, personId: holder.personId },
    data: { counter: BigInt(newCounter), lastUsedAt: now() },
  });
  return true;
}

function listPasskeys(tx: Transaction, personId: string) {
  return tx.passkey.findMany({
    where: { personId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: mostPasskeys,
  });
}

function nameKey({ id, transports }: Passkey) {
  // What the browser said of itself when the key was made; the library hands it back.
  return { id, transports: transports as AuthenticatorTransport[] };
}

// A passkey belongs to the address that people open.
function readPlace() {
  const { origin, hostname } = new URL(getMailEnv().baseUrl);
  return { origin, rpID: hostname };
}

// To check one asks for no password: what was given out for that makes none.
type Asked = { holder: KeyHolder; purpose: "make" | "check" };

async function keepChallenge(
  tx: Transaction,
  { holder: { personId, askedOver }, purpose }: Asked,
  challenge: string,
) {
  await tx.passkeyChallenge.deleteMany({
    where: { OR: [{ id: askedOver }, { expiresAt: { lt: now() } }], personId },
  });
  const expiresAt = new Date(now().getTime() + 5 * 60_000);
  await tx.passkeyChallenge.create({
    data: { id: askedOver, personId, purpose, challenge, expiresAt },
  });
}

async function takeChallenge(
  tx: Transaction,
  { holder: { personId, askedOver }, purpose }: Asked,
) {
  const [taken] = await tx.$queryRaw<{ challenge: string }[]>`
    DELETE FROM "PasskeyChallenge"
     WHERE "id" = ${askedOver}::uuid AND "personId" = ${personId}::uuid
       AND "purpose" = ${purpose} AND "expiresAt" > now()
    RETURNING "challenge"`;
  return taken?.challenge;
}
