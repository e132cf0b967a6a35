import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { handInPanel } from "@/lib/rounds/mutations/panel-hand-in";
import { changeRoundDates } from "@/lib/rounds/mutations/dates";
import { changePlan, undoPlanChange } from "@/lib/rounds/mutations/plan";
import { listPlanChange } from "@/lib/rounds/queries/plan-change";
import { findPlanPage } from "@/lib/rounds/queries/plan-page";
import { listPlanChangeSchema } from "@/lib/rounds/schema/opening";
import { addSite, changeSite } from "@/lib/systems/mutations/site";
import { addSiteSchema, changeSiteSchema } from "@/lib/systems/schema";
import { listStatements } from "../../support/list-statements";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { countWritten, send } from "./round-rows";
import {
  ask,
  codeOf,
  countTold,
  idOfSite,
  listPlan,
  listVerbs,
} from "./plan-lines";

let dana: Scope;
let ruth: Scope;
let marcus: Scope;
let maya: Scope;
let nadia: Scope;
let roundId = "";
let lincoln = "";

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  marcus = await scopeOf("Marcus Bell", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  nadia = await scopeOf("Nadia Haddad", "lakeshore");
  lincoln = await idOfSite("Lincoln Park Elementary");
});

/** A fresh round: panels of Dana and Ruth for the community-wide rows, of coordinators and Dana for the sites. */
beforeEach(async () => {
  const [open] = await ask<{ id: string; version: number }>(
    `SELECT "id", "version" FROM "Round" WHERE "systemId" = '${dana.systemId}' AND "closedAt" IS NULL`,
  );
  if (open)
    await send.closing(dana, {
      roundId: open.id,
      version: open.version,
      reason: "Next.",
    });
  const answer = await send.opening(dana, {
    ...{
      name: "Next",
      startsOn: "2026-11-29",
      dueOn: "2027-01-03",
      endsOn: "2027-05-29",
    },
    ...{
      communityWideMode: "panel",
      intermediaryMode: "direct",
      siteMode: "panel",
    },
    asked: [
      `community_wide:${dana.personId}`,
      `community_wide:${ruth.personId}`,
      `site:${dana.personId}`,
    ],
    accepted: "on",
    key: randomUUID(),
  });
  roundId = answer.ok?.roundId ?? "";
});

const choose = (
  act: string,
  people: Scope[],
  parts: string[],
  functions: string[] = [],
) =>
  listPlanChangeSchema.parse({
    ...{ roundId, act, parts, functions },
    people: people.map(({ personId }) => personId),
  });

async function change(choice: ReturnType<typeof choose>, scope = dana) {
  const { seen } = await listPlanChange(scope, choice);
  return changePlan(scope, { ...choice, seen, key: randomUUID() });
}

const undo = (done: { change: string }, scope = dana) =>
  undoPlanChange(scope, { roundId, change: done.change, key: randomUUID() });

const handIn = (scope: Scope, siteId: string | null = null) =>
  handInPanel(scope, {
    roundId,
    siteId,
    level: siteId ? "site" : "community_wide",
    key: randomUUID(),
  });

describe("a change of the plan", () => {
  it("is listed first, done in one act with an event each, and told once", async () => {
    const choice = choose(
      "ask",
      [marcus],
      ["community_wide", `site:${lincoln}`],
      ["PP", "CE"],
    );
    const before = await countWritten();
    const listed = await listPlanChange(dana, choice);
    expect(await countWritten()).toEqual(before);
    expect(listed.lines).toHaveLength(4);
    const planned = await listPlan(roundId);
    await changePlan(dana, { ...choice, seen: listed.seen, key: randomUUID() });
    const added = (await listPlan(roundId)).filter(
      (line) => !planned.includes(line),
    );
    expect(added).toEqual([
      "Marcus Bell community_wide CE",
      "Marcus Bell community_wide PP",
      "Marcus Bell site Lincoln Park Elementary CE",
      "Marcus Bell site Lincoln Park Elementary PP",
    ]);
    expect(await listVerbs(roundId)).toEqual(Array(4).fill("asked_to_rate"));
    expect(await countTold(roundId, marcus)).toBe(1);
  });

  it("is done once however often it is sent", async () => {
    const choice = choose("ask", [marcus], ["community_wide"]);
    const { seen } = await listPlanChange(dana, choice);
    const input = { ...choice, seen, key: randomUUID() };
    const both = await Promise.all([
      changePlan(dana, input),
      changePlan(dana, input),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect(await listVerbs(roundId)).toEqual(["asked_to_rate"]);
  });

  it("that somebody was faster with is refused with what would change now", async () => {
    const choice = choose(
      "ask",
      [marcus, ruth],
      ["community_wide", "intermediary"],
    );
    const { seen } = await listPlanChange(dana, choice);
    await change(choose("ask", [marcus], ["community_wide"]), marcus);
    const planned = await listPlan(roundId);
    const late = changePlan(dana, { ...choice, seen, key: randomUUID() });
    await expect(late).rejects.toMatchObject({
      code: "stale",
      detail: { lines: [{ name: "Marcus Bell", level: "intermediary" }] },
    });
    expect(await listPlan(roundId)).toEqual(planned);
  });

  it("says what it leaves, and why", async () => {
    const reasons = async (choice: ReturnType<typeof choose>) =>
      (await listPlanChange(dana, choice)).skipped.map(({ reason }) => reason);
    expect(
      await reasons(choose("ask", [ruth], ["community_wide"], ["PP"])),
    ).toEqual(["already"]);
    expect(
      await reasons(choose("ask", [ruth, maya], ["intermediary"])),
    ).toEqual(["may_not", "may_not"]);
    expect(
      await reasons(choose("take_away", [marcus], ["community_wide"])),
    ).toEqual(["not_asked"]);
    expect(
      await reasons(choose("take_away", [dana], [`site:${lincoln}`])),
    ).toEqual(["asked_for_all"]);
  });

  it("never takes a rater out of what they handed in", async () => {
    await handIn(ruth);
    const { lines, skipped } = await listPlanChange(
      dana,
      choose("take_away", [ruth, dana], ["community_wide"]),
    );
    expect(lines.map(({ name }) => name)).toEqual(["Dana Morales"]);
    expect(skipped).toMatchObject([
      { name: "Ruth Okafor", reason: "handed_in" },
    ]);
    const byHand = asOwner(async (client) => {
      await client.query(
        `SELECT set_config('app.system_id', '${dana.systemId}', false)`,
      );
      await client.query(
        `DELETE FROM "Assignment" WHERE "roundId" = '${roundId}' AND "personId" = '${ruth.personId}'`,
      );
    });
    expect(await codeOf(byHand)).toBe("rater_handed_in");
  });

  it("does not let who could read what was handed in rate after all", async () => {
    const done = await change(choose("take_away", [dana], ["community_wide"]));
    await handIn(ruth);
    const again = await listPlanChange(
      dana,
      choose("ask", [dana], ["community_wide"]),
    );
    expect(again).toMatchObject({
      lines: [],
      skipped: [{ reason: "saw_ratings" }],
    });
    expect(await undo(done)).toEqual({ undone: 0, kept: 1 });
  });

  it("is of the system's own people and sites, by its intermediary", async () => {
    const foreign = await idOfSite("Harbor Elementary");
    for (const choice of [
      choose("ask", [nadia], ["community_wide"]),
      choose("ask", [dana], [`site:${foreign}`]),
      choose("take_away", [nadia], ["community_wide"]),
    ])
      expect(await codeOf(listPlanChange(dana, choice))).toBe("not_found");
    expect(
      await codeOf(
        listPlanChange(nadia, choose("ask", [nadia], ["community_wide"])),
      ),
    ).toBe("not_found");
  });
});

describe("undoing a change", () => {
  it("takes what was asked away again, once", async () => {
    const planned = await listPlan(roundId);
    const done = await change(
      choose("ask", [marcus], ["community_wide", "intermediary"]),
    );
    expect(await undo(done)).toEqual({ undone: 2, kept: 0 });
    expect(await listPlan(roundId)).toEqual(planned);
    expect(await undo(done)).toEqual({ undone: 0, kept: 2 });
    expect((await listVerbs(roundId)).toSorted()).toEqual([
      ...Array(2).fill("asked_to_rate"),
      ...Array(2).fill("no_longer_asked"),
    ]);
  });

  it("asks those again who were taken away", async () => {
    const planned = await listPlan(roundId);
    const done = await change(
      choose("take_away", [ruth, maya], ["community_wide", "site"]),
    );
    expect(await listPlan(roundId)).toHaveLength(planned.length - 2);
    expect(await undo(done)).toEqual({ undone: 2, kept: 0 });
    expect(await listPlan(roundId)).toEqual(planned);
  });

  it("keeps who handed in meanwhile, and is for who made it", async () => {
    const done = await change(choose("ask", [marcus], ["community_wide"]));
    expect(await codeOf(undo(done, marcus))).toBe("not_found");
    await handIn(marcus);
    expect(await undo(done)).toEqual({ undone: 0, kept: 1 });
  });
});

describe("other days", () => {
  const days = {
    startsOn: "2026-12-01",
    dueOn: "2027-01-20",
    endsOn: "2027-06-10",
  };

  it("are kept with why; a second page is told the days of now", async () => {
    const input = { roundId, version: 1, ...days, reason: "Snow days." };
    await changeRoundDates(dana, input);
    const [event] = await ask<{ before: object; after: object }>(
      `SELECT "before", "after" FROM "Event" WHERE "roundId" = '${roundId}' AND "verb" = 'round_dates_changed'`,
    );
    expect(event).toMatchObject({
      before: { dueOn: "2027-01-03" },
      after: { ...days, reason: "Snow days." },
    });
    await expect(changeRoundDates(marcus, input)).rejects.toMatchObject({
      code: "stale",
      detail: { version: 2, ...days },
    });
    expect(await codeOf(changeRoundDates(nadia, input))).toBe("not_found");
  });
});

describe("a site that becomes active", () => {
  it("joins the open round, and its coordinators are asked and told", async () => {
    const siteId = await idOfSite("Lincoln Park Elementary");
    const paused = await changeStatus("paused");
    await change(choose("take_away", [maya], ["site"]));
    expect(await listPlan(roundId)).not.toContain(
      "Maya Thompson site Lincoln Park Elementary",
    );
    await changeStatus("active", paused);
    expect(await listPlan(roundId)).toContain(
      "Maya Thompson site Lincoln Park Elementary",
    );
    expect(await countTold(roundId, maya)).toBe(1);
    const { siteId: added } = await addSite(
      dana,
      addSiteSchema.parse({
        name: `New ${randomUUID()}`,
        status: "active",
        key: randomUUID(),
      }),
    );
    const page = await findPlanPage(dana, roundId);
    expect(page?.sites.map(({ id }) => id)).toEqual(
      expect.arrayContaining([siteId, added]),
    );
  });

  async function changeStatus(status: string, version?: number) {
    const [site] = await ask<{ name: string; version: number }>(
      `SELECT "name", "version" FROM "Site" WHERE "id" = '${lincoln}'`,
    );
    expect(version ?? site?.version).toBe(site?.version);
    await changeSite(
      dana,
      changeSiteSchema.parse({ ...site, siteId: lincoln, status }),
    );
    return (site?.version ?? 0) + 1;
  }
});

it("the page of the plan takes at most eight statements", async () => {
  const statements = await listStatements(() => findPlanPage(dana, roundId));
  expect(statements.length + 2).toBeLessThanOrEqual(8);
});
