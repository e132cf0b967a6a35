import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settleRow } from "@/lib/rounds/rules/settle-row";
import { seed } from "@/prisma/seed/seed";
import { differingStandings, differingSummaries } from "../../support/recount";
import { askSystem, readSystem } from "./read-seeded";

const today = "2026-11-22";
const client = new Client({ connectionString: process.env.DATABASE_URL });

beforeAll(async () => {
  await client.connect();
  await seed(client, { today });
});
afterAll(() => client.end());

const ask = <T extends object>(slug: string, statement: string) =>
  askSystem<T>(client, slug, statement);

describe.each(["riverbend", "lakeshore"])("what holds in %s", (slug) => {
  it("rests every 3 on evidence put down before it", async () => {
    const threes = await ask<{ bare: boolean }>(
      slug,
      `SELECT NOT EXISTS (SELECT 1 FROM "Evidence" e WHERE e."systemId" = r."systemId" AND e."roundId" = r."roundId"
                AND e."indicatorId" = r."indicatorId" AND e."subjectId" = r."subjectId"
                AND e."removedAt" IS NULL AND (r."voice" = 'intermediary' OR e."createdAt" < r."ratedAt")) AS bare
         FROM "Rating" r WHERE r."systemId" = $1 AND r."value" = 3`,
    );
    expect(threes.length).toBeGreaterThan(1);
    expect(threes.filter(({ bare }) => bare)).toEqual([]);
  });

  it("settles every row as the rule does", async () => {
    type Said = Parameters<typeof settleRow>[0];
    const rows = await ask<Said & { state: string; value: number | null }>(
      slug,
      `SELECT s."state"::text, s."value",
              (SELECT to_jsonb(r) || jsonb_build_object('secondedBy', r."secondedById") FROM "Rating" r WHERE (r."systemId", r."roundId", r."indicatorId", r."subjectId", r."voice") = (s."systemId", s."roundId", s."indicatorId", s."subjectId", 'own')) AS own,
              (SELECT to_jsonb(r) || jsonb_build_object('secondedBy', r."secondedById") FROM "Rating" r WHERE (r."systemId", r."roundId", r."indicatorId", r."subjectId", r."voice") = (s."systemId", s."roundId", s."indicatorId", s."subjectId", 'intermediary')) AS intermediary
         FROM "Score" s WHERE s."systemId" = $1`,
    );
    const wrong = rows.filter(({ own, intermediary, state, value }) => {
      const settled = settleRow({ own, intermediary });
      return settled.state !== state || settled.value !== value;
    });
    expect(rows.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
    const ratings = (await readSystem(client, slug)).Rating ?? [];
    const voices = rows.flatMap(({ own, intermediary }) =>
      [own, intermediary].filter(Boolean),
    );
    expect(voices).toHaveLength(ratings.length);
  });

  it("keeps the standings that a plain recomputation gives", async () => {
    const differing = await ask<object>(slug, differingStandings);
    expect(differing).toEqual([]);
  });

  it("keeps the summaries that a plain recomputation gives", async () => {
    const differing = await ask<object>(slug, differingSummaries);
    expect(differing).toEqual([]);
  });

  it("tells each rating as events that lead up to it", async () => {
    const untold = await ask<object>(
      slug,
      `SELECT r."id" FROM "Rating" r WHERE r."systemId" = $1 AND r."version" <> (
         SELECT count(*) FROM "Event" e WHERE e."systemId" = r."systemId" AND e."verb" = 'rated' AND e."roundId" = r."roundId"
            AND e."indicatorId" = r."indicatorId" AND e."subjectId" = r."subjectId" AND e."after"->>'voice' = r."voice"::text
            AND e."at" <= r."ratedAt" AND e."personId" = r."ratedById")`,
    );
    expect(untold).toEqual([]);
  });

  it("says nothing before its round opened, after it closed, or today and later", async () => {
    const misplaced = await ask<object>(
      slug,
      `SELECT e."verb", e."at" FROM "Event" e LEFT JOIN "Round" r ON r."systemId" = e."systemId" AND r."id" = e."roundId"
        WHERE e."systemId" = $1 AND (e."at" < r."openedAt" OR e."at" > r."closedAt" OR e."at" >= '${today}')`,
    );
    expect(misplaced).toEqual([]);
  });

  it("lets nobody rate after their term or for a site they do not hold", async () => {
    const misplaced = await ask<object>(
      slug,
      `SELECT r."id" FROM "Rating" r
         LEFT JOIN "Membership" m ON m."systemId" = r."systemId" AND m."personId" = r."ratedById" AND (m."termTo" IS NULL OR r."ratedAt" < m."termTo")
         LEFT JOIN "MembershipSite" h ON h."systemId" = m."systemId" AND h."membershipId" = m."id" AND h."siteId" = r."siteId"
        WHERE r."systemId" = $1 AND CASE
              WHEN r."level" = 'community_wide' THEN m."role" IS NULL OR m."role" NOT IN ('community_wide_leader', 'intermediary_staff')
              WHEN r."level" = 'intermediary' OR r."voice" = 'intermediary' THEN m."role" IS DISTINCT FROM 'intermediary_staff'
              ELSE h."siteId" IS NULL OR m."role" IS DISTINCT FROM 'site_coordinator' END`,
    );
    expect(misplaced).toEqual([]);
  });
});
