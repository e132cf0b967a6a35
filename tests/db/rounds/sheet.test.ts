import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { undoPlan } from "@/lib/rounds/mutations/undo-change-plan";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import {
  countWritten,
  type Ids,
  rate,
  send,
  startFreshRound,
} from "./round-rows";
import { bringIn, confirm, download, edit, look, words } from "./sheet-files";

let ids: Ids;
let dana: Scope;
let maya: Scope;
let ruth: Scope;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ids = await startFreshRound(dana);
  maya = await scopeOf("Maya Thompson", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
});

const say = (value: keyof typeof words.answers) => words.answers[value];
const scoreOf = (roundId: string, subjectId: string, indicatorId: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query(
      `SELECT "state"::text, "value", "reason" FROM "Score" WHERE "roundId" = $1 AND "subjectId" = $2 AND "indicatorId" = $3`,
      [roundId, subjectId, indicatorId],
    );
    return rows[0] ?? null;
  });

describe("a round's spreadsheet", () => {
  it("that nobody changed asks for nothing, and says so", async () => {
    const before = await countWritten();
    const page = await bringIn(
      dana,
      ids.round,
      await download(dana, ids.round, "all"),
    );
    expect(page).toMatchObject({ problems: [], askedCount: 0 });
    expect(page.lineCount).toBeGreaterThan(100);
    expect(await countWritten()).toEqual(before);
  });

  it("holds of a coordinator's sites their own alone, and rows of others only to read", async () => {
    const [mine, others] = await download(maya, ids.round, "all");
    const subjects = (rows: readonly (readonly unknown[])[]) => [
      ...new Set(rows.map((row) => row[1])),
    ];
    expect(subjects(mine?.rows ?? [])).toEqual(["Lincoln Park Elementary"]);
    expect(others?.columns.every(({ isLocked }) => isLocked)).toBe(true);
    expect(subjects(others?.rows ?? [])).toEqual([words.system]);
    await expect(download(maya, ids.round, ids.pine)).rejects.toThrow("part");
  });

  it("changes what was changed in it, an event for each row that says where it came from", async () => {
    const file = edit(
      await download(dana, ids.round, "system"),
      (cells, at) => {
        if (at === 0) return { ...cells, score: say("1") };
        if (at === 1) return { ...cells, score: "2" };
        if (at === 2)
          return { ...cells, score: say("3"), note: "Renewed twice." };
        if (at === 3)
          return { ...cells, score: say("not_applicable"), note: "=Not here" };
        if (at === 4) return { ...cells, score: say("dont_know") };
      },
    );
    const page = await bringIn(dana, ids.round, file);
    const before = await countWritten();
    expect(page.plan.changes).toHaveLength(5);
    expect(await confirm(dana, page)).toMatchObject({
      ok: { planId: page.id },
    });
    const after = await countWritten();
    expect(after).toMatchObject({
      ratings: (before?.ratings ?? 0) + 5,
      evidence: (before?.evidence ?? 0) + 1,
      events: (before?.events ?? 0) + 6,
    });
    const done = (await look(dana, page.id)).outcome?.done ?? [];
    const [one, two, three, four, five] = done.map(
      ({ indicatorId }) => indicatorId,
    );
    const score = (id = "") => scoreOf(ids.round, dana.systemId, id);
    expect(await score(one)).toMatchObject({ state: "scored", value: 1 });
    expect(await score(two)).toMatchObject({ state: "scored", value: 2 });
    expect(await score(three)).toMatchObject({ state: "scored", value: 3 });
    // Waits for a second person.
    expect(await score(four)).toMatchObject({ state: "not_scored" });
    expect(await score(five)).toMatchObject({ state: "dont_know" });
    const events = await asOwner((client) =>
      client.query(
        `SELECT "verb", "after"->>'through' AS through FROM "Event" WHERE "roundId" = $1 AND "indicatorId" = ANY($2)`,
        [ids.round, [one, two, three, four, five]],
      ),
    );
    expect(events.rows.every(({ through }) => through === "sheet")).toBe(true);

    // The very same file once more, and a fresh one.
    const again = await bringIn(dana, ids.round, file);
    expect(again.plan).toMatchObject({
      changes: [],
      conflicts: [],
      refused: [],
      same: 5,
    });
    const fresh = await bringIn(
      dana,
      ids.round,
      await download(dana, ids.round, "system"),
    );
    expect(fresh.askedCount).toBe(0);
    // Confirmed twice, it is done once.
    expect(await confirm(dana, page)).toMatchObject({
      ok: { planId: page.id },
    });
    expect(await countWritten()).toEqual(after);
  });

  it("is undone in one act, but for rows that somebody changed since", async () => {
    const file = edit(
      await download(maya, ids.round, ids.lincoln),
      (cells, at) => (at < 3 ? { ...cells, score: say("2") } : cells),
    );
    const page = await bringIn(maya, ids.round, file);
    await confirm(maya, page);
    const changed = page.plan.changes.map(({ asked }) => asked.indicatorId);
    const row = {
      roundId: ids.round,
      indicatorId: changed[1] ?? "",
      siteId: ids.lincoln,
    };
    expect(
      await send.rating(maya, rate(row, 1, { version: 1 })),
    ).toHaveProperty("ok");
    const undone = await look(
      maya,
      (await undoPlan(maya, { planId: page.id })).planId,
    );
    expect(undone.outcome?.done.map((one) => one.indicatorId)).toEqual([
      changed[0],
      changed[2],
    ]);
    expect(undone.outcome?.leftOut).toEqual([
      { indicatorId: changed[1], siteId: ids.lincoln, why: "stale" },
    ]);
    expect(
      await scoreOf(ids.round, ids.lincoln, changed[0] ?? ""),
    ).toMatchObject({ state: "not_scored" });
    expect(
      await scoreOf(ids.round, ids.lincoln, changed[1] ?? ""),
    ).toMatchObject({ value: 1 });
  });

  it("names both values where somebody was quicker, and takes the sheet's only when asked to", async () => {
    const sheets = await download(dana, ids.round, "system");
    const at = 8;
    const file = edit(sheets, (cells, index) =>
      index >= at && index < at + 2 ? { ...cells, score: say("2") } : cells,
    );
    const indicatorId = String(sheets[0]?.rows[at]?.[12]).split("/")[0] ?? "";
    const row = { roundId: ids.round, indicatorId };
    expect(await send.rating(dana, rate(row, 0))).toHaveProperty("ok");
    const page = await bringIn(dana, ids.round, file);
    expect(page.plan.changes).toHaveLength(1);
    expect(page.plan.conflicts).toMatchObject([
      {
        asked: { choice: { value: 2 } },
        theirs: { value: 0, byName: "Dana Morales" },
      },
    ]);
    // What is confirmed is what was shown: one more change meanwhile, and nothing is written.
    expect(
      await send.rating(dana, rate(row, 1, { version: 1 })),
    ).toHaveProperty("ok");
    const before = await countWritten();
    expect(await confirm(dana, page)).toEqual({ code: "stale" });
    expect(await countWritten()).toEqual(before);
    const shown = await look(dana, page.id);
    await confirm(dana, shown, [`${indicatorId}/system/2`]);
    expect(await scoreOf(ids.round, dana.systemId, indicatorId)).toMatchObject({
      value: 2,
    });
  });

  it("refuses row by row what saving each alone refuses", async () => {
    const three = edit(
      await download(maya, ids.round, ids.lincoln),
      (cells, at) => (at === 20 ? { ...cells, score: "3" } : cells),
    );
    const page = await bringIn(maya, ids.round, three);
    expect(page.plan.refused.map(({ why }) => why)).toEqual([
      "evidence_needed",
    ]);
    // Another person's file: who may not score a row changes nothing in it.
    const theirs = await bringIn(ruth, ids.round, three);
    expect(theirs.plan.refused.map(({ why }) => why)).toEqual(["forbidden"]);
    const pine = edit(await download(dana, ids.round, ids.pine), (cells, at) =>
      at === 0 ? { ...cells, score: "1" } : cells,
    );
    const ofPine = await bringIn(maya, ids.round, pine);
    expect(ofPine.plan.refused.map(({ why }) => why)).toEqual(["not_found"]);
    // Nor is she told whose it is.
    expect([...ofPine.sites.keys()]).toEqual([ids.lincoln]);
  });

  it("is a person's own: nobody else sees what they are about to change", async () => {
    const page = await bringIn(
      maya,
      ids.round,
      await download(maya, ids.round, ids.lincoln),
    );
    await expect(look(dana, page.id)).rejects.toThrow("no such plan");
  });
});
