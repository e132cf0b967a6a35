import { beforeAll, beforeEach, expect, it } from "vitest";
import { findScope, findSessionPerson } from "@/lib/auth/scope";
import { startSession } from "@/lib/auth/sign-in";
import { openStep } from "@/lib/auth/sign-in-step";
import { toAppError } from "@/lib/db/errors";
import type { FactorHolder } from "@/lib/members/factor-holder";
import { addKey, startKey } from "@/lib/members/mutations/own-factors";
import {
  askKey,
  removeFactor,
  takeSecondStep,
} from "@/lib/members/mutations/proven-factors";
import { readFactors } from "@/lib/members/queries/factors";
import { findInCast } from "../../e2e/support/people";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { makeSoftwareKey } from "../../support/software-key";

const origin = "https://waymark.example";
const { password } = findInCast("Dana Morales");
let danaId = "";
let ruthId = "";

beforeAll(async () => {
  process.env.NEXTAUTH_URL = origin;
  await seedDatabase();
  danaId = (await scopeOf("Dana Morales", "riverbend")).personId;
  ruthId = (await scopeOf("Ruth Okafor", "riverbend")).personId;
});

beforeEach(() =>
  asOwner((client) =>
    client.query(
      `DELETE FROM "SignInLimit"; DELETE FROM "Passkey"; DELETE FROM "RecoveryCode"; DELETE FROM "SignInStep"`,
    ),
  ),
);

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => toAppError(error).code,
  );

async function holderOf(personId: string): Promise<FactorHolder> {
  const askedOver = await startSession(personId);
  const person = await findSessionPerson(askedOver);
  const step = person ? null : await openStep(askedOver);
  const found = person ?? step;
  if (!found) throw new Error("Neither a session nor a step");
  const { name, email, locale } = found;
  const who = { personId, name, email, locale };
  return { ...who, askedOver, address: "192.0.2.1", step };
}

type Key = ReturnType<typeof makeSoftwareKey>;

/** As it comes out of the form: what extensions said is left out. */
function made(key: Key, challenge: string) {
  const { response, ...rest } = key.make(challenge);
  const { clientDataJSON, attestationObject } = response;
  const kept = { clientDataJSON, attestationObject, transports: undefined };
  return { ...rest, clientExtensionResults: {}, response: kept };
}

async function withKey(personId: string) {
  const key = makeSoftwareKey(origin);
  const session = await holderOf(personId);
  const { challenge } = await startKey(session, password);
  await addKey(session, { name: "Laptop", made: made(key, challenge) });
  return { key, session };
}

it("signs in upon a challenge of the step, and each challenge counts once", async () => {
  const { key } = await withKey(danaId);
  const step = await holderOf(danaId);
  expect(step.step).not.toBeNull();
  const { challenge, allowCredentials } = await askKey(step);
  expect(allowCredentials?.map(({ id }) => id)).toEqual([key.id]);
  const signed = key.answer(challenge);
  expect(await codeOf(takeSecondStep(step, { signed }))).toBe("done");
  expect(await findScope(step.askedOver, "riverbend")).not.toBeNull();
  const next = await holderOf(danaId);
  expect(await codeOf(takeSecondStep(next, { signed }))).toBe("wrong_code");
  await askKey(next);
  expect(await codeOf(takeSecondStep(next, { signed }))).toBe("wrong_code");
});

it("of two answers to one challenge at once, one counts", async () => {
  const { key } = await withKey(danaId);
  const step = await holderOf(danaId);
  const { challenge } = await askKey(step);
  const answers = await Promise.all(
    [1, 2, 3].map(() =>
      codeOf(takeSecondStep(step, { signed: key.answer(challenge) })),
    ),
  );
  expect(answers.filter((one) => one === "done")).toHaveLength(1);
});

it("a challenge to check a passkey, which asks for no password, makes none", async () => {
  const { session } = await withKey(danaId);
  const stolen = makeSoftwareKey(origin);
  const { challenge } = await askKey(session);
  const key = { name: "Not theirs", made: made(stolen, challenge) };
  expect(await codeOf(addKey(session, key))).toBe("wrong_code");
  expect(await codeOf(startKey(session, "not the password"))).toBe(
    "wrong_sign_in",
  );
  expect((await readFactors(danaId)).keys).toHaveLength(1);
});

it("a challenge given to one step is none for another", async () => {
  const { key } = await withKey(danaId);
  const [first, second] = [await holderOf(danaId), await holderOf(danaId)];
  const { challenge } = await askKey(first);
  await askKey(second);
  const signed = key.answer(challenge);
  expect(await codeOf(takeSecondStep(second, { signed }))).toBe("wrong_code");
  expect(await codeOf(takeSecondStep(first, { signed }))).toBe("done");
});

it.each([
  ["of another person", (key: Key) => key],
  ["of another address", () => makeSoftwareKey("https://elsewhere.example")],
  ["that nobody knows", () => makeSoftwareKey(origin)],
])("one %s lets nobody in", async (_, choose) => {
  const { key } = await withKey(ruthId);
  await withKey(danaId);
  const step = await holderOf(danaId);
  const { challenge } = await askKey(step);
  const signed = choose(key).answer(challenge);
  expect(await codeOf(takeSecondStep(step, { signed }))).toBe("wrong_code");
});

it("one whose count went back, as a copy's does, lets nobody in", async () => {
  const { key } = await withKey(danaId);
  await asOwner((client) => client.query(`UPDATE "Passkey" SET "counter" = 9`));
  const step = await holderOf(danaId);
  const { challenge } = await askKey(step);
  const signed = key.answer(challenge);
  expect(await codeOf(takeSecondStep(step, { signed }))).toBe("wrong_code");
});

it("takes itself off with the password, and no more than ten fit", async () => {
  const { key, session } = await withKey(danaId);
  const { challenge } = await askKey(session);
  const signed = key.answer(challenge);
  const given = { password, factor: key.id, signed };
  expect(await codeOf(removeFactor(session, given))).toBe("done");
  expect((await readFactors(danaId)).keys).toEqual([]);
  for (let at = 0; at < 10; at += 1) {
    const more = makeSoftwareKey(origin);
    const asked = await startKey(session, password);
    const response = made(more, asked.challenge);
    await addKey(session, { name: `Key ${at}`, made: response });
  }
  expect(await codeOf(startKey(session, password))).toBe("forbidden");
});
