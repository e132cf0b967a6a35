import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findScope, findSessionPerson } from "@/lib/auth/scope";
import { startSession } from "@/lib/auth/sign-in";
import { openStep } from "@/lib/auth/sign-in-step";
import {
  addKey,
  confirmApp,
  startKey,
} from "@/lib/members/mutations/own-factors";
import { takeSecondStep } from "@/lib/members/mutations/proven-factors";
import { listAccountEvents } from "@/lib/members/queries/account-events";
import { readFactors } from "@/lib/members/queries/factors";
import { findInCast } from "../../../e2e/support/people";
import {
  codeAt,
  codeOf,
  forgetFactors,
  forgetStep,
  holderOf,
  withApp,
} from "../../../support/second-factor";
import { asOwner, scopeOf, seedDatabase } from "../../../support/seeded";

const { password } = findInCast("Dana Morales");
let danaId = "";

beforeAll(async () => {
  await seedDatabase();
  danaId = (await scopeOf("Dana Morales", "riverbend")).personId;
});

beforeEach(forgetFactors);

describe("the step between the password and the session", () => {
  it("opens nothing by itself, whatever was signed in with, and becomes a session of the same id", async () => {
    const { secret } = await withApp(danaId);
    await forgetStep(danaId);
    for (const via of ["password", "provider"] as const) {
      const id = await startSession(danaId, "Firefox/1 Windows", via);
      expect(await findScope(id, "riverbend")).toBeNull();
      expect(await findSessionPerson(id)).toBeNull();
      expect(await openStep(id)).toMatchObject({ personId: danaId });
    }
    const id = await startSession(danaId, "Firefox/1 Windows");
    await takeSecondStep(await holderOf(id), { code: codeAt(secret) });
    expect(await findScope(id, "riverbend")).toMatchObject({ isAdmin: true });
    expect(await openStep(id)).toBeNull();
    expect((await listAccountEvents(danaId))[0]).toMatchObject({
      kind: "signed_in",
      browser: { program: "Firefox", device: "Windows" },
    });
  });

  it("is over after five wrong tries, also when many come at once", async () => {
    const { codes } = await withApp(danaId);
    const step = await holderOf(await startSession(danaId));
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        codeOf(takeSecondStep(step, { code: "123456" })),
      ),
    );
    expect(answers.filter((one) => one === "wrong_code")).toHaveLength(5);
    expect(answers.filter((one) => one === "signed_out")).toHaveLength(7);
    expect(await openStep(step.askedOver)).toBeNull();
    expect(await codeOf(takeSecondStep(step, { code: codes[0] }))).toBe(
      "signed_out",
    );
  });

  it("the fifth try may be the right one", async () => {
    const { codes } = await withApp(danaId);
    const step = await holderOf(await startSession(danaId));
    for (let at = 0; at < 4; at += 1)
      await codeOf(takeSecondStep(step, { code: "123456" }));
    expect(await codeOf(takeSecondStep(step, { code: codes[0] }))).toBe("done");
  });

  it("tries are counted over all steps of an account", async () => {
    const { codes } = await withApp(danaId);
    const answers: string[] = [];
    for (let at = 0; at < 12; at += 1) {
      const step = await holderOf(await startSession(danaId));
      answers.push(await codeOf(takeSecondStep(step, { code: "123456" })));
    }
    expect(answers.slice(-2)).toEqual(["too_many_tries", "too_many_tries"]);
    const step = await holderOf(await startSession(danaId));
    expect(await codeOf(takeSecondStep(step, { code: codes[0] }))).toBe(
      "too_many_tries",
    );
  });

  it.each([
    [
      "is ten minutes old",
      `UPDATE "SignInStep" SET "expiresAt" = now() - interval '1 second'`,
    ],
    [
      "was opened by a password that changed",
      `UPDATE "Credential" SET "passwordHash" = "passwordHash" WHERE "personId" = (SELECT "personId" FROM "SignInStep")`,
    ],
  ])("is over when it %s", async (_, statement) => {
    const { codes } = await withApp(danaId);
    const step = await holderOf(await startSession(danaId));
    await asOwner((client) => client.query(statement));
    expect(await openStep(step.askedOver)).toBeNull();
    expect(await codeOf(takeSecondStep(step, { code: codes[0] }))).toBe(
      "signed_out",
    );
  });

  it("becomes one session when two finish it at once", async () => {
    const { codes } = await withApp(danaId);
    const step = await holderOf(await startSession(danaId));
    const answers = await Promise.all(
      codes.slice(0, 3).map((code) => codeOf(takeSecondStep(step, { code }))),
    );
    expect(answers.toSorted()).toEqual(["done", "signed_out", "signed_out"]);
  });

  it("lets nobody add a factor past the one there is", async () => {
    await withApp(danaId);
    const step = await holderOf(await startSession(danaId));
    expect(await codeOf(confirmApp(step, "123456"))).toBe("forbidden");
    const key = { name: "Mine", made: notAKey };
    expect(await codeOf(addKey(step, key))).toBe("forbidden");
  });
});

const notAKey = {
  ...{ id: "x", rawId: "x", type: "public-key" as const },
  clientExtensionResults: {},
  response: {
    clientDataJSON: "x",
    attestationObject: "x",
    transports: undefined,
  },
};

describe("a passkey", () => {
  it("that nobody asked for, or that signed something else, is none", async () => {
    const session = await holderOf(await startSession(danaId));
    const key = { name: "Mine", made: notAKey };
    expect(await codeOf(addKey(session, key))).toBe("wrong_code");
    const options = await startKey(session, password);
    expect(options.challenge.length).toBeGreaterThan(20);
    expect(await codeOf(addKey(session, key))).toBe("wrong_code");
    expect((await readFactors(danaId)).keys).toEqual([]);
  });
});
