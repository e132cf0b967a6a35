import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/transaction";
import { frameworkItemId } from "@/lib/framework/rules/framework-identity";
import { parseFramework } from "@/lib/framework/rules/parse-framework";
import { closeRoundAndRecord } from "@/lib/progress/mutations/close-round";
import { confirmMilestone } from "@/lib/progress/mutations/confirm-milestone";
import { proposeMilestone } from "@/lib/progress/mutations/propose-milestone";
import { readHome } from "@/lib/progress/queries/read-home";
import { viewHome } from "@/lib/progress/view/home";
import { openRound } from "@/lib/rounds/mutations/round";
import { saveRating } from "@/lib/rounds/mutations/save-rating";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import { publishFramework } from "@/prisma/publish-framework";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { plainRound } from "../../support/plain-round";

/** A framework of another shape is data like any other: it carries a round to a verdict. */

let siteId = "";

beforeAll(async () => {
  await seedDatabase();
  siteId = await addSite();
});

describe("six stages, seven functions, two levels", () => {
  it("is scored, confirmed, closed and judged", async () => {
    const { staff, leader } = await moveHillviewTo("six-stages");
    const { roundId, framework } = await startRound(staff);
    expect(framework.levels.map((one) => one.level)).toEqual([
      "community_wide",
      "site",
    ]);
    const firstTwo = framework.indicators.filter((row) => row.stage <= 2);
    for (const row of firstTwo) {
      await rate(row.level === "site" ? staff : leader, roundId, row, 2);
    }
    for (const { id } of framework.stages[0]?.milestones ?? []) {
      await proposeMilestone(staff, {
        milestoneId: id,
        statement: "It is there.",
        evidenceUrl: null,
        version: 0,
        key: randomUUID(),
      });
      await confirmMilestone(leader, {
        milestoneId: id,
        version: 1,
        meetingName: null,
        meetingOn: null,
        key: randomUUID(),
      });
    }
    const { progress } = await readHome(staff);
    expect(progress.verdicts.map((one) => one.state)).toEqual([
      "achieved",
      "in_progress",
      "not_scored",
      "not_scored",
      "not_scored",
      "not_scored",
    ]);
    expect(progress.headline).toMatchObject({
      workingStage: 2,
      highestReached: { stage: 1 },
    });
    expect(progress.functionStandings).toBeNull();
    const { cells } = viewHome(await readHome(staff), "es");
    expect(cells.map((one) => one.cells.length)).toEqual(Array(7).fill(2));
    await close(staff, roundId);
  });
});

describe("three phases, judged for each of five strategies", () => {
  it("gives each strategy its own phase", async () => {
    const { staff, leader } = await moveHillviewTo("three-phases");
    const { roundId, framework } = await startRound(staff);
    // How far each strategy has come: met through that phase, started in the next.
    const reached: Record<string, number> = { EL: 0, FE: 1, IS: 2, SL: 3 };
    for (const row of framework.indicators) {
      const upTo = reached[row.functionCode];
      if (upTo === undefined || row.stage > upTo + 1) continue;
      const by = row.level === "site" ? staff : leader;
      await rate(by, roundId, row, row.stage <= upTo ? 2 : 1);
    }
    const { progress } = await readHome(staff);
    const said = progress.functionStandings?.map((one) => [
      one.functionCode,
      one.workingStage,
      one.allAchieved,
      one.verdicts.map((verdict) => verdict.state),
    ]);
    expect(said).toEqual([
      ["EL", 1, false, ["in_progress", "not_scored", "not_scored"]],
      ["FE", 2, false, ["achieved", "in_progress", "not_scored"]],
      ["IS", 3, false, ["achieved", "achieved", "in_progress"]],
      ["SL", 3, true, ["achieved", "achieved", "achieved"]],
      ["CI", 1, false, ["not_scored", "not_scored", "not_scored"]],
    ]);
    await close(staff, roundId);
    const after = await readHome(staff);
    expect(after.progress.functionStandings).toEqual(
      progress.functionStandings,
    );
  });
});

async function moveHillviewTo(name: string) {
  const file = new URL(
    `../../fixtures/frameworks/${name}.yaml`,
    import.meta.url,
  );
  const { framework, problems } = parseFramework(
    parse(readFileSync(file, "utf8")),
  );
  expect(problems).toEqual([]);
  if (!framework) throw new Error(`${name} is not a framework`);
  await asOwner(async (client) => {
    await publishFramework(client, framework);
    await client.query(
      `UPDATE "System" SET "frameworkVersionId" = $1 WHERE "slug" = 'hillview'`,
      [frameworkItemId(framework, "version")],
    );
  });
  const [staff, leader] = await Promise.all([
    scopeOf("Peter Novak", "hillview"),
    scopeOf("Aisha Karim", "hillview"),
  ]);
  return { staff, leader };
}

async function startRound(staff: Scope) {
  const { roundId } = await openRound(staff, {
    ...plainRound,
    name: "First look",
    startsOn: today(),
    dueOn: today(),
    endsOn: today(),
    key: randomUUID(),
  });
  const framework = await withSystem(staff, (tx) =>
    getSystemFramework(tx, staff),
  );
  return { roundId, framework };
}

function rate(
  scope: Scope,
  roundId: string,
  row: { id: string; level: string },
  value: number,
) {
  return saveRating(scope, {
    roundId,
    indicatorId: row.id,
    siteId: row.level === "site" ? siteId : null,
    choice: { value, nonScore: null, reason: null },
    version: 0,
    key: randomUUID(),
  });
}

async function close(staff: Scope, roundId: string) {
  await closeRoundAndRecord(staff, {
    roundId,
    version: 1,
    reason: "Nobody leads here.",
  });
}

function addSite() {
  return asOwner(async (client) => {
    const id = randomUUID();
    await client.query(
      `WITH s AS (SELECT "id", set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = 'hillview')
       INSERT INTO "Site" ("systemId", "id", "name", "status") SELECT s."id", $1, 'Only School', 'active' FROM s`,
      [id],
    );
    return id;
  });
}
