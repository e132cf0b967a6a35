import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { scoreWholeStage } from "../milestones/milestone-rows";
import { readProgress } from "../../support/full-reading";
import { asApp, asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { startFreshRound, type Ids } from "./round-rows";
import { acts, codeOf, rate, readAll, readOne } from "./review-rows";

let dana: Scope;
let ruth: Scope;
let maya: Scope;
let ids: Ids;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ruth = await scopeOf("Ruth Okafor", "riverbend");
  maya = await scopeOf("Maya Thompson", "riverbend");
  ids = await startFreshRound(dana);
});

const form = async (more: Record<string, string> = {}) => {
  const { version } = await readOne<{ version: number }>(
    `SELECT "version" FROM "Round" WHERE "id" = $1`,
    [ids.round],
  );
  return { roundId: ids.round, version: String(version), ...more };
};

describe("closing", () => {
  it("takes a confirmed review, or a reason", async () => {
    expect(await codeOf(acts.close(dana, await form()))).toBe("review_needed");
    expect(await codeOf(acts.close(dana, await form({ reason: "  " })))).toBe(
      "review_needed",
    );
    for (const scope of [ruth, maya])
      expect(
        await codeOf(acts.close(scope, await form({ reason: "I say so" }))),
      ).toBe("forbidden");
  });

  it("is confirmed by leadership alone, and moves back only to a stage that needs attention", async () => {
    const read = await form({ revisit: "none" });
    for (const scope of [dana, maya])
      expect(await codeOf(acts.confirm(scope, read))).toBe("forbidden");
    expect(await codeOf(acts.confirm(ruth, { ...read, revisit: "2" }))).toBe(
      "invalid",
    );
    await expect(acts.confirm(ruth, await form())).rejects.toThrow("required");
    await acts.confirm(ruth, { ...read, note: "We went through all of it." });
    expect(await codeOf(acts.confirm(ruth, read))).toBe("stale");
  });

  it("keeps scores, verdicts, headline, rule and version as they stood", async () => {
    await rate(maya, rowOf(0), 2);
    const before = await readProgress(dana);
    const closed = await acts.close(dana, await form());
    expect(closed).toMatchObject({ number: 1, stagesLost: [] });
    const closing = await readOne<Kept>(
      `SELECT c.*, r."closedAt" = c."closedAt" AS "isAtOnce" FROM "RoundClosing" c JOIN "Round" r ON r."id" = c."roundId" WHERE c."roundId" = $1`,
      [ids.round],
    );
    expect(closing).toMatchObject({
      isAtOnce: true,
      frameworkVersionId: dana.frameworkVersionId,
      rulePreset: "default",
      settings: before.settings,
    });
    expect(closing.headline).toMatchObject({
      ...before.headline,
      round: {
        closedBy: "Dana Morales",
        reason: null,
        review: { by: "Ruth Okafor", on: today() },
      },
    });
    expect(closing.verdicts).toEqual(
      before.verdicts.map((verdict) => expect.objectContaining(verdict)),
    );
    expect(
      closing.verdicts.flatMap(({ stage, milestoneStates }) =>
        milestoneStates.map(({ number, confirmedOn }) => ({
          ...{ stage, number, confirmedOn },
        })),
      ),
    ).toEqual(
      before.milestones.map(({ stage, number, confirmedOn }) => ({
        ...{ stage, number, confirmedOn },
      })),
    );
    const columns = `"indicatorId", "subjectId", "siteId", "level", "state", "value", "roundId", "scoredAt"`;
    const kept = await readAll(
      `SELECT ${columns} FROM "ClosedScore" WHERE "closingId" = $1 ORDER BY 1, 2`,
      [closing.id],
    );
    expect(kept.length).toBeGreaterThan(200);
    expect(kept).toEqual(
      await readAll(
        `SELECT ${columns} FROM "Standing" WHERE "systemId" = $1 ORDER BY 1, 2`,
        [dana.systemId],
      ),
    );
    const lincoln = closing.sites.find(({ siteId }) => siteId === ids.lincoln);
    expect(lincoln).toMatchObject({ isActive: true, state: "scoring" });
  });

  it("is written down with what it says", async () => {
    const { after } = await readOne<{ after: unknown }>(
      `SELECT "after" FROM "Event" WHERE "roundId" = $1 AND "verb" = 'round_closed'`,
      [ids.round],
    );
    const { headline } = await readProgress(dana);
    expect(after).toMatchObject({
      number: 1,
      reason: null,
      workingStage: headline.workingStage,
      stagesLost: [],
    });
  });
});

describe("a closed round", () => {
  const where = `WHERE "roundId" = '${"ROUND"}'`;
  const ofClosing = `(SELECT "id" FROM "RoundClosing" ${where})`;
  it.each([
    `UPDATE "RoundClosing" SET "rulePreset" = 'strict' ${where}`,
    `UPDATE "RoundClosing" SET "headline" = '{}' ${where}`,
    `DELETE FROM "RoundClosing" ${where}`,
    `INSERT INTO "RoundClosing" SELECT c."systemId", gen_random_uuid(), c."roundId", 9, now(), c."closedById", c."frameworkVersionId", c."rulePreset", c."settings", c."headline", c."verdicts", c."sites" FROM "RoundClosing" c ${where}`,
    `UPDATE "ClosedScore" SET "value" = 3 WHERE "closingId" = ${ofClosing}`,
    `DELETE FROM "ClosedScore" WHERE "closingId" = ${ofClosing}`,
    `INSERT INTO "ClosedScore" SELECT s."systemId", ${ofClosing}, i."id", s."systemId", NULL, i."level", 'scored', 3, s."roundId", now() FROM "ClosedScore" s, "Indicator" i WHERE i."level" <> 'site' AND i."id" NOT IN (SELECT "indicatorId" FROM "ClosedScore") LIMIT 1`,
    `INSERT INTO "RoundReopening" SELECT "systemId", "id", 'because', now(), "closedById" FROM "RoundClosing" ${where}`,
    `UPDATE "Round" SET "closedAt" = NULL, "closedById" = NULL WHERE "id" = 'ROUND'`,
    `UPDATE "Round" SET "name" = 'Another' WHERE "id" = 'ROUND'`,
    `UPDATE "Round" SET "reviewNote" = 'Another' WHERE "id" = 'ROUND'`,
    `DELETE FROM "Round" WHERE "id" = 'ROUND'`,
    ...["Rating", "Score", "Evidence", "SiteReview", "RoundSummary"].flatMap(
      (table) => [
        `UPDATE "${table}" SET "roundId" = "roundId" ${where}`,
        `DELETE FROM "${table}" ${where}`,
        `TRUNCATE "${table}"`,
      ],
    ),
    `INSERT INTO "SiteReview" ("systemId", "roundId", "siteId") SELECT "systemId", 'ROUND', "id" FROM "Site" LIMIT 1`,
    `TRUNCATE "RoundClosing" CASCADE`,
    `TRUNCATE "ClosedScore"`,
    `ALTER TABLE "RoundClosing" DISABLE TRIGGER ALL`,
    `SELECT set_config('app.erasing', '${"SYSTEM"}', true); DELETE FROM "RoundClosing" ${where}`,
  ])("is not changed by the app's role: %s", async (statement) => {
    const before = await readSums();
    const refused = await asApp(async (client) => {
      await client.query("BEGIN");
      await client.query(
        `SELECT set_config('app.system_id', $1, true), set_config('app.person_id', $2, true)`,
        [dana.systemId, dana.personId],
      );
      try {
        const text = statement
          .replaceAll("ROUND", ids.round)
          .replaceAll("SYSTEM", dana.systemId);
        const found = await client.query(text);
        await client.query("COMMIT");
        return [found].flat().every(({ rowCount }) => !rowCount);
      } catch {
        await client.query("ROLLBACK");
        return true;
      }
    });
    expect(refused).toBe(true);
    expect(await readSums()).toEqual(before);
  });
});

describe("many at once", () => {
  it("of two closings one is done", async () => {
    ids = await startFreshRound(dana);
    const read = await form({ reason: "The year is over." });
    const codes = await Promise.all([
      codeOf(acts.close(dana, read)),
      codeOf(acts.close(dana, read)),
    ]);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(["round_closed", "stale"]).toContain(codes.find(Boolean));
    const { count } = await readOne<{ count: number }>(
      `SELECT count(*)::int FROM "RoundClosing" WHERE "roundId" = $1`,
      [ids.round],
    );
    expect(count).toBe(1);
  });

  it("a rating saved while the round closes is in the picture, or refused", async () => {
    for (const pause of [0, 3, 15]) {
      ids = await startFreshRound(dana);
      const read = await form({ reason: "The year is over." });
      const places = Array.from({ length: 8 }, (_, at) => rowOf(at));
      const saving = places.map((place) => codeOf(rate(maya, place, 2)));
      await new Promise((done) => setTimeout(done, pause));
      await acts.close(dana, read);
      const codes = await Promise.all(saving);
      const kept = await readAll<{ indicatorId: string }>(
        `SELECT s."indicatorId" FROM "ClosedScore" s JOIN "RoundClosing" c ON c."id" = s."closingId"
          WHERE c."roundId" = $1 AND s."roundId" = $1 AND s."siteId" = $2`,
        [ids.round, ids.lincoln],
      );
      const saved = places.filter((_, at) => codes[at] === null);
      expect(codes.filter((code) => code && code !== "round_closed")).toEqual(
        [],
      );
      expect(kept.map((one) => one.indicatorId).toSorted()).toEqual(
        saved.map((one) => one.indicatorId).toSorted(),
      );
    }
  });
});

describe("a stage achieved before", () => {
  const stateOf = async () => {
    const scope = await scopeOf("Dana Morales", "riverbend");
    const { verdicts, headline } = await readProgress(scope);
    const four = verdicts.find((one) => one.stage === 4);
    return { state: four?.state, lostOn: four?.lostOn, headline };
  };
  const reached = () =>
    readOne(
      `SELECT to_char("reachedOn", 'YYYY-MM-DD') AS "on", to_char("lostOn", 'YYYY-MM-DD') AS "lostOn" FROM "StageReached" WHERE "systemId" = $1 AND "stageNumber" = 4`,
      [dana.systemId],
    );

  it("is lost at a closing below 70 %, holds the headline, is revisited by leadership alone, and achieved anew at 85", async () => {
    await asOwner(async (client) => {
      await client.query(`SELECT set_config('app.system_id', $1, false)`, [
        dana.systemId,
      ]);
      await client.query(
        `INSERT INTO "StageReached" ("systemId", "stageNumber", "reachedOn") VALUES ($1, 4, '2025-02-03')`,
        [dana.systemId],
      );
    });
    ids = await startFreshRound(dana);
    await scoreWholeStage(dana, 4, 1);
    expect(await stateOf()).toMatchObject({
      state: "needs_attention",
      lostOn: null,
      headline: { workingStage: 5, inDoubt: [4] },
    });
    const closed = await acts.close(dana, await form({ reason: "Late" }));
    expect(closed.stagesLost).toEqual([4]);
    expect(await reached()).toEqual({ on: "2025-02-03", lostOn: today() });
    expect((await stateOf()).headline.workingStage).toBe(5);

    // Three quarters met would have kept it, and no longer do.
    ids = await startFreshRound(dana);
    await scoreWholeStage(dana, 4, 2);
    await asOwner((client) =>
      client.query(
        `UPDATE "Score" SET "value" = 1 WHERE "roundId" = $1 AND "indicatorId" IN (SELECT "id" FROM "Indicator" WHERE "systemId" IS NULL AND "code" = ANY($2))`,
        [
          ids.round,
          "S4.CE.C1 S4.CE.I1 S4.AI.C1 S4.PL.C1 S4.PL.I1 S4.PP.C1 S4.PP.C2 S4.DE.S1 S4.CE.S1 S4.AI.S1".split(
            " ",
          ),
        ],
      ),
    );
    expect(await stateOf()).toMatchObject({
      state: "needs_attention",
      lostOn: today(),
    });
    await acts.confirm(ruth, await form({ revisit: "4" }));
    expect((await stateOf()).headline).toMatchObject({
      workingStage: 4,
      revisiting: 4,
      highestReached: { stage: 4, on: "2025-02-03" },
    });

    await scoreWholeStage(dana, 4, 2);
    await asOwner((client) =>
      client.query(
        `INSERT INTO "MilestoneConfirmation" AS c ("systemId", "id", "frameworkVersionId", "milestoneId", "statement", "proposedAt", "proposedById", "confirmedAt", "confirmedById")
         SELECT $1, gen_random_uuid(), m."frameworkVersionId", m."id", 'Done', now(), $2, now(), $2
           FROM "Milestone" m JOIN "Stage" g ON g."id" = m."stageId" AND g."number" = 4
         ON CONFLICT ("systemId", "milestoneId") DO UPDATE SET "statement" = 'Done', "proposedAt" = COALESCE(c."proposedAt", now()), "proposedById" = COALESCE(c."proposedById", $2), "confirmedAt" = now(), "confirmedById" = $2`,
        [dana.systemId, ruth.personId],
      ),
    );
    const again = await acts.close(dana, await form());
    expect(again).toMatchObject({ stagesReached: [4], stagesLost: [] });
    expect(await reached()).toEqual({ on: "2025-02-03", lostOn: null });
    expect((await stateOf()).headline).toMatchObject({
      workingStage: 5,
      revisiting: null,
    });
  });

  it("is as before its closing once the round is opened again", async () => {
    await acts.reopen(dana, await form({ reason: "A site had more to say." }));
    expect(await reached()).toMatchObject({ on: "2025-02-03" });
    expect((await stateOf()).headline).toMatchObject({ revisiting: null });
    const scope = await scopeOf("Dana Morales", "riverbend");
    expect(scope.revisitingStage).toBe(4);
  });
});

type Kept = {
  id: string;
  headline: unknown;
  verdicts: {
    stage: number;
    milestoneStates: { number: number; confirmedOn: string | null }[];
  }[];
  sites: { siteId: string }[];
};

const rowOf = (at: number) => ({
  roundId: ids.round,
  indicatorId: ids.siteRows[at] ?? "",
  siteId: ids.lincoln,
});

/** All that a closed round is made of. */
function readSums() {
  const sum = (table: string, of = `x."roundId" = $1`) =>
    `(SELECT md5(COALESCE(string_agg(x::text, '' ORDER BY x::text), '')) FROM "${table}" x WHERE ${of}) AS "${table}"`;
  return readOne(
    `SELECT ${[
      sum("Round", `x."id" = $1`),
      ...["RoundClosing", "Rating", "Score", "Evidence", "SiteReview"].map(
        (table) => sum(table),
      ),
      sum("RoundSummary"),
      sum("RoundReopening", "$1 IS NOT NULL"),
      sum(
        "ClosedScore",
        `x."closingId" IN (SELECT "id" FROM "RoundClosing" WHERE "roundId" = $1)`,
      ),
    ].join(", ")}`.replaceAll("$1", `'${ids.round}'`),
  );
}
