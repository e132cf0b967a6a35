import { beforeAll, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { findClosing } from "@/lib/progress/queries/closing";
import { findReviewPage } from "@/lib/progress/queries/review-page";
import { readStoryPage } from "@/lib/progress/queries/story";
import { inTime } from "../../support/in-time";
import { listStatements } from "../../support/list-statements";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { acts, readOne } from "./review-rows";

let dana: Scope;
let round: { id: string; version: number };

/** The gate comes before every page; its layout reads the open round. */
const beforePage = 2;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  round = await readOne(
    `SELECT "id", "version" FROM "Round" WHERE "systemId" = $1 AND "closedAt" IS NULL`,
    [dana.systemId],
  );
});

const countStatements = async (work: () => Promise<unknown>) => {
  const statements = await listStatements(work);
  return { count: statements.length + beforePage, text: statements.join("\n") };
};

it("the review, a closing and the story take at most eight statements, for twelve sites as for two hundred", async () => {
  const closed = await readOne<{ id: string }>(
    `SELECT "roundId" AS id FROM "RoundClosing" WHERE "systemId" = $1 LIMIT 1`,
    [dana.systemId],
  );
  const pages = [
    () => findReviewPage(dana, round.id),
    () => readStoryPage(dana, 1),
    () => findClosing(dana, closed.id, null),
  ];
  await pages[1]?.();
  const few = [];
  for (const page of pages) few.push(await countStatements(page));
  for (const { count, text } of few) expect(count, text).toBeLessThanOrEqual(8);
  await addSites(200);
  for (const [at, page] of pages.entries())
    expect((await countStatements(page)).count).toBe(few[at]?.count);
});

it("closes with as many scores as 150 rows have at two hundred sites", async () => {
  await addSites(270);
  const { count } = await readOne<{ count: number }>(
    `SELECT count(*)::int FROM "Standing" WHERE "systemId" = $1`,
    [dana.systemId],
  );
  expect(count).toBeGreaterThan(30_000);
  // All of it is judged twice on the way.
  const { number } = await inTime(`${count} scores closed`, 8_000, () =>
    acts.close(dana, {
      roundId: round.id,
      version: String(round.version),
      reason: "To see how long it takes.",
    }),
  );
  const kept = await readOne<{ count: number }>(
    `SELECT count(*)::int FROM "ClosedScore" s JOIN "RoundClosing" c ON c."id" = s."closingId" WHERE c."roundId" = $1 AND c."number" = $2`,
    [round.id, number],
  );
  expect(kept.count).toBe(count);
});

/** So many active sites more, each with a standing for every site row. */
function addSites(count: number) {
  return asOwner(async (client) => {
    await client.query(`SELECT set_config('app.system_id', $1, false)`, [
      dana.systemId,
    ]);
    await client.query(
      `INSERT INTO "Site" ("systemId", "id", "name", "status")
       SELECT $1, gen_random_uuid(), 'Many ' || $2::int || ' ' || n, 'active' FROM generate_series(1, $2::int) n`,
      [dana.systemId, count],
    );
    await client.query(
      `INSERT INTO "Standing" ("systemId", "indicatorId", "subjectId", "frameworkVersionId", "level", "siteId", "roundId", "state", "value", "scoredAt")
       SELECT s."systemId", i."id", s."id", i."frameworkVersionId", i."level", s."id", $2, 'scored', 2, now()
         FROM "Site" s JOIN "Indicator" i ON i."level" = 'site' AND i."frameworkVersionId" = $3
        WHERE s."systemId" = $1 AND s."name" LIKE 'Many %'
       ON CONFLICT DO NOTHING`,
      [dana.systemId, round.id, dana.frameworkVersionId],
    );
  });
}
