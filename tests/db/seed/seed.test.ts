import { randomUUID } from "node:crypto";
import { verify } from "@node-rs/argon2";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withClient } from "@/prisma/database/connect.mjs";
import { factsSchema } from "@/lib/reports/facts-schema";
import { seed } from "@/prisma/seed/seed";
import { cast, olive, operators } from "@/tests/support/cast";
import { createTestDatabase } from "@/tests/support/database-of-file";
import { askSystem, hashSeeded, readSystem } from "./read-seeded";

const today = "2026-11-22";
const client = new Client({ connectionString: process.env.DATABASE_URL });
let seeded: Awaited<ReturnType<typeof seed>>;

beforeAll(async () => {
  await client.connect();
  seeded = await seed(client, { today });
});
afterAll(() => client.end());

const ask = <T extends object>(slug: string, statement: string) =>
  askSystem<T>(client, slug, statement);

describe("what is put in", () => {
  it("says how much, and the tables agree", async () => {
    const counts = await readSystem(client, "riverbend");
    const other = await readSystem(client, "lakeshore");
    const empty = await readSystem(client, "hillview");
    const count = (table: string) =>
      [counts, other, empty].reduce(
        (sum, rows) => sum + (rows[table]?.length ?? 0),
        0,
      );
    expect(seeded).toEqual({
      systems: count("System"),
      sites: count("Site"),
      people: new Set([...cast, ...operators].map(({ email }) => email)).size,
      scores: count("Score"),
      evidence: count("Evidence"),
    });
    expect(counts.Round).toHaveLength(4);
    expect(other.Round).toHaveLength(2);
    expect(other.Site).toHaveLength(4);
    expect([empty.Site, empty.Round, empty.Event]).toEqual([[], [], []]);
    expect(empty.Membership).toHaveLength(2);
  });

  it("has twelve active sites, one planned, one candidate", async () => {
    const sites = await ask<{ status: string; n: number }>(
      "riverbend",
      `SELECT "status"::text, count(*)::int AS n FROM "Site" WHERE "systemId" = $1 GROUP BY 1 ORDER BY 1`,
    );
    expect(sites).toEqual([
      { status: "active", n: 12 },
      { status: "candidate", n: 1 },
      { status: "planned", n: 1 },
    ]);
  });

  it("leaves one round open and about two thirds of its Stage 4 rows scored", async () => {
    const [open] = await ask<{ ordinal: number; n: number }>(
      "riverbend",
      `SELECT r."ordinal", count(*)::int AS n FROM "Round" r JOIN "Score" s ON s."systemId" = r."systemId" AND s."roundId" = r."id"
         JOIN "Indicator" i ON i."id" = s."indicatorId" AND i."code" LIKE 'S4.%'
        WHERE r."systemId" = $1 AND r."closedAt" IS NULL GROUP BY 1`,
    );
    expect(open?.ordinal).toBe(4);
    expect((open?.n ?? 0) / (12 * 20 + 20)).toBeCloseTo(2 / 3, 1);
  });

  it("has one row of Riverbend's own, in two languages, answered by some of its sites", async () => {
    const found = await ask<object>(
      "riverbend",
      `SELECT i."code", i."lineage" = 'local/' || i."systemId" || '/' || i."code" AS "isTraced", i."title" ? 'es' AS "isBilingual",
              y."localRowsVersion", y."localRowsCountSince" AS counts,
              (SELECT count(DISTINCT s."siteId")::int FROM "Standing" s WHERE s."systemId" = $1 AND s."indicatorId" = i."id") AS sites,
              (SELECT count(*)::int FROM "Event" e WHERE e."systemId" = $1 AND e."subjectId" = i."id" AND e."verb" = 'local_row_added') AS told
         FROM "Indicator" i JOIN "System" y ON y."id" = i."systemId" WHERE i."systemId" = $1`,
    );
    expect(found).toEqual([
      {
        code: "L4.CE.S1",
        isTraced: true,
        isBilingual: true,
        localRowsVersion: 1,
        counts: null,
        sites: 7,
        told: 1,
      },
    ]);
  });

  it("has a final report and one in discussion, with facts that the app reads", async () => {
    const reports = await ask<{ facts: unknown; said: number; final: boolean }>(
      "riverbend",
      `SELECT r."facts", r."finalAt" IS NOT NULL AS final,
              (SELECT count(*)::int FROM "ReportComment" c WHERE c."systemId" = r."systemId" AND c."reportId" = r."id") AS said
         FROM "Report" r WHERE r."systemId" = $1 ORDER BY r."periodTo"`,
    );
    expect(reports.map(({ final, said }) => [final, said])).toEqual([
      [true, 2],
      [false, 2],
    ]);
    const [first, second] = reports.map(({ facts }) =>
      factsSchema.parse(facts),
    );
    expect(second?.what_changed.kind).toBe("compared");
    expect(second?.where_we_are.workingStage).toBe(4);
    expect(first?.requests.waiting).toHaveLength(1);
    expect(second?.decisions.answered).toHaveLength(1);
  });

  it("shows every state a row can be in", async () => {
    const states = await ask<{ state: string }>(
      "riverbend",
      `SELECT DISTINCT s."state"::text AS state FROM "Score" s JOIN "Round" r ON r."systemId" = s."systemId" AND r."id" = s."roundId"
        WHERE s."systemId" = $1 AND r."closedAt" IS NULL ORDER BY 1`,
    );
    expect(states.map(({ state }) => state)).toEqual([
      "disputed",
      "dont_know",
      "not_applicable",
      "scored",
    ]);
  });

  it("knows everyone's password", async () => {
    for (const { email, password } of [...cast.slice(0, 2), olive]) {
      const found = await client.query<{ hash: string }>(
        `SELECT c."passwordHash" AS hash FROM "Credential" c JOIN "Person" p ON p."id" = c."personId" WHERE p."email" = $1`,
        [email],
      );
      expect(await verify(found.rows[0]?.hash ?? "", password)).toBe(true);
    }
    const without = await client.query(
      `SELECT 1 FROM "Person" p LEFT JOIN "Credential" c ON c."personId" = p."id" WHERE c."personId" IS NULL`,
    );
    expect(without.rowCount).toBe(0);
  });

  it("has an operator who belongs to no system", async () => {
    const found = await client.query(
      `SELECT "email" FROM "Person" WHERE "operatorSince" IS NOT NULL`,
    );
    expect(found.rows).toEqual([{ email: olive.email }]);
    for (const slug of ["riverbend", "lakeshore", "hillview"])
      expect(
        await ask(
          slug,
          `SELECT 1 FROM "Membership" m JOIN "Person" p ON p."id" = m."personId" AND p."operatorSince" IS NOT NULL WHERE m."systemId" = $1`,
        ),
      ).toEqual([]);
  });
});

describe("seeding once", () => {
  it("does nothing the second time", async () => {
    const before = await hashSeeded(client);
    expect(await seed(client, { today: "2027-01-10" })).toBeNull();
    expect(await hashSeeded(client)).toBe(before);
  });

  it("puts the same rows into two databases on the same day, others on another", async () => {
    const [same, other] = [today, "2027-02-28"].map((day) => hashFresh(day));
    expect(await same).toBe(await hashSeeded(client));
    expect(await other).not.toBe(await hashSeeded(client));
  });

  it("leaves a database with a system of its own alone", async () => {
    const database = await createTestDatabase();
    await withClient(database.ownerUrl, async (own) => {
      await own.query(
        `WITH made AS (SELECT gen_random_uuid() AS id)
         INSERT INTO "System" ("id", "slug", "name", "frameworkVersionId")
         SELECT set_config('app.system_id', made.id::text, false)::uuid, 'ours', 'Ours', f."id" FROM made, "FrameworkVersion" f`,
      );
      await own.query("SELECT set_config('app.system_id', '', false)");
      expect(await seed(own, { today })).toBeNull();
      const people = await own.query('SELECT 1 FROM "Person"');
      expect(people.rowCount).toBe(0);
      const forced = await own.query(
        `SELECT 1 FROM pg_class WHERE relname = 'System' AND relforcerowsecurity`,
      );
      expect(forced.rowCount).toBe(1);
    });
    await database.drop();
  });

  it("writes the same as an ordinary owner, whom the policies bind too", async () => {
    const database = await createTestDatabase();
    const role = `owner_${randomUUID().replaceAll("-", "")}`;
    await withClient(database.ownerUrl, async (own) => {
      await becomeOrdinary(own, role);
      expect((await own.query('SELECT 1 FROM "System"')).rowCount).toBe(0);
      expect(await seed(own, { today })).toEqual(seeded);
      expect(await hashSeeded(own)).toBe(await hashSeeded(client));
      expect((await own.query('SELECT 1 FROM "System"')).rowCount).toBe(0);
      await own.query('DELETE FROM "SeedRun"');
      expect(await seed(own, { today })).toBeNull();
    });
    await database.drop();
    await client.query(`DROP ROLE ${role}`);
  });

  it("writes nothing at all when it fails midway", async () => {
    const database = await createTestDatabase();
    await withClient(database.ownerUrl, async (own) => {
      await own.query(
        `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full'; END $$;
         CREATE TRIGGER fail BEFORE INSERT ON "SeedRun" EXECUTE FUNCTION fail();`,
      );
      await expect(seed(own, { today })).rejects.toThrow("full");
      const left = await readSystem(own, "riverbend");
      expect(Object.values(left).flat()).toEqual([]);
      expect((await own.query('SELECT 1 FROM "Person"')).rowCount).toBe(0);
    });
    await database.drop();
  });
});

/** Hands every table to a role that is no superuser, and becomes that role. */
async function becomeOrdinary(own: Client, role: string) {
  await own.query(`CREATE ROLE ${role}`);
  const tables = await own.query<{ name: string }>(
    "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  for (const { name } of tables.rows)
    await own.query(`ALTER TABLE ${name} OWNER TO ${role}`);
  await own.query(`SET ROLE ${role}`);
}

async function hashFresh(day: string) {
  const database = await createTestDatabase();
  try {
    return await withClient(database.ownerUrl, async (own) => {
      await seed(own, { today: day });
      return hashSeeded(own);
    });
  } finally {
    await database.drop();
  }
}
