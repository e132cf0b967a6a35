import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import {
  correctDifference,
  noteDifference,
  takeBackDifference,
} from "@/lib/progress/mutations/difference-note";
import { findSiteComparison } from "@/lib/progress/queries/site-comparison";
import { readStages } from "@/lib/progress/queries/read-stage";
import { listRowChanges } from "@/lib/rounds/queries/row-history";
import { listStatements } from "../../support/list-statements";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { codeOf, readAll, readOne } from "../rounds/review-rows";
import { addManySites } from "./many-sites";
import { compare } from "./read-comparison";

let dana: Scope;
let ruth: Scope;
let maya: Scope;
let helen: Scope;
let lincoln = "";
let pine = "";

const usual = { from: null, to: null, site: null };
/** The gate comes before every page; its layout reads the open round. */
const beforePage = 2;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  helen = await scopeOf("Helen Vance", "riverbend");
  lincoln = await siteOf("Lincoln Park Elementary");
  pine = await siteOf("Pine Hollow Elementary");
  await readStages(dana);
});

describe("notes about two rounds", () => {
  let about = "";
  let lineage = "";

  beforeAll(async () => {
    const { differences, rows } = await compare(dana, usual);
    about = differences.about;
    lineage = rows.find((one) => one.kind === "rose")?.lineage ?? "";
    expect(differences.notes).toEqual([]);
  });

  it("are written by whoever does more than read, and read by all", async () => {
    await write(ruth, { about, body: "A new agreement was signed." });
    await write(maya, { about, lineage, body: "We met every month." });
    for (const scope of [dana, maya, helen]) {
      const { notes } = (await compare(scope, usual)).differences;
      expect(notes.map(({ body }) => body)).toEqual([
        "A new agreement was signed.",
        "We met every month.",
      ]);
      expect(notes[1]).toMatchObject({ lineage, byName: "Maya Thompson" });
    }
    expect(await codeOf(write(helen, { about, body: "Mine" }))).toBe(
      "forbidden",
    );
    expect((await compare(helen, usual)).differences.canNote).toBe(false);
  });

  it("are the same whichever round comes first", async () => {
    const { from, to } = await compare(dana, usual);
    const side = ({ side: { round } }: typeof from) => ({
      ...{ roundId: round.id, number: null },
    });
    const back = { from: side(to), to: side(from), site: null };
    expect((await compare(dana, back)).differences.notes).toHaveLength(2);
  });

  it("are written once, also when the form is sent twice", async () => {
    const key = randomUUID();
    const first = await write(dana, { about, body: "Once.", key });
    expect(await write(dana, { about, body: "Once.", key })).toEqual(first);
    expect((await compare(dana, usual)).differences.notes).toHaveLength(3);
    await takeBackDifference(dana, first);
  });

  it("are corrected by who wrote them, upon what stands", async () => {
    const { id, version } = await noteOf(maya, "We met every month.");
    const change = { noteId: id, version, body: "We met each week." };
    for (const scope of [dana, ruth])
      expect(await codeOf(correctDifference(scope, change))).toBe("forbidden");
    expect(await correctDifference(maya, change)).toMatchObject({
      version: version + 1,
    });
    await expect(
      correctDifference(maya, { ...change, body: "Too late." }),
    ).rejects.toMatchObject({
      code: "stale",
      detail: { statement: "We met each week." },
    });
    expect(await eventsOf(id)).toMatchObject([
      { verb: "difference_noted", after: { body: "We met every month." } },
      {
        verb: "difference_note_corrected",
        before: { body: "We met every month." },
        after: { body: "We met each week." },
      },
    ]);
  });

  it("are taken back by who wrote them or by staff; the record stays", async () => {
    const { id, version } = await noteOf(ruth, "A new agreement was signed.");
    const back = { noteId: id, version };
    expect(await codeOf(takeBackDifference(maya, back))).toBe("forbidden");
    await takeBackDifference(dana, back);
    expect(await codeOf(takeBackDifference(dana, back))).toBe("not_found");
    const { notes } = (await compare(dana, usual)).differences;
    expect(notes.map(({ body }) => body)).toEqual(["We met each week."]);
    const kept = await readOne<{ body: string }>(
      `SELECT "body" FROM "DifferenceNote" WHERE "id" = $1 AND "removedAt" IS NOT NULL`,
      [id],
    );
    expect(kept.body).toBe("A new agreement was signed.");
    expect((await eventsOf(id)).at(-1)?.verb).toBe(
      "difference_note_taken_back",
    );
  });

  it("are refused of rounds, sites and rows that are not there", async () => {
    const [, from = "", to = ""] = /from=(.+)&to=(.+)/.exec(about) ?? [];
    const lakeshore = await readOne<{ id: string }>(
      `SELECT r."id" FROM "Round" r JOIN "System" s ON s."id" = r."systemId" WHERE s."slug" = 'lakeshore' LIMIT 1`,
    );
    const foreign = [from, lakeshore.id].toSorted();
    for (const wrong of [
      `rounds/compare?from=${foreign[0]}&to=${foreign[1]}`,
      `rounds/compare?from=${to}&to=${from}`,
      `rounds/compare?from=${from}&to=${to}&site=${randomUUID()}`,
      "rounds/compare",
    ])
      expect(await codeOf(write(dana, { about: wrong, body: "x" }))).toBe(
        "not_found",
      );
    const nowhere = { about, lineage: "nowhere/S1", body: "x" };
    expect(await codeOf(write(dana, nowhere))).toBe("not_found");
  });
});

describe("sites side by side", () => {
  const ask = () => ({ stage: 4, siteIds: [pine, lincoln] });

  it("show each site's own score in the order asked", async () => {
    const page = await findSiteComparison(dana, ask());
    const rows = page?.compared?.rows ?? [];
    expect(page?.chosen.map(({ id }) => id)).toEqual([pine, lincoln]);
    const kept = await readAll<{ id: string; site: string; value: number }>(
      `SELECT "indicatorId" AS id, "siteId" AS site, "value"::int FROM "Standing"
        WHERE "siteId" = ANY($1) AND "state" = 'scored' AND "scoredAt" > now() - interval '11 months'`,
      [[pine, lincoln]],
    );
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.some(({ differs }) => differs)).toBe(true);
    for (const { row, cells, differs } of rows) {
      const values = [pine, lincoln].map(
        (site) =>
          kept.find((one) => one.id === row.id && one.site === site)?.value ??
          null,
      );
      expect(cells.map(({ value }) => value)).toEqual(values);
      if (values[0] !== values[1]) expect(differs).toBe(true);
    }
  });

  it("bring what was said at each, and are asked for by those who see them", async () => {
    const page = await findSiteComparison(dana, ask());
    const said = page?.compared?.rows.flatMap(({ notesOf }) =>
      notesOf.flatMap((place) =>
        place ? (page.compared?.notes(place) ?? []) : [],
      ),
    );
    expect(said?.length).toBeGreaterThan(3);
    for (const scope of [maya, helen])
      expect(await findSiteComparison(scope, ask())).toBeNull();
    const own = await findSiteComparison(maya, { stage: 4, siteIds: [] });
    expect(own?.choices.map(({ id }) => id)).toEqual([lincoln]);
  });

  it("are compared from two to four", async () => {
    const choices = (await findSiteComparison(dana, { stage: 4, siteIds: [] }))
      ?.choices;
    const ids = (choices ?? []).map(({ id }) => id);
    for (const count of [0, 1, 2, 4, 5]) {
      const page = await findSiteComparison(dana, {
        ...{ stage: 4, siteIds: ids.slice(0, count) },
      });
      expect(page?.compared === null).toBe(count < 2 || count > 4);
      expect(page?.chosen).toHaveLength(count);
    }
  });

  it("have notes that only those read who see all of the sites", async () => {
    const page = await findSiteComparison(dana, ask());
    const about = page?.compared?.differences.about ?? "";
    const row = page?.compared?.rows[0]?.row;
    const lineage = row?.lineage ?? null;
    const body = "Pine Hollow lost its coordinator.";
    const { noteId, version } = await write(dana, { about, lineage, body });
    expect(await codeOf(write(maya, { about, body: "x" }))).toBe("not_found");
    for (const work of [
      () => correctDifference(maya, { noteId, version, body: "x" }),
      () => takeBackDifference(maya, { noteId, version }),
    ])
      expect(await codeOf(work())).toBe("not_found");
    const again = await findSiteComparison(ruth, ask());
    expect(again?.compared?.differences.notes).toMatchObject([{ body }]);
    // An event of one site is open to those who see that site: it repeats nothing of the other.
    expect(JSON.stringify(await eventsOf(noteId))).not.toContain("coordinator");
    const key = { indicatorId: row?.id ?? "", siteId: lincoln };
    const changes = await listRowChanges(maya, key);
    expect(JSON.stringify(changes)).not.toContain("difference");
  });

  it("take as many statements with two hundred sites as with a few", async () => {
    const count = async () => {
      const work = () => findSiteComparison(dana, ask());
      return (await listStatements(work)).length + beforePage;
    };
    const few = await count();
    expect(few).toBeGreaterThan(beforePage + 2);
    expect(few).toBeLessThanOrEqual(8);
    await addManySites(dana, 200);
    expect(await count()).toBe(few);
  });
});

type Written = {
  about: string;
  body: string;
  lineage?: string | null;
  key?: string;
};

function write(scope: Scope, { lineage = null, key, ...note }: Written) {
  return noteDifference(scope, { lineage, key: key ?? randomUUID(), ...note });
}

async function noteOf(scope: Scope, body: string) {
  const { notes } = (await compare(scope, usual)).differences;
  const found = notes.find((one) => one.body === body);
  if (!found) throw new Error(`Nobody wrote: ${body}`);
  return found;
}

function eventsOf(id: string) {
  return readAll<{ verb: string; before: unknown; after: unknown }>(
    `SELECT "verb", "before", "after", "siteId" FROM "Event" WHERE "subjectId" = $1 ORDER BY "at", "id"`,
    [id],
  );
}

function siteOf(name: string) {
  return asOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT "id" FROM "Site" WHERE "name" = $1`,
      [name],
    );
    return rows[0]?.id ?? "";
  });
}
