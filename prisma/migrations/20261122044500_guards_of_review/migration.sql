-- What a site handed in stays as it was looked at, and a closing is written
-- only in the act that closes its round.

-- A rating of a site whose part was handed in is changed by the intermediary
-- alone, of one that was accepted by nobody: it is sent back first. Whether a
-- second person agrees to a "not applicable" is part of looking at it. Runs
-- after the trigger that holds the round, so that what is handed in or
-- accepted at this moment is seen: both hold the round too.
CREATE FUNCTION refuse_in_reviewed_site() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  review record;
BEGIN
  IF NEW."siteId" IS NULL THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND (OLD."value", OLD."nonScore", OLD."reason", OLD."ratedById") IS NOT DISTINCT FROM (NEW."value", NEW."nonScore", NEW."reason", NEW."ratedById") THEN
    RETURN NEW;
  END IF;
  SELECT "submittedAt", "sentBackAt", "acceptedAt" INTO review FROM "SiteReview"
   WHERE "systemId" = NEW."systemId" AND "roundId" = NEW."roundId" AND "siteId" = NEW."siteId";
  IF NOT FOUND THEN RETURN NEW; END IF;
  IF review."acceptedAt" IS NOT NULL THEN RAISE EXCEPTION 'site_accepted' USING ERRCODE = 'WM013'; END IF;
  IF review."submittedAt" IS NOT NULL AND review."sentBackAt" IS NULL AND NOT EXISTS (
    SELECT 1 FROM "Membership" WHERE "systemId" = NEW."systemId" AND "personId" = current_person_id() AND "role" = 'intermediary_staff') THEN
    RAISE EXCEPTION 'site_submitted' USING ERRCODE = 'WM014';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Rating_site_not_reviewed" BEFORE INSERT OR UPDATE ON "Rating"
  FOR EACH ROW EXECUTE FUNCTION refuse_in_reviewed_site();

-- Evidence may still come to what was accepted; none is taken away from under it.
CREATE FUNCTION refuse_change_behind_accepted() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."siteId" IS NOT NULL AND EXISTS (
    SELECT 1 FROM "SiteReview" WHERE "systemId" = NEW."systemId" AND "roundId" = NEW."roundId" AND "siteId" = NEW."siteId" AND "acceptedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'site_accepted' USING ERRCODE = 'WM013';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Evidence_site_not_accepted" BEFORE UPDATE ON "Evidence"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_behind_accepted();

-- The counts of a closed round stay with it.
CREATE TRIGGER "RoundSummary_round_not_closed" BEFORE INSERT OR UPDATE OR DELETE ON "RoundSummary"
  FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_round();

CREATE FUNCTION refuse_late_closing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Round" r WHERE r."systemId" = NEW."systemId" AND r."id" = NEW."roundId"
                    AND r."closedAt" IS NOT NULL AND r.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a closing is written while its round closes' USING ERRCODE = 'WM011';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "RoundClosing_written_at_closing" BEFORE INSERT ON "RoundClosing"
  FOR EACH ROW EXECUTE FUNCTION refuse_late_closing();

-- A round opens again on the version that the system is on, as it opened.
CREATE FUNCTION refuse_reopening_on_other_version() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "System" WHERE "id" = NEW."systemId" AND "frameworkVersionId" = NEW."frameworkVersionId" FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'framework_moved' USING ERRCODE = 'WM010'; END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Round_reopens_on_current_version" BEFORE UPDATE ON "Round"
  FOR EACH ROW WHEN (OLD."closedAt" IS NOT NULL AND NEW."closedAt" IS NULL) EXECUTE FUNCTION refuse_reopening_on_other_version();

-- What a closing keeps is written by one statement, so it is looked at once
-- rather than for each of its thousands of rows.
DROP TRIGGER "ClosedScore_written_at_once" ON "ClosedScore";
CREATE OR REPLACE FUNCTION refuse_late_closed_score() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM (SELECT DISTINCT "systemId", "closingId" FROM written) w
     WHERE NOT EXISTS (SELECT 1 FROM "RoundClosing" c WHERE c."systemId" = w."systemId" AND c."id" = w."closingId" AND c.xmin = pg_current_xact_id()::xid)) THEN
    RAISE EXCEPTION 'a closing never changes' USING ERRCODE = 'WM011';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER "ClosedScore_written_at_once" AFTER INSERT ON "ClosedScore"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_closed_score();
