import type { Client } from "pg";
import { beforeAll, expect, it } from "vitest";
import { differingStandings, differingSummaries } from "../../support/recount";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";

let systemId = "";

beforeAll(async () => {
  await seedDatabase();
  systemId = (await scopeOf("Dana Morales", "riverbend")).systemId;
});

const states = `('{scored,scored,scored,dont_know,not_scored}'::"ScoreState"[])`;

/** Scores some rows of these rounds anew, by one statement. */
function scoreSome(client: Client, rounds: readonly string[], share: number) {
  return client.query(
    `INSERT INTO "Score" AS was ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId", "state", "value")
     SELECT $1, gen_random_uuid(), s."roundId", s."frameworkVersionId", s."indicatorId", s."level", s."siteId", s."subjectId", s.state, CASE WHEN s.state = 'scored' THEN floor(random() * 4)::int END
       FROM (SELECT r."id" AS "roundId", r."frameworkVersionId", i."id" AS "indicatorId", i."level", t."id" AS "siteId", COALESCE(t."id", r."systemId") AS "subjectId",
                    (${states})[1 + floor(random() * 5)::int] AS state
               FROM "Round" r JOIN "Indicator" i ON i."frameworkVersionId" = r."frameworkVersionId" AND i."systemId" IS NULL
               LEFT JOIN "Site" t ON t."systemId" = r."systemId" AND i."level" = 'site'
              WHERE r."systemId" = $1 AND r."id" = ANY ($2::uuid[]) AND (i."level" <> 'site' OR t."id" IS NOT NULL) AND random() < $3) s
     ON CONFLICT ("systemId", "roundId", "indicatorId", "subjectId") DO UPDATE SET
       "state" = EXCLUDED."state", "value" = EXCLUDED."value", "scoredAt" = now(), "version" = was."version" + 1`,
    [systemId, rounds, share],
  );
}

it("standings and counts are what a recount gives, whichever rounds are scored in whichever order", async () => {
  await asOwner(async (client) => {
    const rounds = await openAllRounds(client);
    expect(rounds.length).toBeGreaterThan(2);
    await client.query("SELECT setseed(0.4)");
    let written = 0;
    for (let turn = 0; turn < 24; turn += 1) {
      // One of them, now and then all at once.
      const chosen =
        turn % 6 === 5
          ? rounds
          : rounds.slice(turn % rounds.length).slice(0, 1);
      const share = turn % 3 === 0 ? 0.01 : 0.5;
      written += (await scoreSome(client, chosen, share)).rowCount ?? 0;
      for (const text of [differingStandings, differingSummaries])
        expect((await client.query(text, [systemId])).rows).toEqual([]);
    }
    expect(written).toBeGreaterThan(1_000);
  });
});

/** Of one version of the framework, oldest first; with nothing scored in them, and none closed. */
async function openAllRounds(client: Client) {
  await client.query(`DROP INDEX "Round_one_open_key"`);
  await client.query("SET session_replication_role = replica");
  const { rows } = await client.query<{ id: string }>(
    `UPDATE "Round" r SET "closedAt" = NULL, "closedById" = NULL FROM "System" s
      WHERE s."id" = r."systemId" AND r."systemId" = $1 AND r."frameworkVersionId" = s."frameworkVersionId" AND r."openedAt" IS NOT NULL RETURNING r."id", r."ordinal"`,
    [systemId],
  );
  for (const table of ["Score", "Standing", "RoundSummary"])
    await client.query(`DELETE FROM "${table}" WHERE "systemId" = $1`, [
      systemId,
    ]);
  await client.query("SET session_replication_role = origin");
  return rows.map(({ id }) => id);
}
