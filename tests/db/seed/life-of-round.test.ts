import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  closedHeadlineSchema,
  closedSiteSchema,
  closedVerdictSchema,
} from "@/lib/progress/closing-schema";
import { withClient } from "@/prisma/database/connect.mjs";
import { addDays } from "@/prisma/seed/rows/calendar";
import { seed } from "@/prisma/seed/seed";
import { createTestDatabase } from "@/tests/support/database-of-file";
import { askSystem } from "./read-seeded";

const today = "2026-11-22";
const client = new Client({ connectionString: process.env.DATABASE_URL });

beforeAll(async () => {
  await client.connect();
  await seed(client, { today });
});
afterAll(() => client.end());

type ClosingRow = {
  isOfRound: boolean;
  headline: unknown;
  verdicts: unknown;
  sites: unknown;
};

const listClosings = (slug: string) =>
  ask<ClosingRow>(
    slug,
    `SELECT c."number" = 1 AND c."closedAt" = r."closedAt" AND c."closedById" = r."closedById" AS "isOfRound", c."headline", c."verdicts", c."sites"
       FROM "RoundClosing" c JOIN "Round" r ON r."systemId" = c."systemId" AND r."id" = c."roundId"
      WHERE c."systemId" = $1 ORDER BY r."ordinal"`,
  );

const ask = <T extends object>(slug: string, statement: string) =>
  askSystem<T>(client, slug, statement);

describe.each(["riverbend", "lakeshore"])("the rounds of %s", (slug) => {
  it("have each part that was rated in a closed round handed in by the site, and accepted", async () => {
    const parts = await ask<{ isAccepted: boolean }>(
      slug,
      `SELECT DISTINCT t."roundId", t."siteId", v."acceptedAt" IS NOT NULL AND h."siteId" IS NOT NULL AND a."role" = 'intermediary_staff' AS "isAccepted"
         FROM "Rating" t JOIN "Round" r ON r."systemId" = t."systemId" AND r."id" = t."roundId" AND r."closedAt" IS NOT NULL
         LEFT JOIN "SiteReview" v ON v."systemId" = t."systemId" AND v."roundId" = t."roundId" AND v."siteId" = t."siteId"
         LEFT JOIN "Membership" m ON m."systemId" = t."systemId" AND m."personId" = v."submittedById"
         LEFT JOIN "MembershipSite" h ON h."systemId" = m."systemId" AND h."membershipId" = m."id" AND h."siteId" = t."siteId"
         LEFT JOIN "Membership" a ON a."systemId" = t."systemId" AND a."personId" = v."acceptedById"
        WHERE t."systemId" = $1 AND t."siteId" IS NOT NULL`,
    );
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.filter(({ isAccepted }) => !isAccepted)).toEqual([]);
  });

  it("were confirmed by a leader before they closed, and look at the stages that sites answered", async () => {
    const rounds = await ask<{ isOpen: boolean; isConfirmed: boolean }>(
      slug,
      `SELECT r."closedAt" IS NULL AS "isOpen", m."role" = 'community_wide_leader' AND r."reviewedAt" < r."closedAt" AS "isConfirmed",
              r."stageNumbers" = ARRAY(SELECT DISTINCT g."number" FROM "Score" s JOIN "Indicator" i ON i."id" = s."indicatorId" JOIN "Stage" g ON g."id" = i."stageId"
                                        WHERE s."systemId" = r."systemId" AND s."roundId" = r."id" AND s."siteId" IS NOT NULL ORDER BY 1) AS "isOfStages"
         FROM "Round" r LEFT JOIN "Membership" m ON m."systemId" = r."systemId" AND m."personId" = r."reviewedById"
        WHERE r."systemId" = $1 ORDER BY r."ordinal"`,
    );
    const closed = { isOpen: false, isConfirmed: true, isOfStages: true };
    const open = { isOpen: true, isConfirmed: null, isOfStages: true };
    const before = rounds.slice(1).map(() => closed);
    expect(rounds).toEqual([...before, open]);
  });

  it("left what stood when they closed", async () => {
    const differing = await ask<object>(
      slug,
      `WITH ranked AS (
         SELECT c."id" AS closing, s.*, row_number() OVER (PARTITION BY c."id", s."indicatorId", s."subjectId" ORDER BY r."ordinal" DESC) AS place
           FROM "RoundClosing" c JOIN "Round" own ON own."systemId" = c."systemId" AND own."id" = c."roundId"
           JOIN "Round" r ON r."systemId" = c."systemId" AND r."ordinal" <= own."ordinal"
           JOIN "Score" s ON s."systemId" = r."systemId" AND s."roundId" = r."id"
          WHERE c."systemId" = $1),
       plain AS (SELECT closing, "indicatorId", "subjectId", "siteId", "level", "state", "value", "roundId", "scoredAt" FROM ranked WHERE place = 1),
       kept AS (SELECT "closingId" AS closing, "indicatorId", "subjectId", "siteId", "level", "state", "value", "roundId", "scoredAt" FROM "ClosedScore" WHERE "systemId" = $1)
       (TABLE plain EXCEPT TABLE kept) UNION ALL (TABLE kept EXCEPT TABLE plain)`,
    );
    expect(differing).toEqual([]);
    const closings = await listClosings(slug);
    expect(closings.length).toBe(slug === "riverbend" ? 3 : 1);
    for (const { isOfRound, headline, verdicts, sites } of closings) {
      expect(isOfRound).toBe(true);
      expect(closedHeadlineSchema.parse(headline)).toEqual(headline);
      expect(closedVerdictSchema.array().parse(verdicts)).toHaveLength(5);
      expect(closedSiteSchema.array().parse(sites)).toEqual(sites);
    }
  });

  it("ask people of the system, and for a site those who hold it", async () => {
    const asked = await ask<{ isFit: boolean }>(
      slug,
      `SELECT CASE a."level" WHEN 'community_wide' THEN m."role" = 'community_wide_leader'
                             WHEN 'intermediary' THEN m."role" = 'intermediary_staff'
                             ELSE h."siteId" IS NOT NULL END AS "isFit"
         FROM "Assignment" a JOIN "Round" r ON r."systemId" = a."systemId" AND r."id" = a."roundId" AND r."closedAt" IS NULL
         LEFT JOIN "Membership" m ON m."systemId" = a."systemId" AND m."personId" = a."personId"
         LEFT JOIN "MembershipSite" h ON h."systemId" = m."systemId" AND h."membershipId" = m."id" AND h."siteId" = a."siteId"
        WHERE a."systemId" = $1`,
    );
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter(({ isFit }) => !isFit)).toEqual([]);
  });
});

// Stage 1 was accepted between the first closing and the second, Stage 2 before the
// third, Stage 3 after it: each round closed a stage further on.
it("tells the path of Riverbend through its closings", async () => {
  const closings = await listClosings("riverbend");
  const path = closings.map(({ headline, sites }) => {
    const { workingStage, alsoActiveIn, accepted, localRows } =
      closedHeadlineSchema.parse(headline);
    return {
      workingStage,
      alsoActiveIn,
      accepted: accepted.map(({ stage }) => stage),
      localRows: localRows.map(({ code }) => code),
      sites: closedSiteSchema.array().parse(sites).length,
    };
  });
  expect(path).toEqual([
    {
      workingStage: 1,
      // Not one row was met yet.
      alsoActiveIn: [],
      accepted: [],
      localRows: [],
      sites: 11,
    },
    {
      workingStage: 2,
      alsoActiveIn: [4],
      accepted: [1],
      localRows: [],
      sites: 11,
    },
    {
      workingStage: 3,
      alsoActiveIn: [4],
      accepted: [1, 2],
      localRows: ["L4.CE.S1"],
      sites: 11,
    },
  ]);
});

it("has each 'not applicable' agreed to by a second person", async () => {
  const seconded = await ask<{ isSeconded: boolean }>(
    "riverbend",
    `SELECT "secondedById" <> "ratedById" AS "isSeconded"
       FROM "Rating" WHERE "systemId" = $1 AND "nonScore" = 'not_applicable'`,
  );
  expect(seconded.length).toBeGreaterThan(3);
  expect(seconded.filter(({ isSeconded }) => !isSeconded)).toEqual([]);
});

it("has one site accepted, one handed in and one sent back in the open round, and tells whom it concerns", async () => {
  const sites = await ask(
    "riverbend",
    `SELECT s."name", v."acceptedAt" IS NOT NULL AS accepted, v."sentBackAt" IS NOT NULL AS "sentBack",
            (SELECT count(*)::int FROM "Score" c JOIN "Indicator" i ON i."id" = c."indicatorId" AND i."systemId" IS NULL
              WHERE c."systemId" = v."systemId" AND c."roundId" = v."roundId" AND c."siteId" = v."siteId") AS answered,
            n."kind" AS told, p."name" AS "to"
       FROM "SiteReview" v JOIN "Round" r ON r."systemId" = v."systemId" AND r."id" = v."roundId" AND r."closedAt" IS NULL
       JOIN "Site" s ON s."systemId" = v."systemId" AND s."id" = v."siteId"
       LEFT JOIN "Notice" n ON n."systemId" = v."systemId" AND n."args"->>'site' = s."name" AND n."readAt" IS NULL
       LEFT JOIN "Person" p ON p."id" = n."personId"
      WHERE v."systemId" = $1 ORDER BY 1`,
  );
  expect(sites).toEqual([
    {
      name: "Cedar Hill K-8",
      accepted: false,
      sentBack: false,
      answered: 20,
      told: "site_submitted",
      to: "Marcus Bell",
    },
    {
      name: "Maple Street Elementary",
      accepted: true,
      sentBack: false,
      answered: 20,
      told: "site_accepted",
      to: "Andre Wallace",
    },
    {
      name: "Oakridge Middle School",
      accepted: false,
      sentBack: true,
      answered: 15,
      told: "site_sent_back",
      to: "Hannah Lindqvist",
    },
  ]);
});

/** Acts out of their order, in riverbend; a site is answered, handed in, looked at, and only then its round is confirmed and closed. */
const misplaced = `
  SELECT 'review' AS what FROM "SiteReview" v JOIN "Round" r ON r."systemId" = v."systemId" AND r."id" = v."roundId"
    JOIN LATERAL (SELECT max(t."ratedAt") AS at FROM "Rating" t WHERE t."systemId" = v."systemId" AND t."roundId" = v."roundId" AND t."siteId" = v."siteId") last ON true
   WHERE v."systemId" = $1 AND NOT (v."submittedAt" > (SELECT max(t."ratedAt") FROM "Rating" t
           WHERE t."systemId" = v."systemId" AND t."roundId" = v."roundId" AND t."siteId" = v."siteId" AND t."voice" = 'own')
         AND COALESCE(v."acceptedAt" > last.at AND v."acceptedAt" > v."submittedAt", true)
         AND COALESCE(v."sentBackAt" > v."submittedAt", true)
         AND GREATEST(v."submittedAt", v."acceptedAt", v."sentBackAt") < COALESCE(r."reviewedAt", $2))
  UNION ALL SELECT 'round' FROM "Round" r WHERE r."systemId" = $1 AND r."closedAt" <= r."reviewedAt"
  UNION ALL SELECT 'second' FROM "Rating" t JOIN "Round" r ON r."systemId" = t."systemId" AND r."id" = t."roundId"
   WHERE t."systemId" = $1 AND (t."secondedAt" <= t."ratedAt" OR t."secondedAt" >= COALESCE(r."closedAt", $2))
  UNION ALL SELECT 'notice' FROM "Notice" WHERE "systemId" = $1 AND GREATEST("createdAt", "readAt") >= $2`;

it.each([0, 1, 2, 3, 4, 5, 6])(
  "keeps its acts in order on whatever day of the week it starts: %s",
  async (days) => {
    const day = addDays(today, days);
    const database = await createTestDatabase();
    await withClient(database.ownerUrl, async (own) => {
      await seed(own, { today: day });
      const statement = misplaced.replaceAll("$2", `'${day}'::timestamptz`);
      expect(await askSystem(own, "riverbend", statement)).toEqual([]);
    });
    await database.drop();
  },
);
