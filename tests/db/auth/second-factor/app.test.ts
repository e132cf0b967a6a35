import {
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  vi,
} from "vitest";
import { findScope } from "@/lib/auth/scope";
import { startSession } from "@/lib/auth/sign-in";
import { openStep } from "@/lib/auth/sign-in-step";
import {
  confirmApp,
  startApp,
  startKey,
} from "@/lib/members/mutations/own-factors";
import { takeSecondStep } from "@/lib/members/mutations/proven-factors";
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
let marcusId = "";

beforeAll(async () => {
  await seedDatabase();
  danaId = (await scopeOf("Dana Morales", "riverbend")).personId;
  marcusId = (await scopeOf("Marcus Bell", "riverbend")).personId;
});

beforeEach(forgetFactors);

describe("without a second factor", () => {
  it("a password opens a session", async () => {
    const id = await startSession(danaId, "Firefox/1", "password");
    expect(await findScope(id, "riverbend")).not.toBeNull();
    expect(await openStep(id)).toBeNull();
  });
});

describe("an authenticator app", () => {
  it("counts from its first right code on, with the password, and comes with ten recovery codes", async () => {
    const session = await holderOf(await startSession(danaId));
    expect(await codeOf(startApp(session, "not this"))).toBe("wrong_sign_in");
    const { secret, picture } = await startApp(session, password);
    expect(picture.length).toBeGreaterThan(20);
    const early = await startSession(danaId);
    expect(await findScope(early, "riverbend")).not.toBeNull();
    expect(await codeOf(confirmApp(session, "000000"))).toBe("wrong_code");
    const { codes } = await confirmApp(session, codeAt(secret));
    expect(new Set(codes).size).toBe(10);
    expect(codes?.[0]).toMatch(/^([A-HJ-NP-Z2-9]{4}-){6}[A-HJ-NP-Z2-9]{4}$/);
    expect(await codeOf(startApp(session, password))).toBe("stale");
    expect(await readFactors(danaId)).toMatchObject({ codesLeft: 10 });
  });

  it("where there is no password, is added by who has just signed in", async () => {
    const ruth = await scopeOf("Ruth Okafor", "riverbend");
    const holder = await holderOf(await startSession(ruth.personId));
    await asOwner(async (client) => {
      await client.query(`DELETE FROM "Credential" WHERE "personId" = $1`, [
        ruth.personId,
      ]);
      await client.query(
        `UPDATE "Session" SET "createdAt" = now() - interval '11 minutes' WHERE "id" = $1`,
        [holder.askedOver],
      );
    });
    expect(await codeOf(startApp(holder, ""))).toBe("sign_in_again");
    expect(await codeOf(startKey(holder, ""))).toBe("sign_in_again");
    const fresh = await holderOf(await startSession(ruth.personId));
    expect(await codeOf(startApp(fresh, ""))).toBe("done");
  });

  it("its secret and the codes lie nowhere in the open, and a secret copied to another's row opens nothing", async () => {
    const { secret, codes } = await withApp(danaId);
    const { rows } = await asOwner((client) =>
      client.query(
        `SELECT encode("secret", 'escape') || ' ' || encode("secret", 'base64') AS text FROM "TotpFactor"
          UNION ALL SELECT "codeHash" FROM "RecoveryCode"`,
      ),
    );
    const all = rows.map(({ text }) => text).join("\n");
    for (const open of [
      secret,
      ...codes,
      ...codes.map((one) => one.replaceAll("-", "")),
    ])
      expect(all).not.toContain(open);
    await asOwner((client) =>
      client.query(
        `INSERT INTO "TotpFactor" ("personId", "secret", "confirmedAt") SELECT $1, "secret", now() FROM "TotpFactor"`,
        [marcusId],
      ),
    );
    const step = await holderOf(await startSession(marcusId));
    const given = { code: codeAt(secret) };
    expect(await codeOf(takeSecondStep(step, given))).toBe("wrong_code");
  });

  it("a code works once, also when two come at once, and none older than it works after", async () => {
    const { secret } = await withApp(danaId);
    await forgetStep(danaId);
    const steps = await Promise.all(
      Array.from({ length: 4 }, async () =>
        holderOf(await startSession(danaId)),
      ),
    );
    const code = codeAt(secret);
    const codes = await Promise.all(
      steps.map((step) => codeOf(takeSecondStep(step, { code }))),
    );
    expect(codes.toSorted()).toEqual([
      "done",
      "wrong_code",
      "wrong_code",
      "wrong_code",
    ]);
    const late = await holderOf(await startSession(danaId));
    const older = { code: codeAt(secret, -1) };
    expect(await codeOf(takeSecondStep(late, older))).toBe("wrong_code");
  });

  it("whose secret was sealed by another key opens nothing, and recovery codes still do", async () => {
    const { secret, codes } = await withApp(danaId);
    await asOwner((client) =>
      client.query(
        `UPDATE "TotpFactor" SET "lastStep" = 0, "secret" = set_byte("secret", 20, (get_byte("secret", 20) + 1) % 256)`,
      ),
    );
    const step = await holderOf(await startSession(danaId));
    expect(await codeOf(takeSecondStep(step, { code: codeAt(secret) }))).toBe(
      "wrong_code",
    );
    expect(await codeOf(takeSecondStep(step, { code: codes[0] }))).toBe("done");
  });
});

describe("a new NEXTAUTH_SECRET", () => {
  const [first, second] = ["the first ", "the second "].map((text) =>
    text.repeat(4),
  );
  afterEach(() => vi.unstubAllEnvs());

  /** The sign-in of a process that was started with these secrets. */
  async function signInUnder(secret = "", former = "", code = "") {
    vi.stubEnv("NEXTAUTH_SECRET", secret);
    vi.stubEnv("NEXTAUTH_SECRET_FORMER", former);
    vi.resetModules();
    const process = await import("@/lib/members/mutations/proven-factors");
    const step = await holderOf(await startSession(danaId));
    await forgetStep(danaId);
    return process.takeSecondStep(step, { code }).then(
      () => "done",
      (error: { code?: string }) => error.code,
    );
  }
  const readSealed = async () => {
    const { rows } = await asOwner((client) =>
      client.query(
        `SELECT encode("secret", 'hex') AS secret, "sealedAt" > now() - interval '1 minute' AS fresh FROM "TotpFactor"`,
      ),
    );
    return rows[0];
  };

  it("with the former one beside it ends no app, and seals its secret anew", async () => {
    vi.stubEnv("NEXTAUTH_SECRET", first);
    vi.resetModules();
    const factors = await import("@/lib/members/mutations/own-factors");
    const session = await holderOf(await startSession(danaId));
    const { secret } = await factors.startApp(session, password);
    await factors.confirmApp(session, codeAt(secret, -1));
    await asOwner((client) =>
      client.query(
        `UPDATE "TotpFactor" SET "sealedAt" = now() - interval '1 year'`,
      ),
    );
    const before = await readSealed();

    expect(await signInUnder(second, "", codeAt(secret))).toBe("wrong_code");
    expect(await signInUnder(second, first, "000000")).toBe("wrong_code");
    expect(await readSealed()).toEqual(before);
    expect(await signInUnder(second, first, codeAt(secret))).toBe("done");
    const after = await readSealed();
    expect(after).toMatchObject({ fresh: true });
    expect(after.secret).not.toBe(before.secret);

    expect(await signInUnder(second, "", codeAt(secret))).toBe("done");
    expect(await readSealed()).toEqual(after);
    expect(await signInUnder(first, "", codeAt(secret))).toBe("wrong_code");
  });
});
