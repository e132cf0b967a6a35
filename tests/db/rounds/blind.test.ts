import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { listEvidence } from "@/lib/rounds/queries/evidence";
import { listRowChanges } from "@/lib/rounds/queries/row-history";
import { listWorkspaceRows } from "@/lib/rounds/queries/workspace";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { calls } from "../isolation-calls";
import {
  createSee,
  listQueries,
  listTables,
  readTable,
  type Seen,
} from "../look-everywhere";
import { type Panel, startPanel } from "./panel-round";
import { note, send } from "./round-rows";

const secret = "Only Marcus knows this";
let marcus: Scope;
let others: Scope[] = [];
let panel: Panel;
let tables: string[] = [];

beforeAll(async () => {
  await seedDatabase();
  const dana = await scopeOf("Dana Morales", "riverbend");
  const ruth = await scopeOf("Ruth Okafor", "riverbend");
  marcus = await scopeOf("Marcus Bell", "riverbend");
  others = [
    dana,
    ruth,
    await scopeOf("Maya Thompson", "riverbend"),
    await scopeOf("Helen Vance", "riverbend"),
    await scopeOf("Nadia Haddad", "lakeshore"),
  ];
  panel = await startPanel(dana, [marcus, ruth]);
  tables = await listTables();
  await settlePlans();
});

it("shows nobody else anything of a rating, not even that there is one, until its row opens", async () => {
  const before = await walk();
  expect(before.length).toBeGreaterThan(100);
  await rateInSecret();
  const after = await walk();
  expect(listDifferences(before, after)).toEqual([]);
  expect(after.filter(({ text }) => text.includes(secret))).toEqual([]);
  // Nor do errors tell: whoever rates upon a version that is not theirs.
  const ruth = others[1];
  const refused = ruth && (await panel.rate(ruth, 0, 1, 7));
  expect(refused).toEqual({ code: "stale", detail: null });
});

it("keeps it from others who have not handed in, once its rater has", async () => {
  await panel.handIn(marcus);
  const [, ruth] = others;
  const seen = await walk(ruth ? [ruth] : []);
  expect(seen.filter(({ text }) => text.includes(secret))).toEqual([]);
});

it("shows it once the row opens, so that the walk would have found it", async () => {
  const [dana, ruth] = others;
  if (!dana || !ruth) throw new Error("Nobody to open it");
  await panel.open(dana, 0);
  const seen = await walk([ruth]);
  const places = seen
    .filter(({ text }) => text.includes(secret))
    .map(({ place }) => place);
  expect(places).toEqual(
    expect.arrayContaining([
      "Ruth Okafor: table Rating",
      "Ruth Okafor: table Evidence",
      "Ruth Okafor: table Event",
      "Ruth Okafor: the row to score",
      "Ruth Okafor: the row's evidence",
      "Ruth Okafor: the row's changes",
    ]),
  );
  expect(places).not.toContain("Ruth Okafor: table Submission");
});

async function rateInSecret() {
  const saved = await panel.say(marcus, 0, "not_applicable", secret);
  expect(saved).toHaveProperty("ok");
  const row = panel.rowAt(0);
  const noted = await send.evidence(marcus, note(row, { body: secret }));
  expect(noted).toHaveProperty("ok");
  expect(await panel.rate(marcus, 1, 2)).toHaveProperty("ok");
}

/** Every query of the app and every table of the database, as each of them. */
async function walk(people: readonly Scope[] = others): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const scope of people) {
    const see = createSee(scope, seen);
    for (const name of listQueries()) {
      await see(name, () => calls[name]?.(scope, idsOf(scope), randomUUID()));
    }
    const key = { ...panel.rowAt(0) };
    await see("the row's changes", () => listRowChanges(scope, key));
    await see("the row's evidence", () => listEvidence(scope, key));
    await see("the row to score", () =>
      listWorkspaceRows(scope, {
        roundId: key.roundId,
        frameworkVersionId: scope.frameworkVersionId,
        stageNumber: 4,
        siteId: null,
      }),
    );
    for (const table of tables) {
      await see(`table ${table}`, () => readTable(scope, table, secret));
    }
  }
  return seen;
}

function listDifferences(before: readonly Seen[], after: readonly Seen[]) {
  return after
    .filter(({ text }, at) => before[at]?.text !== text)
    .map(({ place }) => place);
}

function idsOf(scope: Scope): Record<string, string> {
  const { indicatorId, roundId } = panel.rowAt(0);
  return {
    round: roundId,
    framework: scope.frameworkVersionId,
    site: panel.ids.lincoln,
    siteRow: indicatorId,
    systemRow: indicatorId,
  };
}

// New figures for the planner give what has no order another one: none come between two walks.
function settlePlans() {
  return asOwner(async (client) => {
    const names = tables.map((name) => `"${name}"`);
    for (const name of names) {
      await client.query(`ALTER TABLE ${name} SET (autovacuum_enabled = off)`);
    }
    await client.query(`VACUUM (ANALYZE) ${names.join(", ")}`);
  });
}
