import { beforeAll, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { settlePanelRow } from "@/lib/rounds/rules/settle-panel-row";
import { settleRow, type RatingOfRow } from "@/lib/rounds/rules/settle-row";
import { scopesOfMany } from "../../support/many-people";
import { differingStandings, differingSummaries } from "../../support/recount";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { type Acknowledged, saveAsQueue, type Tried } from "./many-queue";
import { type Panel, startPanel } from "./panel-round";
import { readAll, readOne } from "./review-rows";
import { note, send, untilAnswered } from "./round-rows";

// As many connections as one process may hold at most in practice: the fifty
// wait for each other in the database and for the pool, both.
process.env.DATABASE_POOL = "25";
let dana: Scope;
let panelists: Scope[] = [];
let staff: Scope[] = [];
let coordinators: Scope[] = [];
let panel: Panel;
let random = makeRandom(7);
const acknowledged: Acknowledged[] = [];
const codes = new Map<string, number>();

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  const of = (role: Scope["role"], count: number, site?: string) =>
    scopesOfMany("riverbend", role, { count, site });
  panelists = await of("community_wide_leader", 20);
  staff = await of("intermediary_staff", 15);
  coordinators = await of("site_coordinator", 15, "Lincoln Park Elementary");
  panel = await startPanel(dana, panelists);
  random = makeRandom(7);
});

it("fifty raters on the same rows: every save that was answered is there once, and everyone is answered", async () => {
  const everyone = [...panelists, ...staff, ...coordinators];
  expect(everyone).toHaveLength(50);
  await Promise.all(
    everyone.map(async (scope, at) => {
      await rateForAWhile(scope);
      if (at < 8) await untilAnswered(() => panel.handIn(scope));
      const isOpener = staff.indexOf(scope) < 3 && staff.includes(scope);
      if (isOpener) await untilAnswered(() => panel.open(scope, at % 3, 1));
      await rateForAWhile(scope);
    }),
  );
  expect(codes.get("unexpected")).toBeUndefined();
  expect(acknowledged.length).toBeGreaterThan(100);
  // Some were late for a row that opened or a part that was handed in: the rest met no other refusal.
  const met = [...codes.keys()].toSorted();
  const expected = ["busy", "evidence_needed", "panel_handed_in"];
  expect([...expected, "panel_opened", "stale"]).toEqual(
    expect.arrayContaining(met),
  );
  expect(met).toContain("stale");
});

it("the rest hand in at once: the rows open once, and whoever is last is one", async () => {
  const last = panelists.slice(8);
  const answers = await Promise.all(
    last.map((scope) => untilAnswered(() => panel.handIn(scope))),
  );
  const done = answers.flatMap((answer) => ("ok" in answer ? [answer.ok] : []));
  expect(new Set(done.map((one) => one?.missing)).size).toBe(last.length);
  expect(done.filter((one) => (one?.opened ?? 0) > 0)).toHaveLength(1);
  const twice = await readAll(
    `SELECT "indicatorId" FROM "Event" WHERE "roundId" = $1 AND "verb" = 'panel_opened' GROUP BY 1 HAVING count(*) > 1`,
    [panel.ids.round],
  );
  expect(twice).toEqual([]);
});

it("no update is lost: each version is one acknowledged save and one event", async () => {
  type Chain = { chain: string; version: number; value: number | null };
  const chains = await readAll<Chain>(
    `SELECT concat_ws(' ', "indicatorId", "siteId", "voice", "panelistId") AS chain, "version", "value" FROM "Rating" WHERE "roundId" = $1`,
    [panel.ids.round],
  );
  const told = await readAll<{ chain: string; changes: string[] }>(
    `SELECT concat_ws(' ', "indicatorId", "siteId", "after"->>'voice', "panelistId") AS chain,
            array_agg(concat_ws('>', COALESCE("before"->>'value', "before"->>'nonScore', 'nothing'), COALESCE("after"->>'value', "after"->>'nonScore'))) AS changes
       FROM "Event" WHERE "roundId" = $1 AND "verb" = 'rated' GROUP BY 1`,
    [panel.ids.round],
  );
  const said = new Map<string, Acknowledged[]>();
  for (const one of acknowledged) {
    const name = chainOf(one);
    said.set(name, [...(said.get(name) ?? []), one]);
  }
  expect(chains.length).toBe(said.size);
  for (const { chain, version, value } of chains) {
    const saves = (said.get(chain) ?? []).toSorted(
      (a, b) => a.version - b.version,
    );
    expect(saves.map((save) => save.version)).toEqual(countTo(version));
    expect(saves.at(-1)?.choice.value).toBe(value);
    const answers = saves.map(({ choice }) => choice.value ?? choice.nonScore);
    const changes = answers.map(
      (answer, at) => `${answers[at - 1] ?? "nothing"}>${answer}`,
    );
    const events = told.find((one) => one.chain === chain)?.changes ?? [];
    expect(events.toSorted()).toEqual(changes.toSorted());
  }
  const keys = await readOne<{ n: number }>(
    `SELECT count(*)::int AS n FROM "Submission" WHERE "action" = 'save_rating' AND "key" = ANY($1::uuid[])`,
    [acknowledged.map(({ key }) => key)],
  );
  expect(keys.n).toBe(acknowledged.length);
});

it("each row has one score, and it is what its ratings settle to", async () => {
  type Score = {
    isPanel: boolean;
    state: string;
    value: number | null;
    ratings: (RatingOfRow & { voice: "own" | "intermediary" })[] | null;
  };
  const scores = await readAll<Score>(
    `SELECT s."level" = 'community_wide' AS "isPanel", s."state"::text, s."value",
            (SELECT jsonb_agg(r) FROM "Rating" r WHERE (r."roundId", r."indicatorId", r."subjectId") = (s."roundId", s."indicatorId", s."subjectId")) AS ratings
       FROM "Score" s WHERE s."roundId" = $1`,
    [panel.ids.round],
  );
  const wrong = scores.filter(({ isPanel, state, value, ratings }) => {
    const all = ratings ?? [];
    const of = (voice: string) =>
      all.find((one) => one.voice === voice) ?? null;
    const settled = isPanel
      ? settlePanelRow(all, 2)
      : settleRow({ own: of("own"), intermediary: of("intermediary") });
    return settled.state !== state || settled.value !== value;
  });
  expect(scores.filter(({ isPanel }) => isPanel)).toHaveLength(4);
  expect(scores.length).toBeGreaterThan(7);
  expect(wrong).toEqual([]);
  const twice = await readAll(
    `SELECT 1 FROM "Score" GROUP BY "systemId", "roundId", "indicatorId", "subjectId" HAVING count(*) > 1`,
  );
  expect(twice).toEqual([]);
});

it("the summaries and standings are what a recount gives", async () => {
  const { systemId } = dana;
  expect(await readAll(differingSummaries, [systemId])).toEqual([]);
  expect(await readAll(differingStandings, [systemId])).toEqual([]);
});

it("whoever finds no place in time is told so, and the same change sent again is saved once", async () => {
  const rows = panel.ids.siteRows.slice(4, 9);
  const tries = await asOwner(async (client) => {
    await client.query("BEGIN");
    await client.query(`SELECT 1 FROM "Round" WHERE "id" = $1 FOR UPDATE`, [
      panel.ids.round,
    ]);
    const writers = [...staff, ...coordinators, ...staff].map((scope, at) => {
      const place = siteRow(rows[at % rows.length]);
      return saveAsQueue(scope, place, at % 3, { seen: 0, isSentTwice: false });
    });
    const held = Promise.all(writers);
    await client.query("SELECT pg_sleep(6.5)");
    await client.query("COMMIT");
    return held;
  });
  expect(tries.filter((one) => one.acknowledged)).toHaveLength(45);
  expect(tries.some((one) => one.codes.includes("busy"))).toBe(true);
  const versions = await readOne<{ n: number }>(
    `SELECT sum("version")::int AS n FROM "Rating" WHERE "roundId" = $1 AND "indicatorId" = ANY($2::uuid[])`,
    [panel.ids.round, rows],
  );
  expect(versions.n).toBe(45);
});

/** Some changes one after the other, on rows that others change as well. */
async function rateForAWhile(scope: Scope) {
  for (let done = 0; done < 2; done += 1) {
    const place = pickPlace(scope);
    if (random() < 0.1) await send.evidence(scope, note(place));
    const tried = await saveAsQueue(scope, place, Math.floor(random() * 5), {
      seen: random() < 0.8 ? 0 : 1,
      isSentTwice: random() < 0.3,
    });
    remember(tried);
  }
}

function remember(tried: Tried) {
  if (tried.acknowledged) acknowledged.push(tried.acknowledged);
  for (const code of tried.codes) codes.set(code, (codes.get(code) ?? 0) + 1);
}

function pickPlace(scope: Scope) {
  const at = Math.floor(random() * 4);
  if (scope.role === "community_wide_leader") return panel.rowAt(at);
  return siteRow(panel.ids.siteRows[at]);
}

function siteRow(indicatorId = "") {
  return {
    roundId: panel.ids.round,
    indicatorId,
    siteId: panel.ids.lincoln,
  };
}

function chainOf({ place, personId }: Acknowledged) {
  if (place.siteId === null)
    return [place.indicatorId, "own", personId].join(" ");
  const isStaff = staff.some((scope) => scope.personId === personId);
  const voice = isStaff ? "intermediary" : "own";
  return [place.indicatorId, place.siteId, voice].join(" ");
}

function countTo(last: number) {
  return Array.from({ length: last }, (_, at) => at + 1);
}

/** The same row of numbers for the same seed, so that what is found is found again. */
function makeRandom(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
