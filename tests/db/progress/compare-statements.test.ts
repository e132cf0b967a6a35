import { beforeAll, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { findComparison } from "@/lib/progress/queries/comparison";
import { readStages } from "@/lib/progress/queries/read-stage";
import { inTime } from "../../support/in-time";
import { listStatements } from "../../support/list-statements";
import { scopeOf, seedDatabase } from "../../support/seeded";
import { readAll } from "../rounds/review-rows";
import { addManySites } from "./many-sites";
import { compare } from "./read-comparison";

let dana: Scope;

/** The gate comes before every page; its layout reads the open round. */
const beforePage = 2;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  // The framework is read once for the life of the process.
  await readStages(dana);
});

it("a comparison takes at most eight statements, for the sites there are as for two hundred more", async () => {
  const [last, before] = await readAll<{ id: string }>(
    `SELECT "id" FROM "Round" WHERE "systemId" = $1 AND "closedAt" IS NOT NULL ORDER BY "ordinal" DESC`,
    [dana.systemId],
  );
  const side = (round: { id: string } | undefined) => ({
    ...{ roundId: round?.id ?? "", number: null },
  });
  const pages = [
    () => findComparison(dana, { from: null, to: null, site: null }),
    () =>
      findComparison(dana, { from: side(before), to: side(last), site: null }),
  ];
  const few = [];
  for (const page of pages) few.push(await countOf(page));
  for (const { count, text } of few) {
    expect(count, text).toBeGreaterThan(beforePage + 2);
    expect(count, text).toBeLessThanOrEqual(8);
  }
  await addManySites(dana, 200);
  for (const [at, page] of pages.entries())
    expect((await countOf(page)).count).toBe(few[at]?.count);
  const { sites } = await inTime("two rounds", 1_000, () =>
    compare(dana, { from: null, to: null, site: null }),
  );
  expect(sites.length).toBeGreaterThanOrEqual(200);
});

async function countOf(work: () => Promise<unknown>) {
  const statements = await listStatements(work);
  return { count: statements.length + beforePage, text: statements.join("\n") };
}
