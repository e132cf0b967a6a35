import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { readProgress } from "../../support/full-reading";
import { monthsBefore } from "@/lib/progress/rules/iso-dates";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import {
  acts,
  findStage,
  listVerbs,
  readAttestationOf,
  readWritten,
  refusalOf,
} from "./milestone-rows";

let peter: Scope;
let aisha: Scope;
let stageId = "";

beforeAll(async () => {
  await seedDatabase();
  peter = await scopeOf("Peter Novak", "hillview");
  aisha = await scopeOf("Aisha Karim", "hillview");
  stageId = (await findStage(peter, 1)).id;
});

beforeEach(() =>
  asOwner((client) =>
    client.query(`DELETE FROM "StageAttestation" WHERE "systemId" = $1`, [
      peter.systemId,
    ]),
  ),
);

const statement = "We did this before we began here.";

describe("a stage done before", () => {
  it("is stated, then accepted for twelve months", async () => {
    expect((await readProgress(peter)).headline.workingStage).toBe(1);
    await acts.attest(peter, { stageId, statement });
    expect(await readAttestationOf(peter, 1)).toMatchObject({
      statement,
      proposedByName: "Peter Novak",
      confirmedOn: null,
      expiresOn: null,
      version: 1,
    });
    expect((await readProgress(peter)).headline.workingStage).toBe(1);
    await acts.accept(aisha, { stageId, version: "1" });
    expect(await readAttestationOf(peter, 1)).toMatchObject({
      confirmedOn: today(),
      confirmedByName: "Aisha Karim",
      expiresOn: monthsBefore(today(), -12),
      version: 2,
    });
    const { headline } = await readProgress(peter);
    expect(headline.workingStage).toBe(2);
    expect(headline.accepted).toMatchObject([{ stage: 1 }]);
    const verbs = (await listVerbs(peter, stageId)).map((one) => one.verb);
    expect(verbs).toEqual(["stage_attested", "stage_attestation_confirmed"]);
  });

  it("can be stated better while it waits", async () => {
    await acts.attest(peter, { stageId, statement });
    const better = { stageId, statement: "Better.", version: "1" };
    await acts.attest(peter, better);
    expect(await readAttestationOf(peter, 1)).toMatchObject({
      statement: "Better.",
      version: 2,
    });
    const confirm = acts.accept(aisha, { stageId, version: "1" });
    expect(await refusalOf(confirm)).toMatchObject({
      code: "stale",
      detail: { statement: "Better." },
    });
  });

  it("is stated once however often the form is sent", async () => {
    const form = { stageId, statement, key: randomUUID() };
    const [first, second] = await Promise.all([
      acts.attest(peter, form),
      acts.attest(peter, form),
    ]);
    expect(second).toEqual(first);
    expect(await readAttestationOf(peter, 1)).toMatchObject({ version: 1 });
  });
});

describe("asking anew", () => {
  it("is refused while 60 days or more are left", async () => {
    await accepted(60);
    const before = await readWritten();
    const again = acts.attest(peter, { stageId, statement, version: "2" });
    expect((await refusalOf(again)).code).toBe("attestation_confirmed");
    expect(await readWritten()).toEqual(before);
  });

  it("keeps the old acceptance to its last day until the new one is confirmed", async () => {
    const lastDay = await accepted(59);
    await acts.attest(peter, { stageId, statement: "Anew.", version: "2" });
    expect(await readAttestationOf(peter, 1)).toMatchObject({
      statement: "Anew.",
      expiresOn: lastDay,
      version: 3,
    });
    expect((await readProgress(peter)).headline.workingStage).toBe(2);
    await acts.accept(aisha, { stageId, version: "3" });
    expect(await readAttestationOf(peter, 1)).toMatchObject({
      expiresOn: monthsBefore(today(), -12),
      confirmedOn: today(),
    });
  });

  it("brings back what has expired", async () => {
    await accepted(-1);
    expect((await readProgress(peter)).headline.workingStage).toBe(1);
    await acts.attest(peter, { stageId, statement, version: "2" });
    expect((await readProgress(peter)).headline.workingStage).toBe(1);
    await acts.accept(aisha, { stageId, version: "3" });
    expect((await readProgress(peter)).headline.workingStage).toBe(2);
  });
});

describe("what is refused writes nothing", () => {
  it("confirming what nobody stated, or what stands already", async () => {
    const before = await readWritten();
    const nothing = acts.accept(aisha, { stageId });
    expect((await refusalOf(nothing)).code).toBe("not_found");
    expect(await readWritten()).toEqual(before);
    await accepted(200);
    const twice = acts.accept(aisha, { stageId, version: "2" });
    expect((await refusalOf(twice)).code).toBe("attestation_confirmed");
  });

  it("a stage that is none of the framework", async () => {
    const before = await readWritten();
    const form = { stageId: randomUUID(), statement };
    expect((await refusalOf(acts.attest(peter, form))).code).toBe(
      "stage_unknown",
    );
    expect((await refusalOf(acts.accept(aisha, form))).code).toBe(
      "stage_unknown",
    );
    expect(await readWritten()).toEqual(before);
  });

  it("the one who states does not accept, and the other way round", async () => {
    await acts.attest(peter, { stageId, statement });
    const before = await readWritten();
    const form = { stageId, statement, version: "1" };
    expect((await refusalOf(acts.accept(peter, form))).code).toBe("forbidden");
    expect((await refusalOf(acts.attest(aisha, form))).code).toBe("forbidden");
    expect(await readWritten()).toEqual(before);
  });
});

/** An acceptance confirmed ten months ago with so many days left; gives its last day. */
async function accepted(daysLeft: number) {
  await acts.attest(peter, { stageId, statement });
  await acts.accept(aisha, { stageId, version: "1" });
  const { rows } = await asOwner((client) =>
    client.query(
      `UPDATE "StageAttestation" SET "proposedAt" = now() - interval '301 days', "confirmedAt" = now() - interval '300 days',
              "expiresOn" = $2::date + $3::int
        WHERE "systemId" = $1 RETURNING to_char("expiresOn", 'YYYY-MM-DD') AS "lastDay"`,
      [peter.systemId, today(), daysLeft],
    ),
  );
  return String(rows[0]?.lastDay);
}
