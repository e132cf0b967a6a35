import { withClient } from "../../../prisma/database/connect.mjs";

type Scores = { code: string; site?: string; value: number; reason?: string }[];

/** Scores of a community's open round as if they had been given in the app: rating and score alike. */
export function scoreByHand(slug: string, scores: Scores) {
  return withOwner(async (client) => {
    for (const { code, site = null, value, reason = null } of scores) {
      const { rowCount } = await client.query(
        `WITH s AS (SELECT "id", set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = $1),
              place AS (
                SELECT s."id" AS "systemId", r."id" AS "roundId", r."frameworkVersionId", i."id" AS "indicatorId", i."level", t."id" AS "siteId",
                       COALESCE(t."id", s."id") AS "subjectId", r."openedById"
                  FROM s JOIN "Round" r ON r."systemId" = s."id" AND r."closedAt" IS NULL
                  JOIN "Indicator" i ON i."frameworkVersionId" = r."frameworkVersionId" AND i."code" = $2 AND i."systemId" IS NULL
                  LEFT JOIN "Site" t ON t."systemId" = s."id" AND t."name" = $3),
              rated AS (
                INSERT INTO "Rating" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId", "value", "reason", "ratedById")
                SELECT "systemId", gen_random_uuid(), "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId", $4::int, $5, "openedById" FROM place)
         INSERT INTO "Score" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId", "state", "value")
         SELECT "systemId", gen_random_uuid(), "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId", 'scored', $4::int FROM place`,
        [slug, code, site, value, reason],
      );
      if (rowCount !== 1) throw new Error(`${code} was not scored`);
    }
  });
}

/** The open round of a community, by its id. */
export function findOpenRoundOf(slug: string): Promise<string> {
  return withOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT r."id" FROM "Round" r JOIN "System" s ON s."id" = r."systemId" WHERE s."slug" = $1 AND r."closedAt" IS NULL`,
      [slug],
    );
    const [round] = rows;
    if (!round) throw new Error(`${slug} has no open round`);
    return round.id;
  });
}

/** Opens the round after the last one. */
export function openNextRound(slug: string, name: string) {
  return withOwner((client) =>
    client.query(
      `WITH s AS (SELECT "id", set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = $1)
       INSERT INTO "Round" ("systemId", "id", "ordinal", "name", "frameworkVersionId", "startsOn", "dueOn", "endsOn", "openedAt", "openedById")
       SELECT r."systemId", gen_random_uuid(), r."ordinal" + 1, $2, r."frameworkVersionId", current_date, current_date + 30, current_date + 180, now(), r."openedById"
         FROM s JOIN "Round" r ON r."systemId" = s."id" ORDER BY r."ordinal" DESC LIMIT 1`,
      [slug, name],
    ),
  );
}

function withOwner<T>(work: Parameters<typeof withClient<T>>[1]): Promise<T> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set");
  return withClient(url, work);
}
