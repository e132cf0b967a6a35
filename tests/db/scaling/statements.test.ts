import type { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { listSystemTables } from "../../../scripts/scaling/catalogue.mjs";
import { asOwner, seedDatabase } from "../../support/seeded";
import { collectStatements } from "./collect-statements";
import { findUnbound, type PlanNode } from "./find-unbound";

let statements: string[] = [];
let canExplain = false;

beforeAll(async () => {
  await seedDatabase();
  const { rows } = await asOwner((client) =>
    client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int AS version",
    ),
  );
  // Plans of statements whose values are not known yet.
  canExplain = Number(rows[0]?.version) >= 160_000;
  statements = await collectStatements();
});

describe("statements that the app sends in a system's transaction", () => {
  it("are many", () => {
    expect(statements.length).toBeGreaterThan(250);
  });

  // The owner is stopped by no policy here: what binds a table is the statement alone.
  it("name the system of every table of systems they read", async (context) => {
    if (!canExplain) context.skip();
    const unbound = await asOwner(async (client) => {
      const tables = await listSystemTables(client);
      const found: string[] = [];
      for (const text of statements) {
        const names = findUnbound(await explain(client, text), tables);
        if (names.length > 0) found.push(`${names.join(", ")}: ${text}`);
      }
      return found;
    });
    expect(unbound).toEqual([]);
  });

  it.each([
    [`SELECT * FROM "Score" WHERE "id" = $1::uuid`, ["Score"]],
    [
      `SELECT 1 FROM "Score" s JOIN "Site" t ON t."id" = s."siteId" WHERE s."systemId" = $1::uuid`,
      ["Site"],
    ],
    [
      `SELECT 1 FROM "Score" s JOIN "Site" t ON t."systemId" = s."systemId" AND t."id" = s."siteId" WHERE s."systemId" = $1::uuid`,
      [],
    ],
    [`UPDATE "Site" SET "name" = 'x' WHERE "id" = $1::uuid`, ["Site"]],
  ])("would be found if they did not: %s", async (text, tables) => {
    if (!canExplain) return;
    await asOwner(async (client) => {
      const names = await listSystemTables(client);
      expect(findUnbound(await explain(client, text), names)).toEqual(tables);
    });
  });
});

async function explain(client: Client, text: string): Promise<PlanNode> {
  const { rows } = await client.query(
    `EXPLAIN (GENERIC_PLAN, VERBOSE, FORMAT JSON) ${text}`,
  );
  return rows[0]["QUERY PLAN"][0].Plan;
}
