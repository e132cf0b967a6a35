/**
 * The least that the same work can cost here: PostgreSQL and Node's own server,
 * nothing between them. GET /dashboard and /save, and POST /import, answer as JSON.
 */
import { createServer } from "node:http";
import pg from "pg";

const pool = new pg.Pool({
  connectionString: process.env.APP_DATABASE_URL,
  max: 10,
});

async function inSystem(systemId, personId, work) {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query(
      "SELECT set_config('app.system_id', $1, true), set_config('app.person_id', $2, true)",
      [systemId, personId],
    );
    const answer = await work(client);
    await client.query("COMMIT");
    return answer;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

const work = {
  "/dashboard": (client, { system }) =>
    client.query(
      `SELECT "roundId", "subjectId", "stageNumber", "level", "n0", "n1", "n2", "n3" FROM "RoundSummary" WHERE "systemId" = $1`,
      [system],
    ),
  // A score as its rating, its settled score (whose triggers keep the counts) and its event, upon the version read.
  "/save": async (
    client,
    { system, person, rating, round, indicator, subject, value },
  ) => {
    const { rows } = await client.query(
      `UPDATE "Rating" SET "value" = $3, "ratedById" = $4, "ratedAt" = now(), "version" = "version" + 1
        WHERE "systemId" = $1 AND "id" = $2 RETURNING "version"`,
      [system, rating, value, person],
    );
    await client.query(
      `UPDATE "Score" SET "value" = $5, "scoredAt" = now(), "version" = "version" + 1
        WHERE "systemId" = $1 AND "roundId" = $2 AND "indicatorId" = $3 AND "subjectId" = $4`,
      [system, round, indicator, subject, value],
    );
    await client.query(
      `INSERT INTO "Event" ("systemId", "id", "personId", "verb", "subjectType", "subjectId", "roundId", "indicatorId", "after")
       VALUES ($1, gen_random_uuid(), $2, 'rated', 'rating', $3, $4, $5, jsonb_build_object('value', $6::int))`,
      [system, person, rating, round, indicator, value],
    );
    return rows;
  },
  // Thousands of scores at once, as one statement for each kind of thing.
  "/import": async (client, { system, person, round, framework, body }) => {
    const rows = `jsonb_to_recordset($5::jsonb) AS l("indicator" uuid, "site" uuid, "value" smallint)`;
    const given = [system, person, round, framework, body];
    await client.query(
      `SELECT set_config('app.writes_many', 'on', true) FROM "Round" WHERE "systemId" = $1 AND "id" = $2 FOR SHARE`,
      [system, round],
    );
    const { rowCount } = await client.query(
      `INSERT INTO "Rating" AS was ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId", "voice", "value", "ratedById")
       SELECT $1::uuid, gen_random_uuid(), $3::uuid, $4::uuid, l."indicator", 'site', l."site", l."site", 'intermediary', l."value", $2::uuid FROM ${rows}
       ON CONFLICT ("systemId", "roundId", "indicatorId", "subjectId", "voice", "panelistId") DO UPDATE SET
         "value" = EXCLUDED."value", "ratedAt" = now(), "version" = was."version" + 1`,
      given,
    );
    await client.query(
      `INSERT INTO "Score" AS was ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId", "state", "value")
       SELECT $1::uuid, gen_random_uuid(), $3::uuid, $4::uuid, l."indicator", 'site', l."site", l."site", 'scored', l."value" FROM ${rows} WHERE $2::uuid IS NOT NULL
       ON CONFLICT ("systemId", "roundId", "indicatorId", "subjectId") DO UPDATE SET
         "value" = EXCLUDED."value", "scoredAt" = now(), "version" = was."version" + 1`,
      given,
    );
    await client.query(
      `INSERT INTO "Event" ("systemId", "id", "personId", "verb", "subjectType", "subjectId", "siteId", "roundId", "indicatorId", "after")
       SELECT $1::uuid, gen_random_uuid(), $2::uuid, 'rated', 'rating', l."site", l."site", $3::uuid, l."indicator", jsonb_build_object('value', l."value")
         FROM ${rows} WHERE $4::uuid IS NOT NULL`,
      given,
    );
    return rowCount;
  },
};

async function readBody(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, "http://localhost");
  try {
    const given = Object.fromEntries(searchParams);
    given.body = await readBody(request);
    const answer = await inSystem(given.system, given.person, (client) =>
      work[pathname](client, given),
    );
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answer.rows ?? answer));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
});
server.listen(Number(process.env.PORT), "127.0.0.1");
