import { beforeAll, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { toAppError } from "@/lib/db/errors";
import { undoPlan } from "@/lib/rounds/mutations/undo-change-plan";
import { findSheetPage } from "@/lib/rounds/queries/round-sheet";
import { scopeOf, seedDatabase } from "../../support/seeded";
import {
  countWritten,
  type Ids,
  rate,
  send,
  startFreshRound,
} from "./round-rows";
import { bringIn, confirm, download, edit, look, words } from "./sheet-files";

let ids: Ids;
let maya: Scope;

beforeAll(async () => {
  await seedDatabase();
  ids = await startFreshRound(await scopeOf("Dana Morales", "riverbend"));
  maya = await scopeOf("Maya Thompson", "riverbend");
});

const sheetOf = (cells: Record<string, string>, from: number, count: number) =>
  download(maya, ids.round, ids.lincoln).then((sheets) =>
    edit(sheets, (all, at) =>
      at >= from && at < from + count ? { ...all, ...cells } : all,
    ),
  );

/** Brings a file and confirms it. */
async function change(cells: Record<string, string>, from = 0, count = 2) {
  const file = await sheetOf(cells, from, count);
  const page = await bringIn(maya, ids.round, file);
  expect(await confirm(maya, page)).toHaveProperty("ok");
  return look(maya, page.id);
}

it("is offered once: undone twice, it is answered with what came of the first time", async () => {
  const done = await change({ score: words.answers["1"] });
  expect(done).toMatchObject({ canUndo: true, undoneBy: null });
  const first = await undoPlan(maya, { planId: done.id });
  const written = await countWritten();
  const again = await undoPlan(maya, { planId: done.id });
  expect(again.planId).toBe(first.planId);
  expect(await countWritten()).toEqual(written);
  expect(await look(maya, done.id)).toMatchObject({
    canUndo: false,
    undoneBy: { planId: first.planId },
  });
  // What an undo did is not undone in its turn.
  const undo = await look(maya, first.planId);
  expect(undo.outcome?.done).toHaveLength(2);
  expect(undo).toMatchObject({ canUndo: false, undoneBy: null });
  const { plans = [] } = (await findSheetPage(maya, ids.round)) ?? {};
  const undone = plans.filter(({ isUndone }) => isUndone);
  expect(undone.map(({ id }) => id)).toEqual([done.id]);
});

it("is one undo when it is asked for twice at the same moment", async () => {
  const done = await change({ score: words.answers["2"] });
  const [one, two] = await Promise.all([
    undoPlan(maya, { planId: done.id }),
    undoPlan(maya, { planId: done.id }),
  ]);
  expect(one.planId).toBe(two.planId);
  expect((await look(maya, one.planId)).outcome?.done).toHaveLength(2);
});

it("is not offered where only notes were added: they stay", async () => {
  const done = await change({ note: "Parents chair it." });
  expect(done.outcome?.done).toHaveLength(2);
  expect(done.canUndo).toBe(false);
  const code = await undoPlan(maya, { planId: done.id }).catch(
    (error: unknown) => toAppError(error).code,
  );
  expect(code).toBe("nothing_to_change");
});

it("does nothing, and stays to be confirmed, where all are conflicts and none was chosen", async () => {
  const file = await sheetOf({ score: words.answers["2"] }, 6, 1);
  const { asked } = (await bringIn(maya, ids.round, file)).plan.changes[0] ?? {
    asked: null,
  };
  if (!asked) throw new Error("The file asks for nothing");
  const { indicatorId, siteId, version } = asked;
  const row = { roundId: ids.round, indicatorId, siteId };
  const theirs = await send.rating(maya, rate(row, 0, { version }));
  expect(theirs).toHaveProperty("ok");
  const page = await bringIn(maya, ids.round, file);
  expect(page.plan).toMatchObject({ changes: [] });
  expect(page.plan.conflicts).toHaveLength(1);
  expect(await confirm(maya, page)).toEqual({ code: "nothing_chosen" });
  const name = `${indicatorId}/${siteId}/${version + 1}`;
  expect(await confirm(maya, page, [name])).toHaveProperty("ok");
  const { outcome } = await look(maya, page.id);
  expect(outcome?.done).toMatchObject([{ from: { value: 0 } }]);
});
