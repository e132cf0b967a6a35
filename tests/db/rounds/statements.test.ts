import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { getSiteMatrix } from "@/lib/rounds/queries/matrix";
import { listSystemScores } from "@/lib/rounds/queries/matrix-rows";
import { findOpenRound } from "@/lib/rounds/queries/rounds";
import { listEvidence } from "@/lib/rounds/queries/evidence";
import { listRowChanges } from "@/lib/rounds/queries/row-history";
import { getScoreFrame } from "@/lib/rounds/queries/score-frame";
import { listWorkspaceRows } from "@/lib/rounds/queries/workspace";
import type { RoundView } from "@/lib/rounds/schema";
import { listStatements } from "../../support/list-statements";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";

let dana: Scope;
let round: RoundView;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  const open = await findOpenRound(dana);
  if (!open) throw new Error("Riverbend has an open round");
  round = open;
  // The framework is read once for the life of the process.
  await getScoreFrame(dana, round.frameworkVersionId);
});

/** The gate comes before every page; its layout reads the open round. */
const beforePage = 2;
const atMost = 8;

describe("scoring takes at most eight statements", () => {
  it("reads the rows of a subject in one", async () => {
    const { sites } = await getScoreFrame(dana, round.frameworkVersionId);
    for (const siteId of [null, sites[0]?.id ?? ""]) {
      expect(await listStatements(() => listRows(siteId))).toHaveLength(1);
    }
  });

  it.each([
    ["the list", () => listRows(null)],
    ["the matrix", () => readMatrix()],
  ])("%s", async (_, read) => {
    const statements = await listStatements(async () => {
      await getScoreFrame(dana, round.frameworkVersionId);
      await read();
    });
    expect(
      statements.length + beforePage,
      statements.join("\n"),
    ).toBeLessThanOrEqual(atMost);
  });

  it("the notes and the history of a row", async () => {
    const [row] = await listRows(null);
    const key = { indicatorId: row?.indicatorId ?? "", siteId: null };
    const statements = await listStatements(async () => {
      await listEvidence(dana, { ...key, roundId: round.id });
      await listRowChanges(dana, key);
    });
    expect(statements.length).toBeLessThan(atMost);
  });
});

describe("the rows of a subject", () => {
  it("hold what was said, what stands, what stood before and how many notes there are", async () => {
    const { rows: kept } = await asOwner((client) =>
      client.query<Kept>(
        `SELECT c."siteId", i."code", c."state", c."value", t."version", p."name", t."ratedAt",
                s."roundId" = $1 AS "isNew", s."state" AS "stands", s."value" AS "standsAt",
                s."previousState" AS "before", s."previousValue" AS "beforeAt",
                (SELECT count(*)::int FROM "Evidence" e WHERE e."roundId" = $1 AND e."indicatorId" = i."id"
                    AND e."subjectId" = c."subjectId" AND e."removedAt" IS NULL) AS "notes"
           FROM "Score" c
           JOIN "Indicator" i ON i."id" = c."indicatorId"
           JOIN "Stage" g ON g."id" = i."stageId" AND g."number" = 4
           JOIN "Rating" t ON t."roundId" = c."roundId" AND t."indicatorId" = i."id" AND t."subjectId" = c."subjectId" AND t."voice" = 'own'
           JOIN "Person" p ON p."id" = t."ratedById"
           JOIN "Standing" s ON s."indicatorId" = i."id" AND s."subjectId" = c."subjectId"
          WHERE c."roundId" = $1`,
        [round.id],
      ),
    );
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.some((one) => one.notes > 0)).toBe(true);
    for (const siteId of new Set(kept.map((one) => one.siteId))) {
      const rows = await listRows(siteId);
      for (const one of kept.filter((each) => each.siteId === siteId)) {
        const row = rows.find(({ code }) => code === one.code);
        const own = siteId ? row?.other : row?.mine;
        expect(own).toMatchObject({
          version: one.version,
          byName: one.name,
          at: one.ratedAt.toISOString(),
        });
        expect(row).toMatchObject({
          settled: { state: one.state, value: one.value },
          evidenceCount: one.notes,
          last: lastOf(one),
        });
      }
    }
  });
});

type Kept = {
  siteId: string | null;
  code: string;
  state: string;
  value: number | null;
  version: number;
  name: string;
  ratedAt: Date;
  isNew: boolean;
  stands: string;
  standsAt: number | null;
  before: string | null;
  beforeAt: number | null;
  notes: number;
};

function lastOf(one: Kept) {
  if (!one.isNew) return { state: one.stands, value: one.standsAt };
  return one.before && { state: one.before, value: one.beforeAt };
}

function listRows(siteId: string | null) {
  return listWorkspaceRows(dana, {
    roundId: round.id,
    frameworkVersionId: round.frameworkVersionId,
    stageNumber: 4,
    siteId,
  });
}

async function readMatrix() {
  await getSiteMatrix(dana, { roundId: round.id, indicatorIds: [] });
  await listSystemScores(dana, { roundId: round.id });
}
