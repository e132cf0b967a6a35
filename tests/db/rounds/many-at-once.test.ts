import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { differingStandings, differingSummaries } from "../../support/recount";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";

let dana: Scope;
let round: string;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
});

beforeEach(async () => {
  const [open] = await run(
    `SELECT "id" FROM "Round" WHERE "systemId" = $1 AND "openedAt" IS NOT NULL AND "closedAt" IS NULL`,
  );
  round = String(open?.id);
});

function run(text: string, values: unknown[] = [dana.systemId]) {
  return asOwner(async (client) => {
    const found = await client.query<Record<string, unknown>>(text, values);
    return found.rows;
  });
}

/** Writes by one statement, and gives what of standings and counts is not what the scores say then. */
async function differAfter(text: string) {
  const written = await run(text, [dana.systemId, round]);
  expect(written.length).toBeGreaterThan(10);
  return [
    ...(await run(differingStandings)),
    ...(await run(differingSummaries)),
  ];
}

describe("what dashboards read follows all scores that one statement writes", () => {
  it("where they move up and down at once", async () => {
    const differing = await differAfter(
      `UPDATE "Score" SET "value" = ("value" + 1) % 4, "version" = "version" + 1
        WHERE "systemId" = $1 AND "roundId" = $2 AND "state" = 'scored' RETURNING "id"`,
    );
    expect(differing).toEqual([]);
  });

  it("where some are let go: the round before stands again, or nothing does", async () => {
    const differing = await differAfter(
      `UPDATE "Score" SET "state" = 'not_scored', "value" = NULL
        WHERE "systemId" = $1 AND "roundId" = $2 AND "state" <> 'not_scored' AND "siteId" IS NOT NULL RETURNING "id"`,
    );
    expect(differing).toEqual([]);
  });

  it("where new ones and known ones are put together", async () => {
    const differing = await differAfter(
      `INSERT INTO "Score" AS was ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId", "state", "value")
       SELECT $1, gen_random_uuid(), r."id", r."frameworkVersionId", i."id", i."level", t."id", t."id", 'scored', i."position" % 3
         FROM "Round" r JOIN "Indicator" i ON i."frameworkVersionId" = r."frameworkVersionId" AND i."level" = 'site' AND i."systemId" IS NULL
         JOIN "Site" t ON t."systemId" = r."systemId"
        WHERE r."systemId" = $1 AND r."id" = $2
       ON CONFLICT ("systemId", "roundId", "indicatorId", "subjectId") DO UPDATE SET "state" = EXCLUDED."state", "value" = EXCLUDED."value"
       RETURNING was."id"`,
    );
    expect(differing).toEqual([]);
  });
});

it("is refused whole where one of many rows may not be written", async () => {
  const before = await run(differingSummaries);
  const [sum] = await run(
    `SELECT sum("value")::int AS n FROM "Score" WHERE "systemId" = $1`,
  );
  await expect(
    run(`UPDATE "Score" SET "value" = 0 WHERE "systemId" = $1`),
  ).rejects.toThrow("round_closed");
  expect(
    await run(
      `SELECT sum("value")::int AS n FROM "Score" WHERE "systemId" = $1`,
    ),
  ).toEqual([sum]);
  expect(await run(differingSummaries)).toEqual(before);
});
