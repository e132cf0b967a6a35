import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { type Ids, startFreshRound } from "./round-rows";

// What holds for one row holds for many that a statement writes, also where
// whoever writes says that many are coming. By SQL, as the app's own role.

let dana: Scope;
let maya: Scope;
let ids: Ids;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  ids = await startFreshRound(dana);
});

describe.each(["on", "off"])("with many said to be coming: %s", (said) => {
  /** The code that statements are refused with, or how many rows the last wrote; nothing of it stays. */
  const attempt = async (statements: string[], scope = dana) =>
    asApp(async (client) => {
      await client.query("BEGIN");
      await client.query(
        `SELECT set_config('app.system_id', $1, true), set_config('app.person_id', $2, true), set_config('app.writes_many', $3, true)`,
        [scope.systemId, scope.personId, said],
      );
      try {
        let count: number | null = null;
        for (const text of statements)
          count = (await client.query(text)).rowCount;
        return count;
      } catch (error) {
        return (error as { code?: string }).code;
      } finally {
        await client.query("ROLLBACK");
      }
    });

  it("is done where nothing speaks against it", async () => {
    const { round, lincoln } = ids;
    for (const insert of [insertRatings, insertScores, insertEvents])
      expect(await attempt([insert(round, lincoln)])).toBeGreaterThan(5);
    expect(
      await attempt([insertRatings(round, lincoln), lower("Rating", round)]),
    ).toBeGreaterThan(5);
  });

  it("is refused in a closed round", async () => {
    const { closedRound, lincoln } = ids;
    // One that nobody scored there.
    const row = await copyRowTo("riverbend");
    for (const insert of [insertRatings, insertScores, insertEvents])
      expect(await attempt([insert(closedRound, lincoln, [row])])).toBe(
        "WM002",
      );
    for (const table of ["Rating", "Score"] as const)
      expect(await attempt([lower(table, closedRound)])).toBe("WM002");
  });

  it("is refused where rows move to another one", async () => {
    const { round, lincoln } = ids;
    const [row, other] = ids.siteRows;
    for (const [table, insert] of [
      ["Rating", insertRatings],
      ["Score", insertScores],
    ] as const) {
      const move = `UPDATE "${table}" SET "indicatorId" = '${other}' WHERE "roundId" = '${round}' AND "indicatorId" = '${row}'`;
      expect(await attempt([insert(round, lincoln), move])).toBe("WM003");
    }
  });

  it("is refused of a site that the round does not ask", async () => {
    const { round, lincoln, pine } = ids;
    const leaveOut = `INSERT INTO "LeftOutSite" ("systemId", "roundId", "siteId", "leftOutById")
      VALUES ('${dana.systemId}', '${round}', '${lincoln}', '${dana.personId}')`;
    const insert = insertRatings(round, lincoln);
    expect(await attempt([leaveOut, insert])).toBe("WM031");
    expect(await attempt([insert, leaveOut, lower("Rating", round)])).toBe(
      "WM031",
    );
    expect(
      await attempt([leaveOut, insertRatings(round, pine)]),
    ).toBeGreaterThan(5);
  });

  it("is refused of a site that handed in, but to the intermediary", async () => {
    const { round, lincoln } = ids;
    const insert = insertRatings(round, lincoln);
    const handIn = review(round, lincoln, "submitted");
    expect(await attempt([handIn, insert], maya)).toBe("WM014");
    expect(await attempt([handIn, insert])).toBeGreaterThan(5);
    const changes = [insert, handIn, lower("Rating", round)];
    expect(await attempt(changes, maya)).toBe("WM014");
    expect(await attempt(changes)).toBeGreaterThan(5);
  });

  it("is refused of a site that was accepted, to all; to agree is no change", async () => {
    const { round, lincoln } = ids;
    const insert = insertRatings(round, lincoln);
    const accept = review(round, lincoln, "accepted");
    expect(await attempt([accept, insert])).toBe("WM013");
    expect(await attempt([insert, accept, lower("Rating", round)])).toBe(
      "WM013",
    );
    const mine = `WHERE "roundId" = '${round}' AND "siteId" = '${lincoln}'`;
    const leave = `UPDATE "Rating" SET "value" = NULL, "nonScore" = 'not_applicable', "reason" = 'Not ours.' ${mine}`;
    const agree = `UPDATE "Rating" SET "secondedAt" = now(), "secondedById" = '${maya.personId}' ${mine}`;
    expect(await attempt([insert, leave, accept, agree])).toBeGreaterThan(5);
  });

  it("is refused of another system's rows", async () => {
    const foreign = await copyRowTo("lakeshore");
    const { round, lincoln } = ids;
    for (const insert of [insertRatings, insertScores])
      expect(await attempt([insert(round, lincoln, [foreign])])).toBe("23503");
    const own = await copyRowTo("riverbend");
    for (const insert of [insertRatings, insertScores])
      expect(await attempt([insert(round, lincoln, [own])])).toBe(1);
    // What stands moves to no other row at all.
    const [row] = ids.siteRows;
    const move = (to: string) =>
      `UPDATE "Standing" SET "indicatorId" = '${to}' WHERE "systemId" = '${dana.systemId}' AND "indicatorId" = '${row}'`;
    expect(await attempt([move(foreign)])).toBe("23503");
    expect(await attempt([move(own)])).toBe("WM011");
  });
});

type Insert = (round: string, site: string, rows?: string[]) => string;

const insertRatings: Insert = (round, site, rows) => `
  INSERT INTO "Rating" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId", "value", "ratedById")
  SELECT r."systemId", gen_random_uuid(), r."id", r."frameworkVersionId", i, 'site', '${site}', '${site}', 1, '${dana.personId}' ${from(round, rows)}`;

const insertScores: Insert = (round, site, rows) => `
  INSERT INTO "Score" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId", "state", "value")
  SELECT r."systemId", gen_random_uuid(), r."id", r."frameworkVersionId", i, 'site', '${site}', '${site}', 'scored', 1 ${from(round, rows)}`;

const insertEvents: Insert = (round, site, rows) => `
  INSERT INTO "Event" ("systemId", "id", "personId", "verb", "subjectType", "subjectId", "siteId", "roundId", "indicatorId")
  SELECT r."systemId", gen_random_uuid(), '${dana.personId}', 'rated', 'rating', '${site}', '${site}', r."id", i ${from(round, rows)}`;

function from(round: string, rows = ids.siteRows) {
  const list = rows.map((id) => `'${id}'::uuid`).join(", ");
  return `FROM "Round" r, unnest(ARRAY[${list}]) i WHERE r."id" = '${round}'`;
}

function lower(table: "Rating" | "Score", round: string) {
  return `UPDATE "${table}" SET "value" = 0 WHERE "roundId" = '${round}' AND "siteId" = '${ids.lincoln}' AND "value" > 0`;
}

function review(round: string, site: string, at: "submitted" | "accepted") {
  const accepted =
    at === "accepted" ? `now(), '${dana.personId}'` : "NULL, NULL";
  return `INSERT INTO "SiteReview" ("systemId", "roundId", "siteId", "submittedAt", "submittedById", "acceptedAt", "acceptedById")
    VALUES ('${dana.systemId}', '${round}', '${site}', now(), '${maya.personId}', ${accepted})`;
}

/** A row of one system's own, like a site's row of the framework. */
function copyRowTo(slug: string) {
  return asOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO "Indicator"
       SELECT (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'systemId', s."id", 'code', 'OWN.' || gen_random_uuid(), 'lineage', gen_random_uuid(), 'twinCode', NULL))).*
         FROM "Indicator" i, "System" s WHERE i."id" = $1 AND s."slug" = $2 RETURNING "id"`,
      [ids.siteRows[0], slug],
    );
    return String(rows[0]?.id);
  });
}
