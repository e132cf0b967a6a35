import { beforeAll, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { writeWorkbook } from "@/lib/core/spreadsheet/write-workbook";
import { startPlan } from "@/lib/rounds/mutations/start-change-plan";
import { undoPlan } from "@/lib/rounds/mutations/undo-change-plan";
import { inTime } from "../../support/in-time";
import { differingStandings, differingSummaries } from "../../support/recount";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { addManySites, type Ids, startFreshRound } from "./round-rows";
import { bringIn, download, edit, look } from "./sheet-files";

const sites = 200;
const rowsEach = 60;
const atMost = 10_000;

let ids: Ids;
let dana: Scope;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ids = await startFreshRound(dana);
  await addManySites(dana, sites);
});

it("previews, imports and undoes 60 rows of 200 sites in under ten seconds each", async () => {
  const bytes = await writeWorkbook(await fillIn());
  console.log(`${(bytes.length / 1_000_000).toFixed(1)} MB`);
  const page = await inTime("previewed", atMost, () =>
    bringIn(dana, ids.round, bytes),
  );
  expect(page.problems).toEqual([]);
  expect(page.plan.changes).toHaveLength(sites * rowsEach);
  const before = await countEvents();
  const { id: planId, digest } = page;
  const confirmed = { planId, digest, take: [] };
  const told = await lookOn(planId, () =>
    inTime("imported", atMost, async () =>
      finish(await startPlan(dana, confirmed)),
    ),
  );
  expect(await countEvents()).toBe(before + sites * rowsEach);
  expect(await countScored()).toBe(sites * rowsEach);
  expect(await countDiffering()).toEqual([]);
  // Somebody who looks on meanwhile sees how far it is.
  expect(new Set(told).size).toBeGreaterThan(1);
  const again = await bringIn(dana, ids.round, bytes);
  expect(again.plan).toMatchObject({ changes: [], same: sites * rowsEach });
  const undoing = await inTime("undone", atMost, async () => {
    const begun = await undoPlan(dana, { planId });
    await finish(begun);
    return begun;
  });
  expect(await countScored()).toBe(0);
  expect(await countDiffering()).toEqual([]);
  const undone = await look(dana, undoing.planId);
  expect(undone.outcome?.done).toHaveLength(sites * rowsEach);
});

async function fillIn() {
  const sheets = await download(dana, ids.round, "all");
  const seen = new Map<unknown, number>();
  const filled = edit(sheets, (cells) => {
    if (!String(cells.subject).startsWith("Many ")) return cells;
    const count = (seen.get(cells.subject) ?? 0) + 1;
    seen.set(cells.subject, count);
    return count <= rowsEach ? { ...cells, score: String(count % 3) } : cells;
  });
  expect(seen.size).toBe(sites);
  return filled;
}

/** As the server does it: the rest of a large plan goes on after the answer. */
const finish = ({ rest }: Awaited<ReturnType<typeof startPlan>>) => rest?.();

/** How far it is said to be while the work goes on. */
async function lookOn(planId: string, work: () => Promise<unknown>) {
  const told: number[] = [];
  const clock = setInterval(() => {
    void look(dana, planId).then(({ progress }) => {
      if (progress) told.push(progress.done);
    });
  }, 100);
  await work().finally(() => clearInterval(clock));
  return told;
}

const countEvents = () =>
  count(
    `SELECT count(*)::int AS n FROM "Event" WHERE "roundId" = $1 AND "verb" = 'rated'`,
  );
const countScored = () =>
  count(
    `SELECT count(*)::int AS n FROM "Score" WHERE "roundId" = $1 AND "state" = 'scored'`,
  );

/** Standings and counts that are not what the scores say. */
const countDiffering = () =>
  asOwner(async (client) => {
    const found = [];
    for (const text of [differingStandings, differingSummaries])
      found.push(...(await client.query(text, [dana.systemId])).rows);
    return found;
  });

function count(text: string): Promise<number> {
  return asOwner(async (client) => {
    const { rows } = await client.query(text, [ids.round]);
    return Number(rows[0].n);
  });
}
