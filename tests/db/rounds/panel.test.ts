import { beforeEach, beforeAll, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { listWorkspaceRows } from "@/lib/rounds/queries/workspace";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { type Panel, startPanel } from "./panel-round";

let dana: Scope;
let marcus: Scope;
let ruth: Scope;
let helen: Scope;
let panel: Panel;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  marcus = await scopeOf("Marcus Bell", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  helen = await scopeOf("Helen Vance", "riverbend");
});
beforeEach(async () => {
  panel = await startPanel(dana, [marcus, ruth]);
});

const readRow = async (scope: Scope, at: number) => {
  const rows = await listWorkspaceRows(scope, {
    roundId: panel.ids.round,
    frameworkVersionId: scope.frameworkVersionId,
    stageNumber: 4,
    siteId: null,
  });
  return rows.find(({ indicatorId }) => indicatorId === panel.rows[at]);
};

it("each rates for themselves, nobody else's moves anything, and only who was asked rates", async () => {
  expect((await panel.rate(marcus, 0, 2)).ok?.settled.state).toBe("not_scored");
  expect((await panel.rate(ruth, 0, 1)).ok?.rating.version).toBe(1);
  expect((await panel.rate(ruth, 0, 0, 1)).ok?.rating.version).toBe(2);
  expect(await panel.rate(dana, 0, 2)).toMatchObject({ code: "forbidden" });
  expect(await panel.rate(helen, 0, 2)).toMatchObject({ code: "forbidden" });
  expect(await panel.readScore(0)).toBeNull();
  expect(await readRow(marcus, 0)).toMatchObject({
    canRate: true,
    mine: { value: 2, byName: "Marcus Bell" },
    other: null,
    panel: { isAsked: true, isOpened: false, ratings: [], range: null },
  });
  expect(await readRow(dana, 0)).toMatchObject({
    canRate: false,
    mine: null,
    panel: { isAsked: false, ratings: [] },
  });
});

it("opens and settles by itself with the last who hands in, and then stays", async () => {
  await panel.rate(marcus, 0, 2);
  await panel.rate(ruth, 0, 2);
  await panel.rate(marcus, 1, 1);
  await panel.rate(ruth, 1, 2);
  await panel.say(marcus, 2, "dont_know");
  await panel.rate(ruth, 2, 1);
  await panel.say(marcus, 3, "not_applicable", "There is none.");
  await panel.say(ruth, 3, "not_applicable", "No.");
  await panel.say(marcus, 4, "not_applicable", "There is none.");
  expect(await panel.handIn(dana)).toEqual({ code: "forbidden" });
  expect(await panel.handIn(marcus)).toEqual({ ok: { missing: 1, opened: 0 } });
  expect(await panel.handIn(marcus)).toEqual({ code: "panel_handed_in" });
  expect(await panel.rate(marcus, 0, 0, 1)).toMatchObject({
    code: "panel_handed_in",
  });
  expect(await panel.readScore(0)).toBeNull();
  expect(await panel.handIn(ruth)).toEqual({ ok: { missing: 0, opened: 5 } });
  expect(await panel.readScore(0)).toEqual({
    ...{ state: "scored", value: 2 },
    ...{ lowest: 2, median: 2, highest: 2, raters: 2 },
  });
  expect(await panel.readScore(1)).toEqual({
    ...{ state: "disputed", value: null },
    ...{ lowest: 1, median: 1, highest: 2, raters: 2 },
  });
  expect(await panel.readScore(2)).toMatchObject({ state: "scored", value: 1 });
  expect(await panel.readScore(3)).toMatchObject({ state: "not_applicable" });
  expect(await panel.readScore(4)).toMatchObject({ state: "disputed" });
  const seen = await readRow(helen, 1);
  expect(
    seen?.panel?.ratings.map(({ byName, value }) => [byName, value]),
  ).toEqual(
    expect.arrayContaining([
      ["Marcus Bell", 1],
      ["Ruth Okafor", 2],
    ]),
  );
});

it("the intermediary opens a row early, and the group's decision holds with its reason", async () => {
  await panel.rate(marcus, 0, 0);
  await panel.rate(ruth, 0, 2);
  expect(await panel.decide(dana, 0, { value: 1 })).toEqual({
    code: "panel_not_opened",
  });
  expect(await panel.open(dana, 0)).toEqual({ ok: { opened: 1 } });
  expect(await panel.open(marcus, 0)).toEqual({ ok: { opened: 0 } });
  expect(await panel.rate(ruth, 0, 1, 1)).toMatchObject({
    code: "panel_opened",
  });
  expect(await panel.readScore(0)).toMatchObject({ state: "disputed" });
  expect(await panel.decide(dana, 0, { value: 3 })).toEqual({
    code: "evidence_needed",
  });
  expect(await panel.decide(dana, 0, { value: 1 })).toMatchObject({
    ok: { version: 2, state: "scored", value: 1 },
  });
  expect(await panel.decide(marcus, 0, { value: 2 })).toEqual({
    code: "stale",
  });
  expect(await panel.readScore(0)).toEqual({
    ...{ state: "scored", value: 1 },
    ...{ lowest: 0, median: 0, highest: 2, raters: 2 },
  });
});

it("two who hand in at the same moment: one of them is the last, and the rows open once", async () => {
  await panel.rate(marcus, 0, 2);
  await panel.rate(ruth, 0, 3).then(() => panel.rate(ruth, 0, 2));
  const answers = await Promise.all([panel.handIn(marcus), panel.handIn(ruth)]);
  const opened = answers.map((answer) => answer.ok?.opened);
  expect(opened.toSorted()).toEqual([0, 1]);
  expect(await panel.readScore(0)).toMatchObject({ state: "scored", value: 2 });
  expect(await countEvents("panel_opened")).toBe(1);
});

it("a rating saved while its row opens is in what settled, or was refused", async () => {
  await panel.rate(marcus, 0, 2);
  for (const at of [1, 2, 3, 4]) {
    await panel.rate(marcus, at, 1);
    const [saved] = await Promise.all([
      panel.rate(ruth, at, 0),
      panel.open(dana, at),
    ]);
    const score = await panel.readScore(at);
    if ("ok" in saved) expect(score).toMatchObject({ lowest: 0, raters: 2 });
    else {
      expect(saved).toMatchObject({ code: "panel_opened" });
      expect(score).toMatchObject({ lowest: 1, raters: 1 });
    }
  }
});

function countEvents(verb: string) {
  return asOwner(async (client) => {
    const found = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM "Event" WHERE "roundId" = $1 AND "verb" = $2`,
      [panel.ids.round, verb],
    );
    return found.rows[0]?.n;
  });
}

it("a rating handed in or opened stays, also for SQL as the app's role", async () => {
  const change = (row: number) =>
    asApp(async (client) => {
      await client.query("BEGIN");
      await client.query(
        `SELECT set_config('app.system_id', $1, true), set_config('app.person_id', $2, true)`,
        [marcus.systemId, marcus.personId],
      );
      const changed = await client
        .query(
          `UPDATE "Rating" SET "value" = 0 WHERE "roundId" = $1 AND "indicatorId" = $2 AND "panelistId" = $3`,
          [panel.ids.round, panel.rows[row], marcus.personId],
        )
        .then(
          ({ rowCount }) => rowCount,
          (error: { code?: string }) => error.code,
        );
      await client.query("ROLLBACK");
      return changed;
    });
  await panel.rate(marcus, 0, 2);
  await panel.rate(marcus, 1, 2);
  await panel.rate(ruth, 0, 2);
  expect(await change(0)).toBe(1);
  await panel.handIn(marcus);
  expect(await change(0)).toBe("WM016");
  await panel.handIn(ruth);
  expect(await change(0)).toBe("WM015");
  expect(await change(1)).toBe("WM015");
});
