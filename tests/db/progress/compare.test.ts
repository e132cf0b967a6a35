import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { findComparison } from "@/lib/progress/queries/comparison";
import { readStages } from "@/lib/progress/queries/read-stage";
import { acts, rate, readAll, readOne } from "../rounds/review-rows";
import { note, send, startFreshRound, type Ids } from "../rounds/round-rows";
import { scopeOf, seedDatabase } from "../../support/seeded";
import { compare, kindsOf, rowOf } from "./read-comparison";

let dana: Scope;
let maya: Scope;
let helen: Scope;
let ids: Ids;

const usual = { from: null, to: null, site: null };

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  helen = await scopeOf("Helen Vance", "riverbend");
  ids = await startFreshRound(dana);
  await readStages(dana);
});

describe("a fresh round against the last that closed", () => {
  it("shows that nothing changed", async () => {
    const { from, to, rows } = await compare(dana, usual);
    expect(to.side.round.id).toBe(ids.round);
    expect(to.side.closing).toBeNull();
    expect(from.side.closing).toMatchObject({ number: 1 });
    expect(rows.length).toBeGreaterThan(100);
    expect(kindsOf(rows)).toEqual({});
  });

  it("shows each true change, and no other", async () => {
    const before = await valuesOf(ids.systemRows);
    const [up, down] = pickMovable(before);
    await rate(dana, place(up.id), up.value + 1);
    await rate(dana, place(down.id), down.value - 1);
    const { rows } = await compare(dana, usual);
    expect(kindsOf(rows)).toEqual({ rose: 1, fell: 1 });
    expect(rowOf(rows, up.id)).toMatchObject({
      kind: "rose",
      before: { value: up.value },
      after: { value: up.value + 1 },
    });
    const swapped = await compare(dana, {
      from: { roundId: ids.round, number: null },
      to: { roundId: ids.closedRound, number: null },
      site: null,
    });
    expect(kindsOf(swapped.rows)).toEqual({ rose: 1, fell: 1 });
    expect(rowOf(swapped.rows, up.id)?.kind).toBe("fell");
  });

  it("brings the notes of both rounds beside each other", async () => {
    const { rows } = await compare(dana, usual);
    const fell = rows.find((one) => one.kind === "fell");
    const indicatorId = fell?.after?.row.id ?? "";
    const said = { roundId: ids.round, indicatorId };
    await send.evidence(
      dana,
      note(said, { body: "The grant ended in March." }),
    );
    const { rows: again, notes } = await compare(dana, usual);
    const { notesOf } = again.find((one) => one.kind === "fell") ?? {};
    expect(notesOf?.after && notes(notesOf.after)).toMatchObject([
      {
        kind: "note",
        body: "The grant ended in March.",
        byName: "Dana Morales",
      },
    ]);
    const earlier = notesOf?.before ? notes(notesOf.before) : [];
    expect(notesOf?.before?.roundId).not.toBe(ids.round);
    expect(earlier.map(({ body }) => body)).toEqual(
      await bodiesOf(notesOf?.before?.roundId ?? "", indicatorId),
    );
  });
});

describe("site rows", () => {
  it("are told for the system by how many sites moved, and for a site by its own score", async () => {
    const found = await readOne<{ id: string; value: number }>(
      `SELECT "indicatorId" AS id, "value"::int FROM "Standing" WHERE "siteId" = $1 AND "indicatorId" = ANY($2) AND "value" < 2 LIMIT 1`,
      [ids.lincoln, ids.siteRows],
    );
    await rate(maya, place(found.id, ids.lincoln), found.value + 1);
    const whole = await compare(dana, usual);
    expect(rowOf(whole.rows, found.id)?.sites).toEqual({ rose: 1, fell: 0 });
    const lincoln = whole.sites.find((one) => one.siteId === ids.lincoln);
    expect(lincoln).toMatchObject({ rose: 1, fell: 0 });
    const own = await compare(maya, { ...usual, site: ids.lincoln });
    expect(kindsOf(own.rows)).toEqual({ rose: 1 });
    expect(own.rows.every(({ row }) => row.level === "site")).toBe(true);
    expect(own.site?.name).toBe("Lincoln Park Elementary");
  });

  it("of other sites stay out of sight", async () => {
    const whole = await compare(maya, usual);
    expect(whole.sites.map((one) => one.siteId)).toEqual([ids.lincoln]);
    expect(whole.hasHiddenSites).toBe(true);
    const watching = await compare(helen, usual);
    expect(watching.sites).toEqual([]);
    expect(await findComparison(maya, { ...usual, site: ids.pine })).toBeNull();
    expect(
      await findComparison(helen, { ...usual, site: ids.lincoln }),
    ).toBeNull();
    const foreign = { ...usual, site: ids.foreignSite };
    expect(await findComparison(dana, foreign)).toBeNull();
  });

  it("bring no note of a site to the whole system", async () => {
    const { rows } = await compare(dana, usual);
    const siteRows = rows.filter(({ row }) => row.level === "site");
    expect(siteRows.length).toBeGreaterThan(20);
    for (const { notesOf } of siteRows)
      expect(notesOf).toEqual({ before: null, after: null });
  });
});

describe("what is not there", () => {
  it("is not found", async () => {
    for (const roundId of [ids.foreignRound, ids.lincoln]) {
      const side = { roundId, number: null };
      expect(await findComparison(dana, { ...usual, from: side })).toBeNull();
      expect(await findComparison(dana, { ...usual, to: side })).toBeNull();
    }
    const fifth = { roundId: ids.closedRound, number: 5 };
    expect(await findComparison(dana, { ...usual, from: fifth })).toBeNull();
  });

  it("is said where no round was opened", async () => {
    const hillview = await scopeOf("Peter Novak", "hillview");
    const page = await findComparison(hillview, usual);
    expect(["none", "one"]).toContain(page?.compared.kind);
  });
});

describe("a round that was opened again", () => {
  it("is compared by its newest closing, or by the one asked for", async () => {
    await close();
    await reopen();
    const [row] = pickMovable(await valuesOf(ids.systemRows.slice(5)));
    await rate(dana, place(row.id), row.value + 1);
    const open = await compare(dana, {
      from: { roundId: ids.round, number: 1 },
      to: { roundId: ids.round, number: null },
      site: null,
    });
    expect(kindsOf(open.rows)).toEqual({ rose: 1 });
    expect(open.to.side.closing).toBeNull();
    await close();
    const closed = await compare(dana, {
      from: { roundId: ids.round, number: 1 },
      to: { roundId: ids.round, number: null },
      site: null,
    });
    expect(closed.to.side.closing?.number).toBe(2);
    expect(kindsOf(closed.rows)).toEqual({ rose: 1 });
    expect(rowOf(closed.rows, row.id)?.kind).toBe("rose");
    const newest = await compare(dana, usual);
    expect(newest.to.side.closing?.number).toBe(2);
    expect(newest.from.side.round.id).toBe(ids.closedRound);
  });
});

const place = (indicatorId: string, siteId: string | null = null) => ({
  ...{ roundId: ids.round, indicatorId, siteId },
});

type Stood = { id: string; value: number };

function valuesOf(indicatorIds: readonly string[]) {
  return readAll<Stood>(
    `SELECT s."indicatorId" AS id, s."value"::int FROM "Standing" s JOIN "Indicator" i ON i."id" = s."indicatorId"
      WHERE s."systemId" = $3 AND s."siteId" IS NULL AND s."indicatorId" = ANY($1) AND s."state" = 'scored' AND s."roundId" <> $2
        AND s."scoredAt" > now() - interval '11 months'
      ORDER BY i."position"`,
    [indicatorIds, ids.round, dana.systemId],
  );
}

/** One that can rise without evidence for a 3, and another that can fall. */
function pickMovable(rows: readonly Stood[]): [Stood, Stood] {
  const up = rows.find(({ value }) => value < 2);
  const down = rows.find((row) => row.value > 0 && row !== up);
  if (!up || !down) throw new Error("No row can rise or fall");
  return [up, down];
}

async function bodiesOf(roundId: string, indicatorId: string) {
  const found = await readAll<{ body: string }>(
    `SELECT "body" FROM (
       SELECT "body", "createdAt" AS "at" FROM "Evidence" WHERE "roundId" = $1 AND "indicatorId" = $2 AND "siteId" IS NULL AND "removedAt" IS NULL
       UNION ALL
       SELECT "reason", "ratedAt" FROM "Rating" WHERE "roundId" = $1 AND "indicatorId" = $2 AND "siteId" IS NULL AND "reason" <> '') said
      ORDER BY "at" DESC`,
    [roundId, indicatorId],
  );
  return found.map(({ body }) => body);
}

async function form(more: Record<string, string>) {
  const { version } = await readOne<{ version: number }>(
    `SELECT "version" FROM "Round" WHERE "id" = $1`,
    [ids.round],
  );
  return { roundId: ids.round, version: String(version), ...more };
}
const close = async () =>
  acts.close(dana, await form({ reason: "The test closes it." }));
const reopen = async () =>
  acts.reopen(dana, await form({ reason: "Something was forgotten." }));
