import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { judgeSystem } from "@/lib/progress/rules/judge-system";
import type {
  Attestation,
  Indicator,
  Milestone,
  StandingOf,
} from "@/lib/progress/schema";
import { readFramework, shippedFrameworkFolder } from "@/prisma/read-framework";
import { addDays } from "@/prisma/seed/rows/calendar";
import { seed } from "@/prisma/seed/seed";
import { inSystem } from "./read-seeded";

const today = "2026-11-22";
const client = new Client({ connectionString: process.env.DATABASE_URL });

beforeAll(async () => {
  await client.connect();
  await seed(client, { today });
});
afterAll(() => client.end());

const day = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD')`;

async function judge(slug: string) {
  const { ruleSettings } = await readFramework(shippedFrameworkFolder);
  return inSystem(client, slug, async (id) => {
    const ask = async <T extends object>(statement: string) =>
      (await client.query<T>(statement, statement.includes("$1") ? [id] : []))
        .rows;
    const sites = await ask<{ id: string }>(
      `SELECT "id" FROM "Site" WHERE "systemId" = $1 AND "status" = 'active'`,
    );
    return judgeSystem({
      stages: [1, 2, 3, 4, 5],
      rows: await ask<Indicator>(
        `SELECT i."id", i."code", s."number" AS stage, f."code" AS "functionCode", i."level", m."number" AS milestone
           FROM "Indicator" i JOIN "Stage" s ON s."id" = i."stageId" JOIN "FrameworkFunction" f ON f."id" = i."functionId" LEFT JOIN "Milestone" m ON m."id" = i."milestoneId"
          WHERE i."systemId" IS NULL`,
      ),
      standings: await ask<StandingOf>(
        `SELECT "indicatorId", "siteId", "state", "value", ${day('"scoredAt"')} AS "scoredOn" FROM "Standing" WHERE "systemId" = $1`,
      ),
      activeSiteIds: sites.map((site) => site.id),
      milestones: await ask<Milestone>(
        `SELECT s."number" AS stage, m."number", ${day('c."proposedAt"')} AS "proposedOn", ${day('c."confirmedAt"')} AS "confirmedOn"
           FROM "Stage" s JOIN "Milestone" m ON m."stageId" = s."id" LEFT JOIN "MilestoneConfirmation" c ON c."milestoneId" = m."id" AND c."systemId" = $1`,
      ),
      attestations: await ask<Attestation>(
        `SELECT s."number" AS stage, ${day('a."confirmedAt"')} AS "confirmedOn", a."expiresOn"::text FROM "StageAttestation" a JOIN "Stage" s ON s."id" = a."stageId" WHERE a."systemId" = $1`,
      ),
      history: [],
      revisiting: null,
      settings: ruleSettings.default,
      today,
    });
  });
}

it("has Riverbend working in Stage 4 for reasons a person can see", async () => {
  const { headline, verdicts } = await judge("riverbend");
  const stage4 = verdicts.find(({ stage }) => stage === 4);
  expect(headline.workingStage).toBe(4);
  expect(headline.accepted.map(({ stage }) => stage)).toEqual([1, 2, 3]);
  expect(headline.accepted[0]?.expiresOn).toBe(addDays(today, 36));
  expect(stage4?.state).toBe("in_progress");
  expect(stage4?.milestones).toEqual({
    total: 3,
    confirmed: 1,
    proposed: [2],
    open: [3],
  });
  expect(stage4?.counts.stale).toBeGreaterThan(0);
  const functions = new Map(
    stage4?.functions.map((each) => [each.functionCode, each.standing]),
  );
  expect(functions.get("PP")).toBe("short");
  expect(functions.get("FR")).toBe("flagged");
  expect(functions.get("PL")).toBe("enough");
});

// Nine rows answered, met: AI.C1, PL.I1, FR.I2.
it("has Riverbend active in Stage 5 too, with three of its nine scored rows met", async () => {
  const { headline, verdicts } = await judge("riverbend");
  const stage5 = verdicts.find(({ stage }) => stage === 5);
  expect(headline.alsoActiveIn).toEqual([5]);
  expect(stage5?.state).toBe("provisional");
  expect(stage5?.counts).toMatchObject({ rows: 34, scored: 9, met: 3 });
});

// By hand. Community-wide: 9 of 12 scored, 7 met (not FR.C2, CL.C4). Intermediary:
// 10 of 11, 5 met (AI.I1, DE.I1, FR.I1, PP.I1, CL.I1). Sites: 13 of 14 (DE.S1 at one
// of four sites only), 6 met (CE.S1, CE.S2, AI.S1, FR.S1, PP.S1, CL.S1). PL 1 of 3,
// DE 1 of 2, PP 2 of 5.
it("has Lakeshore half way through Stage 3, and active in 4", async () => {
  const { headline, verdicts } = await judge("lakeshore");
  const stage3 = verdicts.find(({ stage }) => stage === 3);
  expect(headline.workingStage).toBe(3);
  expect(headline.alsoActiveIn).toEqual([4]);
  expect(stage3?.state).toBe("in_progress");
  expect(stage3?.counts).toMatchObject({
    rows: 37,
    applicable: 37,
    scored: 32,
    met: 18,
    dontKnow: 1,
  });
  expect(stage3?.range).toEqual({ low: 18 / 37, high: 23 / 37 });
  const short = stage3?.functions.filter((one) => one.standing === "short");
  expect(short?.map((one) => one.functionCode)).toEqual(["DE", "PL", "PP"]);
});

it("has Hillview at the start", async () => {
  const { headline, verdicts } = await judge("hillview");
  expect(headline.workingStage).toBe(1);
  expect(verdicts.flatMap(({ counts }) => counts.scored)).toEqual([
    0, 0, 0, 0, 0,
  ]);
});
