-- What a rater of a panel said stays as it was once they have handed in, or the
-- row is opened to all: whichever statement tries to change it.
CREATE FUNCTION refuse_change_of_seen_rating() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "PanelRow" p WHERE p."systemId" = NEW."systemId" AND p."roundId" = NEW."roundId"
                AND p."indicatorId" = NEW."indicatorId" AND p."subjectId" = NEW."subjectId") THEN
    RAISE EXCEPTION 'panel_opened' USING ERRCODE = 'WM015';
  END IF;
  IF EXISTS (SELECT 1 FROM "PanelSubmission" s WHERE s."systemId" = NEW."systemId" AND s."roundId" = NEW."roundId"
                AND s."personId" = NEW."panelistId" AND s."subjectId" = NEW."subjectId" AND s."level" = NEW."level") THEN
    RAISE EXCEPTION 'panel_handed_in' USING ERRCODE = 'WM016';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Rating_of_panel_stays" BEFORE INSERT OR UPDATE ON "Rating"
  FOR EACH ROW WHEN (NEW."panelistId" IS NOT NULL) EXECUTE FUNCTION refuse_change_of_seen_rating();
