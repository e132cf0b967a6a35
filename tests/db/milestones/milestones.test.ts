import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import {
  acts,
  listVerbs,
  milestoneId,
  readMilestone,
  readWritten,
  refusalOf,
} from "./milestone-rows";

let dana: Scope;
let ruth: Scope;
const id = (stage: number, number: number) => milestoneId(dana, stage, number);

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
});

describe("a target date", () => {
  it("is set without a reason and changed only with one", async () => {
    const milestone = await id(3, 1);
    const first = { milestoneId: milestone, targetOn: "2027-05-01" };
    await acts.target(dana, first);
    expect(await readMilestone(dana, milestone)).toMatchObject({
      targetOn: "2027-05-01",
      targetReason: null,
      version: 1,
    });
    const change = { ...first, targetOn: "2027-08-01", version: "1" };
    const refusal = await refusalOf(acts.target(dana, change));
    expect(refusal.code).toBe("reason_needed");
    await acts.target(dana, { ...change, reason: "  The board moved. " });
    expect(await readMilestone(dana, milestone)).toMatchObject({
      targetOn: "2027-08-01",
      targetReason: "The board moved.",
      version: 2,
    });
    expect(await listVerbs(dana, milestone)).toEqual([
      {
        verb: "milestone_target_set",
        before: { targetOn: null, reason: null },
        after: { targetOn: "2027-05-01", reason: null },
      },
      {
        verb: "milestone_target_set",
        before: { targetOn: "2027-05-01", reason: null },
        after: { targetOn: "2027-08-01", reason: "The board moved." },
      },
    ]);
  });

  it("of a confirmed milestone stays", async () => {
    const milestone = await id(4, 1);
    const { version } = await readMilestone(dana, milestone);
    const form = {
      milestoneId: milestone,
      targetOn: "2027-05-01",
      reason: "Later",
      version: String(version),
    };
    const refusal = await refusalOf(acts.target(dana, form));
    expect(refusal.code).toBe("milestone_confirmed");
  });
});

describe("from proposal to confirmation", () => {
  it("is proposed, withdrawn, proposed again and confirmed, each with its event", async () => {
    const milestone = await id(2, 1);
    const propose = {
      milestoneId: milestone,
      statement: "The council signed the shared vision.",
      evidenceUrl: "https://riverbend.example/vision",
    };
    await acts.propose(dana, propose);
    expect(await readMilestone(dana, milestone)).toMatchObject({
      statement: "The council signed the shared vision.",
      evidenceUrl: "https://riverbend.example/vision",
      proposedOn: today(),
      proposedByName: "Dana Morales",
      confirmedOn: null,
    });
    await acts.withdraw(dana, { milestoneId: milestone, version: "1" });
    expect(await readMilestone(dana, milestone)).toMatchObject({
      statement: null,
      proposedOn: null,
      version: 2,
    });
    await acts.propose(dana, { ...propose, version: "2" });
    await acts.confirm(ruth, {
      milestoneId: milestone,
      version: "3",
      meetingName: "Leadership Council",
      meetingOn: "2026-03-04",
    });
    expect(await readMilestone(dana, milestone)).toMatchObject({
      confirmedOn: today(),
      confirmedByName: "Ruth Okafor",
      meetingName: "Leadership Council",
      meetingOn: "2026-03-04",
      version: 4,
    });
    const events = await listVerbs(dana, milestone);
    expect(events.map((one) => one.verb)).toEqual([
      "milestone_proposed",
      "milestone_withdrawn",
      "milestone_proposed",
      "milestone_confirmed",
    ]);
  });

  it("is done once however often a form is sent", async () => {
    const milestone = await id(2, 2);
    const form = {
      milestoneId: milestone,
      statement: "Done",
      key: randomUUID(),
    };
    const [first, second] = await Promise.all([
      acts.propose(dana, form),
      acts.propose(dana, form),
    ]);
    expect(second).toEqual(first);
    expect(await listVerbs(dana, milestone)).toHaveLength(1);
    const confirm = { milestoneId: milestone, version: "1", key: randomUUID() };
    const once = await acts.confirm(ruth, confirm);
    expect(await acts.confirm(ruth, confirm)).toEqual(once);
    expect(await listVerbs(dana, milestone)).toHaveLength(2);
  });

  it("is won by one of two leaders at once; the other hears what stands", async () => {
    const milestone = await id(2, 3);
    const amara = await anotherLeader();
    await acts.propose(dana, { milestoneId: milestone, statement: "Done" });
    const form = { milestoneId: milestone, version: "1" };
    const outcomes = await Promise.allSettled([
      acts.confirm(ruth, form),
      acts.confirm(amara, form),
    ]);
    const refused = outcomes.filter((one) => one.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({
      code: "milestone_confirmed",
      detail: { state: "confirmed", on: today() },
    });
    const verbs = (await listVerbs(dana, milestone)).map((one) => one.verb);
    expect(verbs).toEqual(["milestone_proposed", "milestone_confirmed"]);
  });

  it("is won by one of two first proposals at once", async () => {
    const milestone = await id(5, 1);
    const marcus = await scopeOf("Marcus Bell", "riverbend");
    const form = { milestoneId: milestone, statement: "Done" };
    const outcomes = await Promise.allSettled([
      acts.propose(dana, form),
      acts.propose(marcus, form),
    ]);
    const refused = outcomes.filter((one) => one.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({
      code: "stale",
      detail: { state: "proposed" },
    });
  });
});

describe("what is refused writes nothing", () => {
  it.each([
    ["Maya Thompson", "a coordinator"],
    ["Helen Vance", "a viewer"],
  ])("%s, %s, neither proposes nor confirms", async (name) => {
    const scope = await scopeOf(name, "riverbend");
    const open = await id(4, 3);
    const proposed = await id(4, 2);
    const stageId = randomUUID();
    const before = await readWritten();
    for (const work of [
      () => acts.target(scope, { milestoneId: open, targetOn: "2027-01-01" }),
      () => acts.propose(scope, { milestoneId: open, statement: "Done" }),
      () => acts.withdraw(scope, { milestoneId: proposed, version: "1" }),
      () => acts.confirm(scope, { milestoneId: proposed, version: "1" }),
      () => acts.attest(scope, { stageId, statement: "Done" }),
      () => acts.accept(scope, { stageId }),
    ])
      expect((await refusalOf(work())).code).toBe("forbidden");
    expect(await readWritten()).toEqual(before);
  });

  it("the one who proposes does not confirm, and the other way round", async () => {
    const proposed = await id(4, 2);
    const before = await readWritten();
    const form = { milestoneId: proposed, version: "1" };
    expect((await refusalOf(acts.confirm(dana, form))).code).toBe("forbidden");
    expect((await refusalOf(acts.withdraw(ruth, form))).code).toBe("forbidden");
    expect(await readWritten()).toEqual(before);
  });

  it("confirming what is not proposed, or twice", async () => {
    const open = await id(4, 3);
    const confirmed = await id(4, 1);
    const { version } = await readMilestone(dana, confirmed);
    const before = await readWritten();
    const unproposed = acts.confirm(ruth, { milestoneId: open });
    expect((await refusalOf(unproposed)).code).toBe("milestone_not_proposed");
    const twice = { milestoneId: confirmed, version: String(version) };
    expect((await refusalOf(acts.confirm(ruth, twice))).code).toBe(
      "milestone_confirmed",
    );
    expect((await refusalOf(acts.withdraw(dana, twice))).code).toBe(
      "milestone_confirmed",
    );
    const again = { ...twice, statement: "Again" };
    expect((await refusalOf(acts.propose(dana, again))).code).toBe(
      "milestone_confirmed",
    );
    expect(await readWritten()).toEqual(before);
  });

  it("what was decided upon an older version, with what stands", async () => {
    const proposed = await id(4, 2);
    const before = await readWritten();
    const form = { milestoneId: proposed, version: "99" };
    expect(await refusalOf(acts.confirm(ruth, form))).toMatchObject({
      code: "stale",
      detail: { state: "proposed", byName: expect.any(String) },
    });
    expect(await readWritten()).toEqual(before);
  });

  it("an id that is no milestone of the framework", async () => {
    const before = await readWritten();
    for (const milestoneId of [randomUUID(), dana.systemId]) {
      const form = { milestoneId, statement: "Done" };
      expect((await refusalOf(acts.propose(dana, form))).code).toBe(
        "not_found",
      );
      expect((await refusalOf(acts.confirm(ruth, { milestoneId }))).code).toBe(
        "not_found",
      );
    }
    expect(await readWritten()).toEqual(before);
  });

  it("says of another system only what that system is", async () => {
    const nadia = await scopeOf("Nadia Haddad", "lakeshore");
    const milestone = await milestoneId(nadia, 4, 2);
    expect(await readMilestone(nadia, milestone)).toMatchObject({ version: 0 });
    await acts.propose(nadia, { milestoneId: milestone, statement: "Ours" });
    expect(await readMilestone(dana, milestone)).not.toMatchObject({
      statement: "Ours",
    });
  });
});

async function anotherLeader() {
  const { rows } = await asOwner((client) =>
    client.query(
      `SELECT p."name" FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
        WHERE m."systemId" = $1 AND m."role" = 'community_wide_leader' AND m."termTo" IS NULL
          AND p."disabledAt" IS NULL AND p."name" <> 'Ruth Okafor'`,
      [dana.systemId],
    ),
  );
  if (rows[0]) return scopeOf(String(rows[0].name), "riverbend");
  await asOwner((client) =>
    client.query(
      `UPDATE "Membership" SET "role" = 'community_wide_leader' WHERE "systemId" = $1
          AND "personId" = (SELECT "id" FROM "Person" WHERE "name" = 'Samuel Ortiz')`,
      [dana.systemId],
    ),
  );
  return scopeOf("Samuel Ortiz", "riverbend");
}
