import { beforeAll, describe, expect, it } from "vitest";
import { checkDatabaseRole } from "@/lib/db/check-role";
import { asApp, asOwner, seedDatabase } from "../../support/seeded";

type Table = { name: string; hasSystem: boolean };

let tables: Table[] = [];
let systems: Record<string, string> = {};

beforeAll(async () => {
  await seedDatabase();
  await asOwner(async (client) => {
    const found = await client.query<Table>(
      `SELECT c.relname AS name, EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'systemId') AS "hasSystem"
         FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE '\\_%' ORDER BY 1`,
    );
    tables = found.rows;
    const named = await client.query(`SELECT slug, id FROM "System"`);
    systems = Object.fromEntries(named.rows.map(({ slug, id }) => [slug, id]));
  });
});

// A system's own rows stand among the framework's, which all may read: local-rows-of-others.test.ts holds them apart.
const ofSystems = () =>
  tables.filter((table) => table.hasSystem && table.name !== "Indicator");

describe("every table of a system", () => {
  it("is found", () => {
    expect(ofSystems().length).toBeGreaterThanOrEqual(14);
  });

  it("forces a policy", async () => {
    const open = await asOwner((client) =>
      client.query(
        `SELECT relname FROM pg_class c WHERE relname = ANY($1) AND relnamespace = 'public'::regnamespace
            AND NOT (relrowsecurity AND relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))`,
        [[...ofSystems().map((table) => table.name), "System"]],
      ),
    );
    expect(open.rows).toEqual([]);
  });

  it("has a key that begins with the system", async () => {
    const other = await asOwner((client) =>
      client.query(
        `SELECT conrelid::regclass::text AS name FROM pg_constraint k
           JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
          WHERE k.contype = 'p' AND k.conrelid::regclass::text = ANY($1) AND a.attname <> 'systemId'`,
        [ofSystems().map((table) => `"${table.name}"`)],
      ),
    );
    expect(other.rows).toEqual([]);
  });

  it("refers to other tables of a system with the system in the reference", async () => {
    const bare = await asOwner((client) =>
      client.query(
        `SELECT conname FROM pg_constraint k
          WHERE k.contype = 'f' AND k.conrelid::regclass::text = ANY($1) AND k.confrelid::regclass::text = ANY($1)
            AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey) AND a.attname = 'systemId')`,
        [ofSystems().map((table) => `"${table.name}"`)],
      ),
    );
    expect(bare.rows).toEqual([]);
  });
});

describe("the app's role, with a query that has no filter", () => {
  it("sees nothing when no system is set", async () => {
    await asApp(async (client) => {
      for (const { name } of [
        ...ofSystems(),
        { name: "System" },
        { name: "Person" },
        { name: "Credential" },
        { name: "Session" },
      ]) {
        const { rows } = await client.query(
          `SELECT count(*)::int AS n FROM "${name}"`,
        );
        expect({ name, ...rows[0] }).toEqual({ name, n: 0 });
      }
    });
  });

  it.each(["riverbend", "lakeshore"])(
    "sees the rows of %s and of nobody else",
    async (slug) => {
      await asApp(async (client) => {
        await client.query("BEGIN");
        await client.query("SELECT set_config('app.system_id', $1, true)", [
          systems[slug],
        ]);
        let seen = 0;
        for (const { name } of ofSystems()) {
          const { rows } = await client.query(
            `SELECT count(*)::int AS n, count(*) FILTER (WHERE "systemId" <> $1)::int AS foreign FROM "${name}"`,
            [systems[slug]],
          );
          expect({ name, foreign: rows[0].foreign }).toEqual({
            name,
            foreign: 0,
          });
          seen += rows[0].n;
        }
        const people = await client.query(`SELECT "email" FROM "Person"`);
        expect(people.rows.length).toBeGreaterThan(2);
        const strangers = await client.query(
          `SELECT 1 FROM "Person" p WHERE NOT EXISTS (SELECT 1 FROM "Membership" m WHERE m."personId" = p."id")`,
        );
        expect(strangers.rows).toEqual([]);
        const secrets = await client.query(`SELECT 1 FROM "Credential"`);
        expect(secrets.rows).toEqual([]);
        expect(seen).toBeGreaterThan(100);
        await client.query("ROLLBACK");
      });
    },
  );

  it("forgets the setting with the transaction", async () => {
    await asApp(async (client) => {
      await client.query("BEGIN");
      await client.query("SELECT set_config('app.system_id', $1, true)", [
        systems.riverbend,
      ]);
      await client.query("COMMIT");
      const { rows } = await client.query(
        `SELECT count(*)::int AS n FROM "Score"`,
      );
      expect(rows[0].n).toBe(0);
    });
  });

  it.each([
    `TRUNCATE "Score"`,
    `DELETE FROM "Event"`,
    `UPDATE "Event" SET "verb" = 'x'`,
    `UPDATE "Event" SET "requestId" = NULL`,
    `TRUNCATE "Event"`,
    `DELETE FROM "Score"`,
    `DELETE FROM "Rating"`,
    `UPDATE "Indicator" SET "code" = 'x'`,
    `UPDATE "Membership" SET "role" = 'intermediary_staff'`,
    `UPDATE "Person" SET "email" = 'x@x'`,
    `INSERT INTO "System" ("id", "slug", "name", "frameworkVersionId") SELECT gen_random_uuid(), 'x', 'x', gen_random_uuid()`,
    `ALTER TABLE "Score" DISABLE ROW LEVEL SECURITY`,
    `SET ROLE waymark_owner`,
  ])("is refused: %s", async (statement) => {
    await asApp(async (client) => {
      await client.query("BEGIN");
      await client.query("SELECT set_config('app.system_id', $1, true)", [
        systems.riverbend,
      ]);
      await expect(client.query(statement)).rejects.toThrow(
        /permission denied|must be owner|role .* does not exist/,
      );
      await client.query("ROLLBACK");
    });
  });

  it("cannot write a row into another system, nor refer to one of its rows", async () => {
    await asApp(async (client) => {
      const site = await asOwner((owner) =>
        owner.query(`SELECT "id" FROM "Site" WHERE "systemId" = $1 LIMIT 1`, [
          systems.riverbend,
        ]),
      );
      await client.query("BEGIN");
      await client.query("SELECT set_config('app.system_id', $1, true)", [
        systems.lakeshore,
      ]);
      await client.query("SAVEPOINT a");
      await expect(
        client.query(
          `INSERT INTO "Site" ("systemId", "id", "name") VALUES ($1, gen_random_uuid(), 'x')`,
          [systems.riverbend],
        ),
      ).rejects.toThrow(/row-level security/);
      await client.query("ROLLBACK TO a");
      await expect(
        client.query(
          `INSERT INTO "RoundSummary" ("systemId", "roundId", "subjectId", "stageNumber", "level", "siteId")
           SELECT "systemId", "id", $1, 4, 'site', $1 FROM "Round" WHERE "closedAt" IS NULL LIMIT 1`,
          [site.rows[0].id],
        ),
      ).rejects.toThrow(/foreign key/);
      await client.query("ROLLBACK");
    });
  });
});

describe("the app", () => {
  it("serves with the restricted role", async () => {
    await expect(checkDatabaseRole()).resolves.toBeUndefined();
  });
});
