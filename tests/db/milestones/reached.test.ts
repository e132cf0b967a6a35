import { beforeAll, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/transaction";
import { closeRoundAndRecord } from "@/lib/progress/mutations/close-round";
import { recordStagesReached } from "@/lib/progress/mutations/record-reached";
import { readProgress } from "../../support/full-reading";
import { findOpenRoundIn } from "@/lib/rounds/queries/rounds";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import {
  acts,
  listVerbs,
  milestoneId,
  readMilestone,
  scoreWholeStage,
} from "./milestone-rows";

let dana: Scope;
let ruth: Scope;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
});

const verdictOf = async (stage: number) =>
  (await readProgress(dana)).verdicts.find((one) => one.stage === stage);

it("all 40 rows at 2 and three milestones confirmed: achieved, and its day recorded", async () => {
  await scoreWholeStage(dana, 4, 2);
  expect(await verdictOf(4)).toMatchObject({
    state: "in_progress",
    counts: { rows: 40, scored: 40, met: 40 },
    milestones: { confirmed: 1 },
  });
  const third = await milestoneId(dana, 4, 3);
  const { version } = await readMilestone(dana, third);
  await acts.propose(dana, {
    milestoneId: third,
    statement: "Measured and published each year.",
    version: String(version),
  });
  // The last two at once: neither sees the other's before it is done, and still the day is recorded.
  await Promise.all([confirm(4, 2), confirm(4, 3)]);
  expect(await verdictOf(4)).toMatchObject({
    state: "achieved",
    milestones: { confirmed: 3 },
    heldSince: today(),
  });
  expect(await listReached()).toContainEqual({ stage: 4, on: today() });
  const recorded = (
    await Promise.all(
      [2, 3].map(async (number) =>
        listVerbs(dana, await milestoneId(dana, 4, number)),
      ),
    )
  ).flatMap((events) =>
    events.flatMap((one) => one.after?.stagesReached ?? []),
  );
  expect(recorded).toEqual([4]);
});

it("the day is written once and kept when scores fall", async () => {
  const before = await listReached();
  await withSystem(dana, (tx) => recordStagesReached(tx, dana));
  expect(await listReached()).toEqual(before);
  await scoreWholeStage(dana, 4, 1);
  expect(await verdictOf(4)).toMatchObject({ state: "needs_attention" });
  expect(await withSystem(dana, (tx) => recordStagesReached(tx, dana))).toEqual(
    [],
  );
  expect(await listReached()).toEqual(before);
  const { headline } = await readProgress(dana);
  expect(headline.highestReached).toEqual({ stage: 4, on: today() });
});

it("closing a round records what it shows", async () => {
  const nadia = await scopeOf("Nadia Haddad", "lakeshore");
  const beatrice = await scopeOf("Beatrice Lund", "lakeshore");
  await scoreWholeStage(nadia, 4, 1);
  for (const number of [1, 2, 3]) {
    const id = await milestoneId(nadia, 4, number);
    await acts.propose(nadia, { milestoneId: id, statement: "Done" });
    await acts.confirm(beatrice, { milestoneId: id, version: "1" });
  }
  expect(await listReached("lakeshore")).not.toContainEqual(
    expect.objectContaining({ stage: 4 }),
  );
  await scoreWholeStage(nadia, 4, 3);
  const round = await withSystem(nadia, (tx) => findOpenRoundIn(tx, nadia));
  const closed = await closeRoundAndRecord(nadia, {
    roundId: round?.id ?? "",
    version: round?.version ?? 0,
    reason: "Nobody had time.",
  });
  expect(closed.stagesReached).toEqual([4]);
  expect(await listReached("lakeshore")).toContainEqual({
    stage: 4,
    on: today(),
  });
});

async function confirm(stage: number, number: number) {
  const id = await milestoneId(dana, stage, number);
  const { version } = await readMilestone(dana, id);
  return acts.confirm(ruth, { milestoneId: id, version: String(version) });
}

async function listReached(slug = "riverbend") {
  const { rows } = await asOwner((client) =>
    client.query(
      `SELECT r."stageNumber" AS stage, to_char(r."reachedOn", 'YYYY-MM-DD') AS "on"
         FROM "StageReached" r JOIN "System" s ON s."id" = r."systemId" WHERE s."slug" = $1 ORDER BY 1`,
      [slug],
    ),
  );
  return rows;
}
