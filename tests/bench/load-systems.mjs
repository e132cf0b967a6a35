import { hash } from "@node-rs/argon2";
import { withClient } from "../../prisma/database/connect.mjs";

/** Who signs in to every system of the bench; for this throw-away database alone. */
export const password = "a long enough password";

const usualSites = 20;
const roundsEach = 4;
const atOnce = 10;

export const slugOf = (number) => `bench-${String(number).padStart(5, "0")}`;
export const emailOf = (number) => `staff@${slugOf(number)}.example`;

/**
 * Systems `from` to `to`, each with 20 active sites and four rounds in which
 * every row of the rubric is scored for every subject (of the sample's rubric
 * 63 rows a site and 110 of the system, so some 5,300 scores); the last round
 * is open and lacks one score in ten. Rows are made where the database is, with its
 * triggers off, and what they keep is counted by the same statements' words.
 * @param {{url: string, from: number, to: number, onProgress: (done: number) => void, sites?: number, isOpenRoundEmpty?: boolean}} job
 *   url: the owner's, who may set triggers aside; isOpenRoundEmpty: nothing is scored in the last round yet
 */
export async function loadSystems({
  url,
  from,
  to,
  onProgress,
  sites = usualSites,
  isOpenRoundEmpty = false,
}) {
  // As the app makes them: signing in has to cost what it costs.
  const passwordHash = await hash(password, {
    memoryCost: 65_536,
    timeCost: 3,
  });
  await withClient(url, async (client) => {
    await client.query("SET session_replication_role = replica");
    for (let first = from; first <= to; first += atOnce) {
      const last = Math.min(to, first + atOnce - 1);
      await client.query("BEGIN");
      await client.query(
        `${batch(first, last, sites)}; ${rows(passwordHash, isOpenRoundEmpty)}`,
      );
      await client.query("COMMIT");
      onProgress(last);
    }
    // As the server would in its own time, which would be while we measure.
    await client.query("VACUUM (ANALYZE)");
    await client.query("CHECKPOINT");
  });
}

// Ids follow from names, so that each statement finds what another made; with
// the two digits by which the app knows an id.
const id = (...parts) =>
  `overlay(overlay(md5(concat_ws('/', ${parts.join(", ")})) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid`;

const batch = (first, last, sites) => `
  CREATE TEMP TABLE batch ON COMMIT DROP AS
  SELECT n, 'bench-' || lpad(n::text, 5, '0') AS slug, ${id("'system'", "n")} AS id,
         (SELECT v."id" FROM "FrameworkVersion" v ORDER BY v."publishedAt" DESC LIMIT 1) AS framework
    FROM generate_series(${first}, ${last}) n;
  CREATE TEMP TABLE places ON COMMIT DROP AS
  SELECT b.n, b.id AS system, s AS at, ${id("b.id", "'site'", "s")} AS id FROM batch b, generate_series(1, ${sites}) s;
  CREATE TEMP TABLE turns ON COMMIT DROP AS
  SELECT b.n, b.id AS system, b.framework, r AS at, ${id("b.id", "'round'", "r")} AS id,
         ${id("b.n", "'person'")} AS person, current_date - ((${roundsEach} - r) * 182 + 60) AS began
    FROM batch b, generate_series(1, ${roundsEach}) r;
  -- Which rows of which subject: all of the rubric's.
  CREATE TEMP TABLE asked ON COMMIT DROP AS
  SELECT b.id AS system, b.framework, i."id" AS indicator, i."level", g."number" AS stage, p.id AS site, COALESCE(p.id, b.id) AS subject
    FROM batch b JOIN "Indicator" i ON i."frameworkVersionId" = b.framework AND i."systemId" IS NULL
    JOIN "Stage" g ON g."id" = i."stageId" LEFT JOIN places p ON p.system = b.id AND i."level" = 'site'
   WHERE i."level" <> 'site' OR p.id IS NOT NULL`;

const rows = (passwordHash, isOpenRoundEmpty) => `
  INSERT INTO "System" ("id", "slug", "name", "frameworkVersionId") SELECT id, slug, 'Bench ' || n, framework FROM batch;
  INSERT INTO "Person" ("id", "email", "name") SELECT ${id("n", "'person'")}, 'staff@' || slug || '.example', 'Staff ' || n FROM batch;
  INSERT INTO "Credential" ("personId", "passwordHash") SELECT ${id("n", "'person'")}, '${passwordHash}' FROM batch;
  INSERT INTO "Membership" ("systemId", "id", "personId", "role", "adminSince", "termFrom")
  SELECT id, ${id("id", "'member'")}, ${id("n", "'person'")}, 'intermediary_staff', now(), '2020-01-01' FROM batch;
  INSERT INTO "Site" ("systemId", "id", "name", "status") SELECT system, id, 'School ' || at, 'active' FROM places;
  INSERT INTO "Round" ("systemId", "id", "ordinal", "name", "frameworkVersionId", "startsOn", "dueOn", "endsOn", "openedAt", "openedById", "closedAt", "closedById")
  SELECT system, id, at, 'Round ' || at, framework, began, began + 90, began + 181, now(), person,
         CASE WHEN at < ${roundsEach} THEN now() END, CASE WHEN at < ${roundsEach} THEN person END FROM turns;
  CREATE TEMP TABLE given ON COMMIT DROP AS
  SELECT a.*, t.id AS round, t.at, t.person, t.began, ${id("t.id", "a.indicator", "a.subject")} AS id,
         (abs(hashtext(a.indicator::text || a.subject::text)) + t.at) % 4 AS value
    FROM asked a JOIN turns t ON t.system = a.system
   WHERE t.at < ${roundsEach} OR ${!isOpenRoundEmpty} AND abs(hashtext(a.subject::text || a.indicator::text)) % 10 > 0;
  INSERT INTO "Rating" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId", "value", "ratedById")
  SELECT system, id, round, framework, indicator, "level", site, subject, value, person FROM given;
  INSERT INTO "Score" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId", "state", "value")
  SELECT system, id, round, framework, indicator, "level", site, subject, 'scored', value FROM given;
  INSERT INTO "Event" ("systemId", "id", "personId", "verb", "subjectType", "subjectId", "siteId", "roundId", "indicatorId", "after")
  SELECT system, id, person, 'rated', 'rating', id, site, round, indicator, jsonb_build_object('value', value) FROM given;
  INSERT INTO "Standing" ("systemId", "indicatorId", "subjectId", "frameworkVersionId", "level", "siteId", "roundId", "state", "value", "scoredAt", "previousState", "previousValue")
  SELECT DISTINCT ON (g.system, g.indicator, g.subject) g.system, g.indicator, g.subject, g.framework, g."level", g.site, g.round, 'scored'::"ScoreState", g.value, now(),
         'scored'::"ScoreState", (g.value + 3) % 4
    FROM given g ORDER BY g.system, g.indicator, g.subject, g.at DESC;
  INSERT INTO "RoundSummary" ("systemId", "roundId", "subjectId", "stageNumber", "level", "siteId", "n0", "n1", "n2", "n3")
  SELECT system, round, subject, stage, "level", site, count(*) FILTER (WHERE value = 0), count(*) FILTER (WHERE value = 1),
         count(*) FILTER (WHERE value = 2), count(*) FILTER (WHERE value = 3)
    FROM given GROUP BY 1, 2, 3, 4, 5, 6`;
