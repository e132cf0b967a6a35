import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { toAppError } from "@/lib/db/errors";
import {
  prepareNotApplicable,
  prepareSameAsLast,
} from "@/lib/rounds/mutations/prepare-change-plan";
import { undoPlan } from "@/lib/rounds/mutations/undo-change-plan";
import { findSheetPage } from "@/lib/rounds/queries/round-sheet";
import { listWorkspaceRows } from "@/lib/rounds/queries/workspace";
import { listStatements } from "../../support/list-statements";
import { scopeOf, seedDatabase } from "../../support/seeded";
import {
  countWritten,
  type Ids,
  rate,
  send,
  startFreshRound,
} from "./round-rows";
import { confirm, look } from "./sheet-files";

let ids: Ids;
let dana: Scope;
let maya: Scope;
let helen: Scope;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ids = await startFreshRound(dana);
  maya = await scopeOf("Maya Thompson", "riverbend");
  helen = await scopeOf("Helen Vance", "riverbend");
});

const section = () => ({ roundId: ids.round, siteId: ids.lincoln, stage: 4 });
const readRows = () =>
  listWorkspaceRows(maya, {
    roundId: ids.round,
    frameworkVersionId: maya.frameworkVersionId,
    stageNumber: 4,
    siteId: ids.lincoln,
  });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => toAppError(error).code,
  );

describe("same as last round", () => {
  it("plans the chosen rows alone, writes nothing before, and is undone whole", async () => {
    const rows = await readRows();
    const sayable = rows.filter(({ last }) => last?.state === "scored");
    const chosen = sayable.slice(0, 3);
    expect(chosen).toHaveLength(3);
    const before = await countWritten();
    const { planId } = await prepareSameAsLast(maya, {
      ...section(),
      ...{ which: "chosen", row: chosen.map((row) => row.indicatorId) },
    });
    const page = await look(maya, planId);
    expect(await countWritten()).toEqual(before);
    // A 3 that has nothing behind it in this round is not said again.
    const bare = chosen.filter(({ last }) => last?.value === 3);
    expect(page.plan.changes).toHaveLength(3 - bare.length);
    expect(page.plan.refused.map(({ why }) => why)).toEqual(
      bare.map(() => "evidence_needed"),
    );
    expect(await confirm(maya, page)).toHaveProperty("ok");
    const after = new Map(
      (await readRows()).map((row) => [row.indicatorId, row]),
    );
    for (const { asked } of page.plan.changes) {
      const row = after.get(asked.indicatorId);
      expect(row?.mine?.value).toBe(row?.last?.value);
    }
    const { planId: undoneId } = await undoPlan(maya, { planId });
    expect((await look(maya, undoneId)).outcome?.leftOut).toEqual([]);
    expect((await readRows()).map(({ settled }) => settled.state)).toEqual(
      rows.map(({ settled }) => settled.state),
    );
  });

  it("leaves rows alone that have an answer, where it is for those without one", async () => {
    const rows = await readRows();
    const first = rows.find(
      ({ last, mine }) => last?.state === "scored" && last.value !== 0 && mine,
    );
    if (!first) throw new Error("No such row");
    const { roundId } = section();
    const row = {
      ...{ roundId, siteId: ids.lincoln, indicatorId: first.indicatorId },
    };
    const version = first.mine?.version ?? 0;
    expect(await send.rating(maya, rate(row, 0, { version }))).toHaveProperty(
      "ok",
    );
    const { planId } = await prepareSameAsLast(maya, {
      ...section(),
      ...{ which: "unscored", row: [] },
    });
    const { plan } = await look(maya, planId);
    const asked = [...plan.changes, ...plan.refused].map(
      (one) => one.asked.indicatorId,
    );
    expect(asked).not.toContain(first.indicatorId);
    expect(asked.length).toBeGreaterThan(1);
  });

  it("is nobody's who scores none of the rows, nor of rows that are not there", async () => {
    const all = { which: "unscored" as const, row: [] };
    const system = { ...section(), siteId: null };
    expect(await codeOf(prepareSameAsLast(helen, { ...system, ...all }))).toBe(
      "nothing_to_change",
    );
    const pine = { ...section(), siteId: ids.pine };
    expect(await codeOf(prepareSameAsLast(maya, { ...pine, ...all }))).toBe(
      "not_found",
    );
    const closed = { ...section(), roundId: ids.closedRound };
    expect(await codeOf(prepareSameAsLast(maya, { ...closed, ...all }))).toBe(
      "round_closed",
    );
  });
});

describe("not applicable for a section", () => {
  it("is said of a function's rows with its reason, and waits for a second person", async () => {
    const { planId } = await prepareNotApplicable(maya, {
      ...section(),
      ...{ functionCode: "DE", reason: "The district keeps the data." },
    });
    const page = await look(maya, planId);
    expect(page.plan.changes).toHaveLength(2);
    expect(await confirm(maya, page)).toHaveProperty("ok");
    const rows = (await readRows()).filter((row) => row.functionCode === "DE");
    for (const { mine, settled } of rows) {
      expect(mine).toMatchObject({
        nonScore: "not_applicable",
        reason: "The district keeps the data.",
        secondedBy: null,
      });
      expect(settled.state).toBe("not_scored");
    }
  });
});

it("asks for few statements, however many rows and sites there are", async () => {
  const { planId } = await prepareNotApplicable(dana, {
    ...section(),
    ...{ siteId: null, functionCode: "PP", reason: "Not ours." },
  });
  const ofPlan = await listStatements(() => look(dana, planId));
  expect(ofPlan.length).toBeLessThanOrEqual(8);
  const ofSheet = await listStatements(() => findSheetPage(dana, ids.round));
  expect(ofSheet.length).toBeLessThanOrEqual(8);
});
