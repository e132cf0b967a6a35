import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { answerNotApplicable } from "@/lib/rounds/mutations/second";
import { listWorkspaceRows } from "@/lib/rounds/queries/workspace";
import {
  type AnswerNotApplicable,
  answerNotApplicableSchema,
} from "@/lib/rounds/second-input";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { type Ids, rate, startFreshRound, send } from "./round-rows";

let ids: Ids;
let dana: Scope;
let marcus: Scope;
let maya: Scope;
let helen: Scope;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ids = await startFreshRound(dana);
  marcus = await scopeOf("Marcus Bell", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  helen = await scopeOf("Helen Vance", "riverbend");
});

const siteRow = (at: number) => ({
  roundId: ids.round,
  indicatorId: ids.siteRows[at] ?? "",
  siteId: ids.lincoln,
});
const notApplicable = {
  value: null,
  nonScore: "not_applicable",
  reason: "All our families live next door.",
};
const answer = (
  scope: Scope,
  row: ReturnType<typeof siteRow>,
  more: Partial<AnswerNotApplicable> = {},
) =>
  answerNotApplicable(scope, {
    ...row,
    voice: "own",
    version: 1,
    agrees: true,
    reason: null,
    key: randomUUID(),
    ...more,
  });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

async function say(row: ReturnType<typeof siteRow>) {
  return send.rating(maya, rate(row, null, { choice: notApplicable }));
}

async function readRow(scope: Scope, indicatorId: string) {
  const rows = await listWorkspaceRows(scope, {
    roundId: ids.round,
    frameworkVersionId: scope.frameworkVersionId,
    stageNumber: 4,
    siteId: ids.lincoln,
  });
  return rows.find((row) => row.indicatorId === indicatorId);
}

it("waits as not scored, holds once a second person agrees, and tells it to nobody again", async () => {
  const row = siteRow(0);
  expect((await say(row)).ok?.settled).toEqual({
    state: "not_scored",
    value: null,
  });
  const key = randomUUID();
  const first = await answer(dana, row, { key });
  expect(first.settled.state).toBe("not_applicable");
  expect(await answer(dana, row, { key })).toEqual(first);
  expect(await codeOf(answer(marcus, row))).toBe("stale");
  expect(await readRow(maya, row.indicatorId)).toMatchObject({
    mine: {
      secondedBy: "Dana Morales",
      version: 2,
      reason: notApplicable.reason,
    },
    settled: { state: "not_applicable" },
  });
});

it("is never agreed to by who said it, nor by who may not rate the row", async () => {
  const row = siteRow(1);
  await say(row);
  expect(await codeOf(answer(maya, row))).toBe("second_needed");
  expect(await codeOf(answer(helen, row))).toMatch(/forbidden|not_found/);
  await expect(
    withSystem(
      maya,
      (tx) =>
        tx.$executeRaw`UPDATE "Rating" SET "secondedAt" = now(), "secondedById" = "ratedById"
                        WHERE "roundId" = ${row.roundId}::uuid AND "indicatorId" = ${row.indicatorId}::uuid`,
    ),
  ).rejects.toThrow(/Rating_seconded_check/);
});

it("is cleared when refused with a reason, and who said it is told", async () => {
  const row = siteRow(2);
  await say(row);
  const input = { ...row, voice: "own", version: 1, key: randomUUID() };
  expect(
    answerNotApplicableSchema.safeParse({ ...input, agrees: false, reason: "" })
      .success,
  ).toBe(false);
  await answer(dana, row, { agrees: false, reason: "Two families do not." });
  expect(await readRow(maya, row.indicatorId)).toMatchObject({
    mine: { value: null, nonScore: null, reason: null, version: 2 },
    settled: { state: "not_scored" },
  });
  const told = await withSystem(maya, (tx) =>
    tx.notice.findMany({ where: { kind: "not_applicable_refused" } }),
  );
  expect(told).toMatchObject([
    {
      args: { reason: "Two families do not.", by: "Dana Morales" },
      path: `/score?subject=${ids.lincoln}&stage=4`,
    },
  ]);
});

it("waits anew when it is said again, and is disputed beside a score", async () => {
  const row = siteRow(3);
  await say(row);
  await answer(dana, row);
  const again = { ...notApplicable, reason: "And nobody asked." };
  const said = await send.rating(
    maya,
    rate(row, null, { choice: again, version: 2 }),
  );
  expect(said.ok?.settled.state).toBe("not_scored");
  const beside = await send.rating(dana, rate(row, 2));
  expect(beside.ok?.settled.state).toBe("disputed");
});

it("needs nobody else when both sides say it", async () => {
  const row = siteRow(4);
  await say(row);
  const beside = await send.rating(
    dana,
    rate(row, null, { choice: notApplicable }),
  );
  expect(beside.ok?.settled.state).toBe("not_applicable");
});

it("yes and no at the same moment: one of them counts", async () => {
  const row = siteRow(5);
  await say(row);
  const codes = await Promise.all([
    codeOf(answer(dana, row)),
    codeOf(answer(marcus, row, { agrees: false, reason: "It does." })),
  ]);
  expect(codes.toSorted()).toEqual(["done", "stale"]);
  const [events] = await asOwner(async (client) => {
    const found = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM "Event" WHERE "roundId" = $1 AND "indicatorId" = $2 AND "verb" LIKE 'not_applicable_%'`,
      [row.roundId, row.indicatorId],
    );
    return found.rows;
  });
  expect(events?.n).toBe(1);
});
