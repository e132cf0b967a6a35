import { beforeAll, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { startPlan } from "@/lib/rounds/mutations/start-change-plan";
import { listStatements } from "../../support/list-statements";
import { scopeOf, seedDatabase } from "../../support/seeded";
import { addManySites, type Ids, startFreshRound } from "./round-rows";
import { bringIn, download, edit, look } from "./sheet-files";

const rowsEach = 60;

let ids: Ids;
let dana: Scope;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ids = await startFreshRound(dana);
  await addManySites(dana, 57);
});

it("imports 3,000 scores with as many statements as 420, first and again", async () => {
  const few = await importInto(names(1, 7), "1");
  const many = await importInto(names(8, 57), "1");
  expect(few.changed).toBe(7 * rowsEach);
  expect(many.changed).toBe(3_000);
  expect(many.statements).toEqual(few.statements);
  const fewAgain = await importInto(names(1, 7), "2");
  const manyAgain = await importInto(names(8, 57), "2");
  expect(manyAgain.changed).toBe(3_000);
  expect(manyAgain.statements).toEqual(fewAgain.statements);
  // The file kept, the plan shown, begun and made.
  expect(many.statements.length).toBeLessThanOrEqual(30);
});

function names(from: number, to: number) {
  return new Set(
    Array.from({ length: to - from + 1 }, (_, at) => `Many ${from + at}`),
  );
}

/** Scores 60 rows of each of these sites by a sheet; what the database was sent. */
async function importInto(sites: ReadonlySet<string>, score: string) {
  const counts = new Map<string, number>();
  const file = edit(await download(dana, ids.round, "all"), (cells) => {
    const subject = String(cells.subject);
    const count = (counts.get(subject) ?? 0) + 1;
    counts.set(subject, count);
    return sites.has(subject) && count <= rowsEach
      ? { ...cells, score }
      : cells;
  });
  let changed = 0;
  const statements = await listStatements(async () => {
    const { id: planId, digest } = await bringIn(dana, ids.round, file);
    const begun = await startPlan(dana, { planId, digest, take: [] });
    await begun.rest?.();
    const { outcome } = await look(dana, planId);
    changed = outcome?.done.length ?? 0;
  });
  // How many older plans are swept away is none of it.
  const heads = statements.map((text) => text.trim().slice(0, 80));
  return { statements: heads, changed };
}
