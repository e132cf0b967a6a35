-- What belongs to a closed round cannot be carried out of it either, nor be
-- added to by way of its events, its standings or its files; and a blind
-- rater's file is as unseen as what they say.

-- ---------------------------------------------------------------------------
-- Closed

-- A row that is moved is looked at where it goes to, so it must not move.
CREATE OR REPLACE FUNCTION refuse_in_closed_round() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  row_system uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."systemId" ELSE NEW."systemId" END;
  row_round uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."roundId" ELSE NEW."roundId" END;
  closed timestamptz;
BEGIN
  IF TG_OP = 'DELETE' AND is_erasing(row_system) THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' AND (OLD."systemId", OLD."roundId") IS DISTINCT FROM (NEW."systemId", NEW."roundId") THEN
    RAISE EXCEPTION 'row_moved' USING ERRCODE = 'WM003';
  END IF;
  SELECT "closedAt" INTO closed FROM "Round" WHERE "systemId" = row_system AND "id" = row_round FOR SHARE;
  IF closed IS NOT NULL THEN RAISE EXCEPTION 'round_closed' USING ERRCODE = 'WM002'; END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END
$$;

-- What happened in a round is told while it is open; that it closed, in the act itself.
CREATE FUNCTION refuse_event_of_closed_round() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_owner() AND EXISTS (
    SELECT 1 FROM "Round" r WHERE r."systemId" = NEW."systemId" AND r."id" = NEW."roundId"
       AND r."closedAt" IS NOT NULL AND r.xmin <> pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'round_closed' USING ERRCODE = 'WM002';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Event_round_not_closed" BEFORE INSERT ON "Event"
  FOR EACH ROW WHEN (NEW."roundId" IS NOT NULL) EXECUTE FUNCTION refuse_event_of_closed_round();

-- A standing follows the scores, and its row to another version; by itself it
-- never changes. A system moves with tens of thousands of them, so the statement
-- is asked, not each row.
CREATE FUNCTION refuse_change_of_standing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  -- Deeper than one: the score's own trigger writes it.
  IF pg_trigger_depth() = 1 AND NOT is_owner() THEN
    RAISE EXCEPTION 'a standing follows its scores' USING ERRCODE = 'WM011';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Standing_follows_scores"
  BEFORE INSERT OR DELETE OR UPDATE OF "systemId", "subjectId", "level", "siteId", "roundId", "state", "value", "scoredAt", "previousState", "previousValue"
  ON "Standing" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_standing();

-- What lies under each row's lineage afterwards is what lay there before.
CREATE FUNCTION refuse_standing_of_other_row() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() = 1 AND NOT is_owner() AND EXISTS (
    SELECT i."lineage", o.held
      FROM (SELECT "indicatorId", sum(hashtextextended(concat_ws(' ', "subjectId", "roundId", "state", "value"), 0)) AS held FROM was GROUP BY 1) o
      JOIN "Indicator" i ON i."id" = o."indicatorId"
    EXCEPT
    SELECT i."lineage", n.held
      FROM (SELECT "indicatorId", sum(hashtextextended(concat_ws(' ', "subjectId", "roundId", "state", "value"), 0)) AS held FROM became GROUP BY 1) n
      JOIN "Indicator" i ON i."id" = n."indicatorId") THEN
    RAISE EXCEPTION 'a standing follows its row' USING ERRCODE = 'WM011';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "Standing_follows_row" AFTER UPDATE ON "Standing"
  REFERENCING OLD TABLE AS was NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION refuse_standing_of_other_row();

-- A round closes by an act, so none begins closed.
CREATE FUNCTION refuse_round_born_closed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF is_owner() THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'round_closed' USING ERRCODE = 'WM002';
END
$$;
CREATE TRIGGER "Round_begins_open" BEFORE INSERT ON "Round"
  FOR EACH ROW WHEN (NEW."closedAt" IS NOT NULL) EXECUTE FUNCTION refuse_round_born_closed();

-- A file is what it was when it came. It is kept once and let go of once, and
-- not while anything stands in front of it: a closed round's evidence does for good.
CREATE FUNCTION refuse_change_of_file() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF to_jsonb(OLD) - 'keptAt' - 'removedAt' IS DISTINCT FROM to_jsonb(NEW) - 'keptAt' - 'removedAt'
     OR OLD."keptAt" IS NOT NULL AND NEW."keptAt" IS DISTINCT FROM OLD."keptAt"
     OR OLD."removedAt" IS NOT NULL AND NEW."removedAt" IS DISTINCT FROM OLD."removedAt"
     OR OLD."removedAt" IS NULL AND NEW."removedAt" IS NOT NULL AND EXISTS (
       SELECT 1 FROM "Evidence" e WHERE e."systemId" = NEW."systemId" AND e."fileId" = NEW."id" AND e."removedAt" IS NULL) THEN
    RAISE EXCEPTION 'a file never changes' USING ERRCODE = 'WM011';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "StoredFile_stays" BEFORE UPDATE ON "StoredFile"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_file();

-- ---------------------------------------------------------------------------
-- Blind

-- A file is seen by who brought it, and by whoever sees evidence that it stands behind.
CREATE POLICY unseen_until_opened ON "StoredFile" AS RESTRICTIVE FOR SELECT USING (
  "uploadedById" = current_person_id() OR is_owner()
  OR EXISTS (SELECT 1 FROM "Evidence" e WHERE e."systemId" = "StoredFile"."systemId" AND e."fileId" = "StoredFile"."id"));
CREATE POLICY as_oneself ON "StoredFile" AS RESTRICTIVE FOR INSERT WITH CHECK ("uploadedById" = current_person_id() OR is_owner());
CREATE POLICY ones_own ON "StoredFile" AS RESTRICTIVE FOR UPDATE USING ("uploadedById" = current_person_id() OR is_owner());

-- An UPDATE that asks for no column is held by no policy of reading: it would
-- count what is unseen, or change it. And nobody says anything in another's name.
CREATE POLICY as_oneself ON "Evidence" AS RESTRICTIVE FOR INSERT
  WITH CHECK ("panelistId" IS NULL OR "panelistId" = current_person_id() OR is_owner());
CREATE POLICY changed_once_seen ON "Evidence" AS RESTRICTIVE FOR UPDATE
  USING ("panelistId" IS NULL OR is_opened("systemId", "roundId", "indicatorId", "subjectId", "panelistId"));
CREATE POLICY told_once_seen ON "Event" AS RESTRICTIVE FOR INSERT
  WITH CHECK ("panelistId" IS NULL OR is_opened("systemId", "roundId", "indicatorId", COALESCE("siteId", "systemId"), "panelistId"));

-- ---------------------------------------------------------------------------
-- What has to reckon with files that whoever acts may not see. Each answers
-- with as little as will do, and names none.

CREATE FUNCTION has_file_room(more bigint, quota bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$$ SELECT COALESCE(sum("byteSize"), 0) + more <= quota FROM "StoredFile"
    WHERE "systemId" = current_system_id() AND "removedAt" IS NULL
      -- One that never arrived takes no room for long.
      AND ("keptAt" IS NOT NULL OR "uploadedAt" > now() - interval '1 hour') $$;

-- Lets go of a file with nothing in front of it any more.
CREATE FUNCTION release_file(file_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE "StoredFile" f SET "removedAt" = now()
   WHERE f."systemId" = current_system_id() AND f."id" = file_id AND f."keptAt" IS NOT NULL AND f."removedAt" IS NULL
     AND NOT EXISTS (SELECT 1 FROM "Evidence" e WHERE e."systemId" = f."systemId" AND e."fileId" = f."id" AND e."removedAt" IS NULL);
  RETURN FOUND;
END
$$;

-- Of these files, the ones that are still wanted. Closes the rows of uploads
-- that broke off before then, and of files that nothing stands in front of.
CREATE FUNCTION files_to_keep(file_ids uuid[], before timestamptz) RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  rested timestamptz := least(before, now() - interval '1 hour');
BEGIN
  UPDATE "StoredFile" f SET "removedAt" = now()
   WHERE f."systemId" = current_system_id() AND f."id" = ANY (file_ids) AND f."removedAt" IS NULL
     AND COALESCE(f."keptAt", f."uploadedAt") < rested
     AND NOT EXISTS (SELECT 1 FROM "Evidence" e WHERE e."systemId" = f."systemId" AND e."fileId" = f."id" AND e."removedAt" IS NULL);
  RETURN QUERY SELECT f."id" FROM "StoredFile" f
    WHERE f."systemId" = current_system_id() AND f."id" = ANY (file_ids) AND f."removedAt" IS NULL;
END
$$;

REVOKE ALL ON FUNCTION has_file_room(bigint, bigint), release_file(uuid), files_to_keep(uuid[], timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_file_room(bigint, bigint), release_file(uuid), files_to_keep(uuid[], timestamptz) TO waymark_app;

-- ---------------------------------------------------------------------------
-- What was accepted of a site stays for a panel's rows as well: none is opened,
-- decided or handed in under it. Runs after the trigger that holds the round.

CREATE FUNCTION refuse_panel_in_accepted_site() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "SiteReview" WHERE "systemId" = NEW."systemId" AND "roundId" = NEW."roundId"
                AND "siteId" = NEW."subjectId" AND "acceptedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'site_accepted' USING ERRCODE = 'WM013';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "PanelRow_site_not_accepted" BEFORE INSERT OR UPDATE ON "PanelRow"
  FOR EACH ROW EXECUTE FUNCTION refuse_panel_in_accepted_site();
CREATE TRIGGER "PanelSubmission_site_not_accepted" BEFORE INSERT ON "PanelSubmission"
  FOR EACH ROW EXECUTE FUNCTION refuse_panel_in_accepted_site();
