// What dashboards read, counted again from the scores of one system ($1): each
// gives the rows in which the two differ, so none where all is well.

export const differingStandings = `WITH ranked AS (
   SELECT s.*, row_number() OVER (PARTITION BY s."indicatorId", s."subjectId" ORDER BY r."ordinal" DESC) AS place
     FROM "Score" s JOIN "Round" r ON r."systemId" = s."systemId" AND r."id" = s."roundId"
    WHERE s."systemId" = $1 AND s."state" <> 'not_scored'),
 plain AS (
   SELECT a."indicatorId", a."subjectId", a."siteId", a."roundId", a."state", a."value", a."scoredAt", b."state" AS was, b."value" AS "wasValue"
     FROM ranked a LEFT JOIN ranked b ON b."indicatorId" = a."indicatorId" AND b."subjectId" = a."subjectId" AND b.place = 2
    WHERE a.place = 1),
 kept AS (
   SELECT "indicatorId", "subjectId", "siteId", "roundId", "state", "value", "scoredAt", "previousState" AS was, "previousValue" AS "wasValue"
     FROM "Standing" WHERE "systemId" = $1)
 (TABLE plain EXCEPT TABLE kept) UNION ALL (TABLE kept EXCEPT TABLE plain)`;

export const differingSummaries = `WITH plain AS (
   SELECT s."roundId", s."subjectId", g."number" AS stage, s."level", s."siteId",
    count(*) FILTER (WHERE s."value" = 0)::int AS n0, count(*) FILTER (WHERE s."value" = 1)::int AS n1,
    count(*) FILTER (WHERE s."value" = 2)::int AS n2, count(*) FILTER (WHERE s."value" = 3)::int AS n3,
    count(*) FILTER (WHERE s."state" = 'dont_know')::int AS d, count(*) FILTER (WHERE s."state" = 'not_applicable')::int AS a,
    count(*) FILTER (WHERE s."state" = 'disputed')::int AS x
     FROM "Score" s JOIN "Indicator" i ON i."id" = s."indicatorId" JOIN "Stage" g ON g."id" = i."stageId"
    WHERE s."systemId" = $1 GROUP BY 1, 2, 3, 4, 5 HAVING bool_or(s."state" <> 'not_scored')),
 kept AS (
   SELECT "roundId", "subjectId", "stageNumber" AS stage, "level", "siteId", "n0", "n1", "n2", "n3",
    "dontKnow" AS d, "notApplicable" AS a, "disputed" AS x
     FROM "RoundSummary" WHERE "systemId" = $1 AND "n0" + "n1" + "n2" + "n3" + "dontKnow" + "notApplicable" + "disputed" > 0)
 (TABLE plain EXCEPT TABLE kept) UNION ALL (TABLE kept EXCEPT TABLE plain)`;
