import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import { getFramework } from "@/lib/framework/queries/framework";
import { moveFramework } from "@/lib/progress/mutations/move-framework";
import { readFrameworkSettings } from "@/lib/progress/queries/move-preview";
import { findStage, readStages } from "@/lib/progress/queries/read-stage";
import { findRowView } from "@/lib/progress/queries/row-view";
import { openRound } from "@/lib/rounds/mutations/round";
import { saveRating } from "@/lib/rounds/mutations/save-rating";
import { getScoreFrame } from "@/lib/rounds/queries/score-frame";
import { listWorkspaceRows } from "@/lib/rounds/queries/workspace";
import { scopeOf, seedDatabase } from "../../support/seeded";
import {
  added,
  moved,
  newTitle,
  readShipped,
  removed,
  reworded,
  toNextVersion,
  unchanged,
} from "../../support/next-version";
import { closeOpenRound, publish } from "../../support/moves";
import { plainRound } from "../../support/plain-round";
import {
  own,
  rowsOf,
  standingsByCode,
  sumUp,
  tellAll,
  tellClosedRound,
  tellRow,
} from "./tell-history";

let before: Scope;
let after: Scope;
let oldVersion = "";
let nextVersion = "";
let told: Awaited<ReturnType<typeof tellAll>>;
let sums: Record<string, string>;
let lakeshore: Record<string, string>;

beforeAll(async () => {
  await seedDatabase();
  before = await scopeOf("Dana Morales", own);
  await closeOpenRound(before);
  oldVersion = before.frameworkVersionId;
  nextVersion = await publish(toNextVersion(await readShipped()));
  told = await tellAll(before);
  sums = await sumUp(own);
  lakeshore = await sumUp("lakeshore");
});

describe("before the move", () => {
  it("says what happens to each row, and to what is around them", async () => {
    const { move, versions } = await readFrameworkSettings(before, {
      to: nextVersion,
    });
    expect(
      versions.map(({ version, isCurrent }) => [version, isCurrent]),
    ).toEqual([
      ["2.0", true],
      ["9.0", false],
    ]);
    const { rows, milestones, pitfalls, questions } = move?.comparison ?? {};
    const shipped = await readShipped();
    const regrouped = shipped.indicators.filter(
      (row) => row.stage === 5 && row.milestone === 3,
    ).length;
    expect(rows?.reworded.map((pair) => pair.to.title)).toEqual([newTitle]);
    expect(rows?.added.map(codeOf)).toEqual([added]);
    expect(rows?.removed.map(codeOf)).toEqual([removed]);
    expect(rows?.moved).toHaveLength(regrouped + 1);
    expect(rows?.moved.map((pair) => pair.from.code)).toContain(moved);
    expect(rows?.unchanged).toBe(shipped.indicators.length - 3 - regrouped);
    expect(milestones?.removed.map((one) => [one.stage, one.number])).toEqual([
      [5, 3],
    ]);
    expect(pitfalls).toMatchObject({ changed: 0, added: 0, removed: 1 });
    expect(questions).toMatchObject({ changed: 0, added: 0, removed: 0 });
    expect(move?.settings).toEqual([
      { field: "version", before: "1.0", after: "1.1" },
      { field: "metShareAtLeast", before: 0.85, after: 0.75 },
    ]);
    expect(move?.returning).toEqual([]);
  });

  it("judges as the stages' page does today, and as it will after the move", async () => {
    const { move } = await readFrameworkSettings(before, { to: nextVersion });
    const now = await readStages(before);
    expect(move?.effect.before).toEqual(now.headline);
    expect(move?.effect.stages.map((one) => one.before)).toEqual(now.verdicts);
    await moveTo(nextVersion);
    after = await scopeOf("Dana Morales", own);
    const then = await readStages(after);
    expect(after.frameworkVersionId).toBe(nextVersion);
    expect(move?.effect.after).toEqual(then.headline);
    expect(move?.effect.stages.map((one) => one.after)).toEqual(then.verdicts);
  });
});

describe("after the move", () => {
  it("has lost nothing, and changed nothing that is over", async () => {
    const now = await sumUp(own);
    for (const table of [
      "Round",
      "Score",
      "Rating",
      "Evidence",
      "RoundSummary",
    ])
      expect([table, now[table]]).toEqual([table, sums[table]]);
    expect(await sumUp("lakeshore")).toEqual(lakeshore);
  });

  it("says what was done, once, with what went along", async () => {
    const events = await rowsOf(
      `SELECT "before", "after" FROM "Event" WHERE "systemId" = $1 AND "verb" = 'framework_moved'`,
    );
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      before: { id: oldVersion, version: "2.0" },
      after: { id: nextVersion, version: "9.0", localRows: 1 },
    });
  });

  it("stands where it stood: every carried row has the standing it had", async () => {
    const left = await rowsOf(
      `SELECT i."code" FROM "Standing" s JOIN "Indicator" i ON i."id" = s."indicatorId"
        WHERE s."systemId" = $1 AND s."frameworkVersionId" <> $2`,
      nextVersion,
    );
    expect(left).toEqual([{ code: removed }]);
    expect(await standingsByCode()).toEqual(told.standings);
  });

  it.each([
    ["a row that says the same", unchanged],
    ["a row in other words", reworded],
    ["a row at another milestone", moved],
  ])("%s has the history it had", async (_, code) => {
    const then = told.rows[code];
    expect(then).toBeDefined();
    expect(await tellRow(after, code)).toEqual(then);
  });

  it("says what a row said before, only where it said something else", async () => {
    const other = await findRowView(after, reworded, null);
    expect(other?.indicator.title).toEqual(newTitle);
    expect(other?.wordings).toMatchObject([{ version: "2.0" }]);
    expect(other?.wordings[0]?.roundNames).toHaveLength(
      other?.rounds.length ?? -1,
    );
    expect((await findRowView(after, unchanged, null))?.wordings).toEqual([]);
  });

  it("a removed row keeps its page, its score and its history", async () => {
    const view = await findRowView(after, removed, null);
    expect(view?.gone).toEqual({
      version: "2.0",
      versionNow: "9.0",
      hasStage: true,
    });
    expect(view?.judged.value).toBe(told.removed?.judged.value);
    expect(view?.rounds).toEqual(told.removed?.rounds);
    expect(await tellRow(after, removed)).toEqual(told.rows[removed]);
  });

  it("a new row is unscored and has no rounds behind it", async () => {
    const view = await findRowView(after, added, null);
    expect(view?.gone).toBeNull();
    expect(view?.judged).toMatchObject({ outcome: "unscored", value: null });
    expect(view?.rounds).toEqual([]);
    expect(view?.ratings).toEqual([]);
  });

  it("counts the notes behind each row as before", async () => {
    const stage = await findStage(after, "4");
    const codes = new Map(
      stage?.progress.framework.indicators.map(({ id, code }) => [id, code]),
    );
    const counts = Object.fromEntries(
      [...(stage?.evidence ?? [])].map(([id, count]) => [codes.get(id), count]),
    );
    const { [removed]: _, ...expected } = told.evidence;
    expect(counts).toEqual(expected);
  });

  it("keeps what was confirmed, by stage and number; the rest as history", async () => {
    const { milestones } = await readStages(after);
    expect(milestones).toEqual(
      told.milestones.filter(
        ({ stage, number }) => stage !== 5 || number !== 3,
      ),
    );
  });

  it("shows a closed round on its version, in the words of then", async () => {
    const frame = await getScoreFrame(after, oldVersion);
    const row = frame.framework.indicators.find(
      ({ code }) => code === reworded,
    );
    expect(frame.framework.version).toBe("2.0");
    expect(row?.title).not.toEqual(newTitle);
    expect(await tellClosedRound(after)).toEqual(told.closedRound);
  });
});

describe("the next round", () => {
  it("goes on from what stood", async () => {
    const { roundId } = await openRound(after, { ...days, key: randomUUID() });
    const framework = await withSystem(after, (tx) =>
      getFramework(tx, nextVersion),
    );
    const row = framework.indicators.find(({ code }) => code === reworded);
    const indicatorId = row?.id ?? "";
    const listed = await listWorkspaceRows(after, {
      roundId,
      frameworkVersionId: nextVersion,
      stageNumber: 4,
      siteId: null,
    });
    const last = told.standings[`${reworded} system`];
    expect(listed.find((one) => one.indicatorId === indicatorId)).toMatchObject(
      {
        last: { state: last?.state, value: last?.value },
      },
    );
    await saveRating(after, {
      roundId,
      indicatorId,
      siteId: null,
      choice: { value: 0, nonScore: null, reason: null },
      version: 0,
      key: randomUUID(),
    });
    const standing = (await standingsByCode())[`${reworded} system`];
    expect(standing).toMatchObject({
      state: "scored",
      value: 0,
      previousState: last?.state,
      previousValue: last?.value,
    });
    const view = await findRowView(after, reworded, null);
    const earlier = told.rows[reworded]?.rounds ?? [];
    expect(view?.rounds.slice(0, -1)).toEqual(earlier);
    expect(view?.rounds.at(-1)).toMatchObject({ value: 0, isOpen: true });
    await closeOpenRound(after);
  });
});

describe("moving back", () => {
  it("goes the same way: what was left counts again, and the last words stand", async () => {
    const { move, systemVersion } = await readFrameworkSettings(after, {
      to: oldVersion,
    });
    expect(move?.comparison.rows.added.map(codeOf)).toEqual([removed]);
    expect(move?.returning).toHaveLength(1);
    await moveTo(oldVersion, systemVersion);
    const back = await scopeOf("Dana Morales", own);
    const then = await readStages(back);
    expect(move?.effect.after).toEqual(then.headline);
    expect(then.milestones).toEqual(told.milestones);
    const now = await standingsByCode();
    const { [`${reworded} system`]: scored, ...rest } = now;
    const { [`${reworded} system`]: _, ...restThen } = told.standings;
    expect(rest).toEqual(restThen);
    expect(scored).toMatchObject({ value: 0 });
    const view = await findRowView(back, reworded, null);
    expect(view?.wordings).toMatchObject([{ version: "9.0", title: newTitle }]);
    expect((await findRowView(back, removed, null))?.gone).toBeNull();
  });
});

const days = {
  ...plainRound,
  name: "After the move",
  startsOn: "2027-01-10",
  dueOn: "2027-02-10",
  endsOn: "2027-06-30",
};

async function moveTo(toVersionId: string, version = 1) {
  const scope = await scopeOf("Dana Morales", own);
  await moveFramework(scope, { toVersionId, version, key: randomUUID() });
}

const codeOf = ({ code }: { code: string }) => code;
