-- CreateTable
CREATE TABLE "LeftOutSite" (
    "systemId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "siteId" UUID NOT NULL,
    "leftOutById" UUID NOT NULL,
    "leftOutAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LeftOutSite_pkey" PRIMARY KEY ("systemId","roundId","siteId")
);

-- AddForeignKey
ALTER TABLE "LeftOutSite" ADD CONSTRAINT "LeftOutSite_systemId_roundId_fkey" FOREIGN KEY ("systemId", "roundId") REFERENCES "Round"("systemId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeftOutSite" ADD CONSTRAINT "LeftOutSite_systemId_siteId_fkey" FOREIGN KEY ("systemId", "siteId") REFERENCES "Site"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "LeftOutSite" ADD CONSTRAINT "LeftOutSite_leftOutById_fkey" FOREIGN KEY ("leftOutById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- Who sees and writes it, and until when

ALTER TABLE "LeftOutSite" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "LeftOutSite" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_system ON "LeftOutSite" USING ("systemId" = current_system_id()) WITH CHECK ("systemId" = current_system_id());
GRANT SELECT, INSERT, DELETE ON "LeftOutSite" TO waymark_app;

CREATE TRIGGER "LeftOutSite_round_not_closed" BEFORE INSERT OR UPDATE OR DELETE ON "LeftOutSite"
  FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_round();

-- A site that the round does not ask keeps what it said before. Runs after the
-- trigger that holds the round.
CREATE FUNCTION refuse_of_left_out_site() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "LeftOutSite" WHERE "systemId" = NEW."systemId" AND "roundId" = NEW."roundId" AND "siteId" = NEW."siteId") THEN
    RAISE EXCEPTION 'site_not_asked' USING ERRCODE = 'WM031';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Rating_site_asked" BEFORE INSERT OR UPDATE ON "Rating"
  FOR EACH ROW WHEN (NEW."siteId" IS NOT NULL) EXECUTE FUNCTION refuse_of_left_out_site();
CREATE TRIGGER "SiteReview_site_asked" BEFORE INSERT OR UPDATE ON "SiteReview"
  FOR EACH ROW EXECUTE FUNCTION refuse_of_left_out_site();

-- Who has handed in stays a rater of what they handed in.
CREATE FUNCTION refuse_to_forget_rater() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF is_erasing(OLD."systemId") THEN RETURN OLD; END IF;
  IF EXISTS (SELECT 1 FROM "PanelSubmission" s WHERE s."systemId" = OLD."systemId" AND s."roundId" = OLD."roundId"
                AND s."personId" = OLD."personId" AND s."level" = OLD."level"
                AND (OLD."siteId" IS NULL OR s."subjectId" = OLD."siteId")) THEN
    RAISE EXCEPTION 'rater_handed_in' USING ERRCODE = 'WM032';
  END IF;
  RETURN OLD;
END
$$;
CREATE TRIGGER "Assignment_rater_stays" BEFORE DELETE ON "Assignment"
  FOR EACH ROW EXECUTE FUNCTION refuse_to_forget_rater();
