-- What dashboards read, kept for all scores that a statement writes at once: an
-- import writes a thousand, and what cost little for one row cost minutes for all.

DROP TRIGGER "Score_keep_standing" ON "Score";
DROP TRIGGER "Score_keep_round_summary" ON "Score";
DROP FUNCTION keep_round_summary();

-- A row's standing is its newest score and the one before. Each is looked up by
-- its key, one row after the other: the planner knows nothing yet of rows that are
-- being written, and OFFSET 0 keeps it from reading whole subjects in their place.
CREATE OR REPLACE FUNCTION keep_standing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM written) THEN RETURN NULL; END IF;
  INSERT INTO "Standing" ("systemId", "indicatorId", "subjectId", "frameworkVersionId", "level", "siteId",
                          "roundId", "state", "value", "scoredAt", "previousState", "previousValue")
  SELECT w."systemId", w."indicatorId", w."subjectId", w."frameworkVersionId", newest."level", newest."siteId",
         newest."roundId", newest."state", newest."value", newest."scoredAt", newest."previousState", newest."previousValue"
    FROM (SELECT DISTINCT "systemId", "indicatorId", "subjectId", "frameworkVersionId" FROM written) w
   CROSS JOIN LATERAL (
     SELECT s.*, lead(s."state") OVER newest_first AS "previousState", lead(s."value") OVER newest_first AS "previousValue"
       FROM (SELECT i."id" FROM "Indicator" i
              WHERE i."lineage" = (SELECT "lineage" FROM "Indicator" WHERE "id" = w."indicatorId")
                AND (i."systemId" IS NULL OR i."systemId" = w."systemId") OFFSET 0) line
      CROSS JOIN LATERAL (
        SELECT s."level", s."siteId", s."roundId", s."state", s."value", s."scoredAt", r."ordinal"
          FROM "Score" s JOIN "Round" r ON r."systemId" = s."systemId" AND r."id" = s."roundId"
         WHERE s."systemId" = w."systemId" AND s."indicatorId" = line."id" AND s."subjectId" = w."subjectId"
           AND s."state" <> 'not_scored' OFFSET 0) s
     WINDOW newest_first AS (ORDER BY s."ordinal" DESC)
      ORDER BY s."ordinal" DESC LIMIT 1) newest
   ORDER BY w."systemId", w."indicatorId", w."subjectId"
  ON CONFLICT ("systemId", "indicatorId", "subjectId") DO UPDATE SET
    "roundId" = EXCLUDED."roundId", "state" = EXCLUDED."state", "value" = EXCLUDED."value",
    "scoredAt" = EXCLUDED."scoredAt", "previousState" = EXCLUDED."previousState", "previousValue" = EXCLUDED."previousValue";
  -- Nothing is left to stand on where a score was let go and no other round has one.
  IF EXISTS (SELECT 1 FROM written WHERE "state" = 'not_scored') THEN
    DELETE FROM "Standing" t USING written w
     WHERE w."state" = 'not_scored'
       AND t."systemId" = w."systemId" AND t."indicatorId" = w."indicatorId" AND t."subjectId" = w."subjectId"
       AND NOT EXISTS (
         SELECT 1 FROM "Indicator" i
           JOIN "Score" s ON s."systemId" = w."systemId" AND s."indicatorId" = i."id" AND s."subjectId" = w."subjectId"
          WHERE i."lineage" = (SELECT "lineage" FROM "Indicator" WHERE "id" = w."indicatorId")
            AND (i."systemId" IS NULL OR i."systemId" = w."systemId") AND s."state" <> 'not_scored');
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Score_keep_standing_of_first" AFTER INSERT ON "Score"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION keep_standing();
CREATE TRIGGER "Score_keep_standing_of_changed" AFTER UPDATE ON "Score"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION keep_standing();

-- The counts of a subject's part, by as much as these scores add to them or take away.
CREATE FUNCTION count_scores() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  sign int := TG_ARGV[0]::int;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM counted WHERE "state" <> 'not_scored') THEN RETURN NULL; END IF;
  INSERT INTO "RoundSummary" AS was ("systemId", "roundId", "subjectId", "stageNumber", "level", "siteId",
                              "n0", "n1", "n2", "n3", "dontKnow", "notApplicable", "disputed")
  SELECT c."systemId", c."roundId", c."subjectId", g."number", c."level", c."siteId",
         sign * count(*) FILTER (WHERE c."value" = 0), sign * count(*) FILTER (WHERE c."value" = 1),
         sign * count(*) FILTER (WHERE c."value" = 2), sign * count(*) FILTER (WHERE c."value" = 3),
         sign * count(*) FILTER (WHERE c."state" = 'dont_know'), sign * count(*) FILTER (WHERE c."state" = 'not_applicable'),
         sign * count(*) FILTER (WHERE c."state" = 'disputed')
    FROM counted c JOIN "Indicator" i ON i."id" = c."indicatorId" JOIN "Stage" g ON g."id" = i."stageId"
   WHERE c."state" <> 'not_scored'
   GROUP BY 1, 2, 3, 4, 5, 6
   ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT ("systemId", "roundId", "subjectId", "stageNumber", "level") DO UPDATE SET
    "n0" = was."n0" + EXCLUDED."n0", "n1" = was."n1" + EXCLUDED."n1", "n2" = was."n2" + EXCLUDED."n2",
    "n3" = was."n3" + EXCLUDED."n3", "dontKnow" = was."dontKnow" + EXCLUDED."dontKnow",
    "notApplicable" = was."notApplicable" + EXCLUDED."notApplicable", "disputed" = was."disputed" + EXCLUDED."disputed";
  RETURN NULL;
END
$$;
CREATE TRIGGER "Score_count_first" AFTER INSERT ON "Score"
  REFERENCING NEW TABLE AS counted FOR EACH STATEMENT EXECUTE FUNCTION count_scores('1');
CREATE TRIGGER "Score_count_before" AFTER UPDATE ON "Score"
  REFERENCING OLD TABLE AS counted FOR EACH STATEMENT EXECUTE FUNCTION count_scores('-1');
CREATE TRIGGER "Score_count_changed" AFTER UPDATE ON "Score"
  REFERENCING NEW TABLE AS counted FOR EACH STATEMENT EXECUTE FUNCTION count_scores('1');
