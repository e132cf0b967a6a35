-- What guards a rating, a score and an event asks once for all rows that a
-- statement writes: row by row it was half of what an import took.

-- Said by whoever writes thousands of rows of one round and holds the round
-- already. It turns off what each row asks beforehand and nothing else: what is
-- asked of all rows afterwards always is, whoever says what.
CREATE FUNCTION writes_many() RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT COALESCE(current_setting('app.writes_many', true) = 'on', false) $$;

-- ---------------------------------------------------------------------------
-- Beforehand, row by row, so that a row by itself is refused before anything
-- else is said of it, and waits for its round before it is written.

DROP TRIGGER "Rating_round_open" ON "Rating";
DROP TRIGGER "Score_round_open" ON "Score";
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Rating', 'Score'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT ON %I FOR EACH ROW WHEN (NOT writes_many()) EXECUTE FUNCTION refuse_unless_round_open()', name || '_round_open', name);
    -- One that moves is refused by this alone.
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW WHEN (NOT writes_many()
        OR (OLD."systemId", OLD."roundId", OLD."indicatorId", OLD."subjectId") IS DISTINCT FROM (NEW."systemId", NEW."roundId", NEW."indicatorId", NEW."subjectId"))
        EXECUTE FUNCTION refuse_unless_round_open()', name || '_round_open_of_changed', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_unless_round_open()', name || '_round_open_of_deleted', name);
  END LOOP;
END
$$;

-- The question first that is answered by the key of the round.
CREATE OR REPLACE FUNCTION refuse_event_of_closed_round() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Round" r WHERE r."systemId" = NEW."systemId" AND r."id" = NEW."roundId"
       AND r."closedAt" IS NOT NULL AND r.xmin <> pg_current_xact_id()::xid) THEN
    IF NOT is_owner() THEN RAISE EXCEPTION 'round_closed' USING ERRCODE = 'WM002'; END IF;
  END IF;
  RETURN NEW;
END
$$;
DROP TRIGGER "Event_round_not_closed" ON "Event";
CREATE TRIGGER "Event_round_not_closed" BEFORE INSERT ON "Event"
  FOR EACH ROW WHEN (NEW."roundId" IS NOT NULL AND NOT writes_many()) EXECUTE FUNCTION refuse_event_of_closed_round();

-- ---------------------------------------------------------------------------
-- Afterwards, once for all rows of a statement

-- FOR SHARE makes a closing round wait for the writes under way, and those after it fail.
CREATE FUNCTION hold_open_round(system_id uuid, round_id uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  opened timestamptz;
  closed timestamptz;
BEGIN
  SELECT "openedAt", "closedAt" INTO opened, closed FROM "Round"
   WHERE "systemId" = system_id AND "id" = round_id FOR SHARE;
  IF opened IS NULL THEN RAISE EXCEPTION 'round_not_open' USING ERRCODE = 'WM001'; END IF;
  IF closed IS NOT NULL THEN RAISE EXCEPTION 'round_closed' USING ERRCODE = 'WM002'; END IF;
END
$$;

CREATE FUNCTION refuse_unless_rounds_open() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM hold_open_round(w."systemId", w."roundId") FROM (SELECT DISTINCT "systemId", "roundId" FROM written) w;
  RETURN NULL;
END
$$;

CREATE FUNCTION refuse_rows_of_other_system() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM (SELECT DISTINCT "systemId", "indicatorId" FROM written) w
     WHERE NOT EXISTS (SELECT 1 FROM "Indicator" i WHERE i."id" = w."indicatorId" AND (i."systemId" IS NULL OR i."systemId" = w."systemId"))) THEN
    RAISE EXCEPTION 'no such row in this system' USING ERRCODE = '23503';
  END IF;
  RETURN NULL;
END
$$;

DROP TRIGGER "Rating_row_of_own_system" ON "Rating";
DROP TRIGGER "Score_row_of_own_system" ON "Score";
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Rating', 'Score'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_rounds_open()', name || '_rounds_open', name);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_unless_rounds_open()', name || '_rounds_open_of_changed', name);
    -- None moves to another row, so what is changed was asked when it came.
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_rows_of_other_system()', name || '_rows_of_own_system', name);
  END LOOP;
END
$$;

DROP TRIGGER "Standing_row_of_own_system" ON "Standing";
CREATE TRIGGER "Standing_row_of_own_system" BEFORE UPDATE OF "indicatorId" ON "Standing" FOR EACH ROW EXECUTE FUNCTION refuse_row_of_other_system();
CREATE TRIGGER "Standing_rows_of_own_system" AFTER INSERT ON "Standing"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_rows_of_other_system();

-- A site that the round does not ask keeps what it said before. Runs, as the next
-- does, after the trigger that holds the round.
DROP TRIGGER "Rating_site_asked" ON "Rating";
CREATE FUNCTION refuse_of_left_out_sites() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM (SELECT DISTINCT "systemId", "roundId", "siteId" FROM written WHERE "siteId" IS NOT NULL) w
      JOIN "LeftOutSite" o ON o."systemId" = w."systemId" AND o."roundId" = w."roundId" AND o."siteId" = w."siteId") THEN
    RAISE EXCEPTION 'site_not_asked' USING ERRCODE = 'WM031';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Rating_sites_asked" AFTER INSERT ON "Rating"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_of_left_out_sites();
CREATE TRIGGER "Rating_sites_asked_of_changed" AFTER UPDATE ON "Rating"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_of_left_out_sites();

-- A rating of a site whose part was handed in is changed by the intermediary
-- alone, of one that was accepted by nobody.
CREATE FUNCTION refuse_in_reviewed_site(system_id uuid, round_id uuid, site_id uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  review record;
BEGIN
  SELECT "submittedAt", "sentBackAt", "acceptedAt" INTO review FROM "SiteReview"
   WHERE "systemId" = system_id AND "roundId" = round_id AND "siteId" = site_id;
  IF NOT FOUND THEN RETURN; END IF;
  IF review."acceptedAt" IS NOT NULL THEN RAISE EXCEPTION 'site_accepted' USING ERRCODE = 'WM013'; END IF;
  IF review."submittedAt" IS NOT NULL AND review."sentBackAt" IS NULL AND NOT EXISTS (
    SELECT 1 FROM "Membership" WHERE "systemId" = system_id AND "personId" = current_person_id() AND "role" = 'intermediary_staff') THEN
    RAISE EXCEPTION 'site_submitted' USING ERRCODE = 'WM014';
  END IF;
END
$$;

DROP TRIGGER "Rating_site_not_reviewed" ON "Rating";
DROP FUNCTION refuse_in_reviewed_site();
CREATE FUNCTION refuse_in_reviewed_sites() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_in_reviewed_site(w."systemId", w."roundId", w."siteId")
     FROM (SELECT DISTINCT "systemId", "roundId", "siteId" FROM written WHERE "siteId" IS NOT NULL) w;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Rating_sites_not_reviewed" AFTER INSERT ON "Rating"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_in_reviewed_sites();

-- Whether a second person agrees to a "not applicable" is part of looking at it.
CREATE FUNCTION refuse_change_in_reviewed_sites() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_in_reviewed_site(w."systemId", w."roundId", w."siteId")
     FROM (SELECT DISTINCT "systemId", "roundId", "siteId" FROM (
             SELECT "systemId", "id", "roundId", "siteId", "value", "nonScore", "reason", "ratedById" FROM written WHERE "siteId" IS NOT NULL
             EXCEPT SELECT "systemId", "id", "roundId", "siteId", "value", "nonScore", "reason", "ratedById" FROM was) changed) w;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Rating_sites_not_reviewed_of_changed" AFTER UPDATE ON "Rating"
  REFERENCING OLD TABLE AS was NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_in_reviewed_sites();

CREATE FUNCTION refuse_events_of_closed_rounds() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM (SELECT DISTINCT "systemId", "roundId" FROM written WHERE "roundId" IS NOT NULL) w
      JOIN "Round" r ON r."systemId" = w."systemId" AND r."id" = w."roundId"
     WHERE r."closedAt" IS NOT NULL AND r.xmin <> pg_current_xact_id()::xid) THEN
    IF NOT is_owner() THEN RAISE EXCEPTION 'round_closed' USING ERRCODE = 'WM002'; END IF;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Event_rounds_not_closed" AFTER INSERT ON "Event"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_events_of_closed_rounds();

-- ---------------------------------------------------------------------------
-- A row's standing is its newest score and the one before. Where the round that
-- it stands on is scored again, or a later one comes upon it, what stands says all
-- that is needed. The rest is looked up by key, row by row, as before: rows that
-- stand nowhere yet, that were let go, that belong to a round before the newest,
-- and all rows of a statement that writes more rounds than one. All goes
-- from key to key (OFFSET 0 and the loop see to it): what the planner knows of rows
-- that are being written is old, and reading all for each of them takes minutes.
CREATE OR REPLACE FUNCTION keep_standing() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  one_round record;
  followed bigint;
  gone record;
BEGIN
  SELECT "systemId", "roundId" INTO one_round FROM written LIMIT 1;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF NOT EXISTS (SELECT 1 FROM written w WHERE (w."systemId", w."roundId") <> (one_round."systemId", one_round."roundId")) THEN
    INSERT INTO "Standing" AS was ("systemId", "indicatorId", "subjectId", "frameworkVersionId", "level", "siteId", "roundId", "state", "value", "scoredAt")
    SELECT w."systemId", w."indicatorId", w."subjectId", w."frameworkVersionId", w."level", w."siteId", w."roundId", w."state", w."value", w."scoredAt"
      FROM written w CROSS JOIN LATERAL (
        SELECT t."roundId" FROM "Standing" t
         WHERE t."systemId" = w."systemId" AND t."indicatorId" = w."indicatorId" AND t."subjectId" = w."subjectId" OFFSET 0) stands
     WHERE w."state" <> 'not_scored'
       AND stands."roundId" = ANY (ARRAY(
         SELECT r."id" FROM "Round" r JOIN "Round" n ON n."systemId" = r."systemId" AND n."id" = one_round."roundId"
          WHERE r."systemId" = one_round."systemId" AND r."ordinal" <= n."ordinal"))
     ORDER BY w."systemId", w."indicatorId", w."subjectId"
    ON CONFLICT ("systemId", "indicatorId", "subjectId") DO UPDATE SET
      "roundId" = EXCLUDED."roundId", "state" = EXCLUDED."state", "value" = EXCLUDED."value", "scoredAt" = EXCLUDED."scoredAt",
      "previousState" = CASE WHEN was."roundId" = EXCLUDED."roundId" THEN was."previousState" ELSE was."state" END,
      "previousValue" = CASE WHEN was."roundId" = EXCLUDED."roundId" THEN was."previousValue" ELSE was."value" END;
    GET DIAGNOSTICS followed = ROW_COUNT;
    IF followed = (SELECT count(*) FROM written) THEN RETURN NULL; END IF;
  END IF;
  INSERT INTO "Standing" ("systemId", "indicatorId", "subjectId", "frameworkVersionId", "level", "siteId",
                          "roundId", "state", "value", "scoredAt", "previousState", "previousValue")
  SELECT w."systemId", w."indicatorId", w."subjectId", w."frameworkVersionId", newest."level", newest."siteId",
         newest."roundId", newest."state", newest."value", newest."scoredAt", newest."previousState", newest."previousValue"
    FROM (SELECT DISTINCT "systemId", "indicatorId", "subjectId", "frameworkVersionId" FROM written n
           WHERE n."state" = 'not_scored' OR NOT EXISTS (
             SELECT 1 FROM "Standing" t WHERE t."systemId" = n."systemId" AND t."indicatorId" = n."indicatorId" AND t."subjectId" = n."subjectId"
                AND t."roundId" = n."roundId" AND t."state" = n."state" AND t."value" IS NOT DISTINCT FROM n."value" AND t."scoredAt" = n."scoredAt")) w
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
  FOR gone IN
    SELECT DISTINCT w."systemId", w."indicatorId", w."subjectId" FROM written w
     WHERE w."state" = 'not_scored' AND NOT EXISTS (
       SELECT 1 FROM "Indicator" i
         JOIN "Score" s ON s."systemId" = w."systemId" AND s."indicatorId" = i."id" AND s."subjectId" = w."subjectId"
        WHERE i."lineage" = (SELECT "lineage" FROM "Indicator" WHERE "id" = w."indicatorId")
          AND (i."systemId" IS NULL OR i."systemId" = w."systemId") AND s."state" <> 'not_scored' OFFSET 0)
  LOOP
    DELETE FROM "Standing" WHERE "systemId" = gone."systemId" AND "indicatorId" = gone."indicatorId" AND "subjectId" = gone."subjectId";
  END LOOP;
  RETURN NULL;
END
$$;
