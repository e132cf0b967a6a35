import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findScope } from "@/lib/auth/scope";
import { startSession } from "@/lib/auth/sign-in";
import {
  removeFactor,
  renewCodes,
  takeSecondStep,
} from "@/lib/members/mutations/proven-factors";
import { listAccountEvents } from "@/lib/members/queries/account-events";
import { readFactors } from "@/lib/members/queries/factors";
import { removeFactors } from "@/prisma/owner-remove-factors";
import { findInCast } from "../../../e2e/support/people";
import {
  codeOf,
  forgetFactors,
  holderOf,
  withApp,
} from "../../../support/second-factor";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../../support/seeded";

const marcus = findInCast("Marcus Bell");
const { password } = findInCast("Dana Morales");
let danaId = "";
let marcusId = "";

beforeAll(async () => {
  await seedDatabase();
  danaId = (await scopeOf("Dana Morales", "riverbend")).personId;
  marcusId = (await scopeOf("Marcus Bell", "riverbend")).personId;
});

beforeEach(forgetFactors);

describe("a recovery code", () => {
  it("works once, however it is typed; new ones end the old", async () => {
    const { session, codes } = await withApp(danaId);
    const typed = codes[0]?.toLowerCase().replaceAll("-", " ");
    const answers = await Promise.all(
      [1, 2, 3].map(async () => {
        const step = await holderOf(await startSession(danaId));
        return codeOf(takeSecondStep(step, { code: typed }));
      }),
    );
    expect(answers.toSorted()).toEqual(["done", "wrong_code", "wrong_code"]);
    expect(await readFactors(danaId)).toMatchObject({ codesLeft: 9 });
    const fresh = await renewCodes(session, { password, code: codes[1] });
    const step = await holderOf(await startSession(danaId));
    expect(await codeOf(takeSecondStep(step, { code: codes[2] }))).toBe(
      "wrong_code",
    );
    expect(await codeOf(takeSecondStep(step, { code: fresh.codes[0] }))).toBe(
      "done",
    );
  });
});

describe("a recovery code of sixteen signs, as they once were", () => {
  it("works until it is used", async () => {
    await withApp(danaId);
    await asOwner((client) =>
      client.query(
        `INSERT INTO "RecoveryCode" ("personId", "codeHash") VALUES ($1, encode(sha256('ABCDEFGH23456789'), 'hex'))`,
        [danaId],
      ),
    );
    const code = "abcd-efgh-2345-6789";
    const step = await holderOf(await startSession(danaId));
    expect(await codeOf(takeSecondStep(step, { code }))).toBe("done");
    const again = await holderOf(await startSession(danaId));
    expect(await codeOf(takeSecondStep(again, { code }))).toBe("wrong_code");
  });
});

describe("removing one", () => {
  it("asks for the password and for a factor, and takes the recovery codes along", async () => {
    const { session, codes } = await withApp(danaId);
    const remove = (given: { password: string; code?: string }) =>
      codeOf(removeFactor(session, { factor: "app", ...given }));
    expect(await remove({ password: "no", code: codes[0] })).toBe(
      "wrong_sign_in",
    );
    expect(await remove({ password, code: "123456" })).toBe("wrong_code");
    expect(await remove({ password, code: codes[0] })).toBe("done");
    expect(await readFactors(danaId)).toEqual({
      appSince: null,
      keys: [],
      codesLeft: 0,
    });
    const id = await startSession(danaId);
    expect(await findScope(id, "riverbend")).not.toBeNull();
    expect(
      (await listAccountEvents(danaId)).slice(1, 3).map(({ kind }) => kind),
    ).toEqual(["totp_removed", "code_used"]);
  });

  it("of another is nobody's: no administrator sees or touches it", async () => {
    await withApp(marcusId, marcus.password);
    const scope = await scopeOf("Dana Morales", "riverbend");
    await asApp(async (client) => {
      await client.query(
        `SELECT set_config('app.person_id', $1, false), set_config('app.system_id', $2, false)`,
        [scope.personId, scope.systemId],
      );
      for (const table of [
        "TotpFactor",
        "RecoveryCode",
        "SignInStep",
        "Passkey",
      ]) {
        const { rowCount } = await client.query(`SELECT FROM "${table}"`);
        expect({ table, rowCount }).toEqual({ table, rowCount: 0 });
        const gone = await client.query(`DELETE FROM "${table}"`);
        expect(gone.rowCount).toBe(0);
      }
    });
    expect((await readFactors(marcusId)).appSince).not.toBeNull();
  });

  it("the owner of the database does it for who lost all, on the record", async () => {
    await withApp(marcusId, marcus.password);
    const remove = (email: string) =>
      asOwner((client) => removeFactors(client, email));
    expect(await remove("nobody@nowhere.example")).toEqual({
      status: "unknown",
    });
    expect(await remove(marcus.email)).toMatchObject({ status: "removed" });
    expect(await remove(marcus.email)).toMatchObject({ status: "none" });
    const id = await startSession(marcusId);
    expect(await findScope(id, "riverbend")).not.toBeNull();
    expect((await listAccountEvents(marcusId))[1]?.kind).toBe(
      "factors_removed_by_owner",
    );
  });
});
