-- CreateEnum
CREATE TYPE "ReportPart" AS ENUM ('where_we_are', 'what_changed', 'themes', 'decisions', 'gains', 'requests');

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "reportId" UUID;

-- CreateTable
CREATE TABLE "Report" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "periodFrom" DATE NOT NULL,
    "periodTo" DATE NOT NULL,
    "facts" JSONB NOT NULL,
    "builtAt" TIMESTAMPTZ(3) NOT NULL,
    "builtById" UUID NOT NULL,
    "added" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "discussedAt" TIMESTAMPTZ(3),
    "discussedById" UUID,
    "sentAt" TIMESTAMPTZ(3),
    "sentById" UUID,
    "finalAt" TIMESTAMPTZ(3),
    "finalById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "ReportSection" (
    "systemId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "part" "ReportPart" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "leftOut" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "writtenAt" TIMESTAMPTZ(3),
    "writtenById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReportSection_pkey" PRIMARY KEY ("systemId","reportId","part")
);

-- CreateTable
CREATE TABLE "ReportComment" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "part" "ReportPart",
    "body" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenBackAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReportComment_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateIndex
CREATE INDEX "Report_systemId_periodTo_id_idx" ON "Report"("systemId", "periodTo", "id");

-- CreateIndex
CREATE INDEX "ReportComment_systemId_reportId_part_createdAt_idx" ON "ReportComment"("systemId", "reportId", "part", "createdAt");

-- CreateIndex
CREATE INDEX "Event_systemId_reportId_at_idx" ON "Event"("systemId", "reportId", "at");

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_builtById_fkey" FOREIGN KEY ("builtById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportSection" ADD CONSTRAINT "ReportSection_systemId_reportId_fkey" FOREIGN KEY ("systemId", "reportId") REFERENCES "Report"("systemId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportComment" ADD CONSTRAINT "ReportComment_systemId_reportId_fkey" FOREIGN KEY ("systemId", "reportId") REFERENCES "Report"("systemId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportComment" ADD CONSTRAINT "ReportComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- Values

ALTER TABLE "Report"
  ADD CONSTRAINT "Report_text_check" CHECK (length(btrim("title")) BETWEEN 1 AND 160 AND "periodFrom" <= "periodTo"),
  ADD CONSTRAINT "Report_facts_check" CHECK (jsonb_typeof("facts") = 'object' AND jsonb_typeof("added") = 'array' AND jsonb_array_length("added") <= 30),
  -- One after the other, each with a who and a when.
  ADD CONSTRAINT "Report_life_check" CHECK (
    num_nonnulls("discussedAt", "discussedById") IN (0, 2) AND num_nonnulls("sentAt", "sentById") IN (0, 2) AND num_nonnulls("finalAt", "finalById") IN (0, 2)
    AND ("sentAt" IS NULL OR "discussedAt" IS NOT NULL) AND ("finalAt" IS NULL OR "sentAt" IS NOT NULL));

ALTER TABLE "ReportSection"
  ADD CONSTRAINT "ReportSection_text_check" CHECK (length("text") <= 20000 AND "locale" IN ('en', 'es')),
  ADD CONSTRAINT "ReportSection_left_out_check" CHECK (cardinality("leftOut") <= 120 AND length(array_to_string("leftOut", '')) <= 20000),
  ADD CONSTRAINT "ReportSection_written_check" CHECK (num_nonnulls("writtenAt", "writtenById") IN (0, 2));

-- What was taken back is gone.
ALTER TABLE "ReportComment" ADD CONSTRAINT "ReportComment_body_check" CHECK (
  CASE WHEN "takenBackAt" IS NULL THEN length(btrim("body")) BETWEEN 1 AND 4000 ELSE "body" = '' END);

-- ---------------------------------------------------------------------------
-- Who sees a report: the intermediary from the start, everyone once it is discussed.

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Report', 'ReportSection', 'ReportComment'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_system ON %I USING ("systemId" = current_system_id()) WITH CHECK ("systemId" = current_system_id())', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['ReportSection', 'ReportComment'] LOOP
    EXECUTE format('CREATE POLICY of_its_report ON %1$I AS RESTRICTIVE USING ((SELECT is_owner()) OR EXISTS (
      SELECT 1 FROM "Report" r WHERE r."systemId" = %1$I."systemId" AND r."id" = %1$I."reportId"))', name);
  END LOOP;
END
$$;

CREATE POLICY for_whom_it_is ON "Report" AS RESTRICTIVE USING (
  (SELECT is_owner()) OR (SELECT own_role()) = 'intermediary_staff'
  OR "discussedAt" IS NOT NULL AND (SELECT own_role()) IS NOT NULL);
-- Every report begins as a draft, and only a draft is removed.
CREATE POLICY begun_by_the_intermediary ON "Report" AS RESTRICTIVE FOR INSERT WITH CHECK (
  (SELECT is_owner()) OR (SELECT own_role()) = 'intermediary_staff' AND num_nonnulls("discussedAt", "sentAt", "finalAt") = 0);
CREATE POLICY written_by_the_intermediary ON "Report" AS RESTRICTIVE FOR UPDATE USING (
  (SELECT is_owner()) OR (SELECT own_role()) = 'intermediary_staff');
CREATE POLICY removed_as_a_draft ON "Report" AS RESTRICTIVE FOR DELETE USING (
  (SELECT is_owner()) OR (SELECT own_role()) = 'intermediary_staff' AND "discussedAt" IS NULL);
CREATE POLICY begun_by_the_intermediary ON "ReportSection" AS RESTRICTIVE FOR INSERT WITH CHECK (
  (SELECT is_owner()) OR (SELECT own_role()) = 'intermediary_staff');
CREATE POLICY written_by_the_intermediary ON "ReportSection" AS RESTRICTIVE FOR UPDATE USING (
  (SELECT is_owner()) OR (SELECT own_role()) = 'intermediary_staff');
CREATE POLICY said_by_oneself ON "ReportComment" AS RESTRICTIVE FOR INSERT WITH CHECK (
  (SELECT is_owner()) OR "authorId" = current_person_id() AND "takenBackAt" IS NULL
    AND (SELECT own_role()) IN ('community_wide_leader', 'intermediary_staff', 'site_coordinator'));
CREATE POLICY taken_back_by_oneself ON "ReportComment" AS RESTRICTIVE FOR UPDATE USING (
  (SELECT is_owner()) OR "authorId" = current_person_id());

CREATE POLICY of_its_report ON "Event" AS RESTRICTIVE FOR SELECT USING (
  "reportId" IS NULL OR (SELECT is_owner()) OR (SELECT own_role()) = 'intermediary_staff' OR EXISTS (
    SELECT 1 FROM "Report" r WHERE r."systemId" = "Event"."systemId" AND r."id" = "Event"."reportId"));

-- Whose a report is and of which period stay as they were.
GRANT SELECT, INSERT, DELETE ON "Report" TO waymark_app;
GRANT UPDATE ("facts", "builtAt", "builtById", "added", "discussedAt", "discussedById", "sentAt", "sentById", "finalAt", "finalById", "version") ON "Report" TO waymark_app;
GRANT SELECT, INSERT ON "ReportSection", "ReportComment" TO waymark_app;
GRANT UPDATE ("text", "locale", "leftOut", "writtenAt", "writtenById", "version") ON "ReportSection" TO waymark_app;
GRANT UPDATE ("body", "takenBackAt") ON "ReportComment" TO waymark_app;

-- ---------------------------------------------------------------------------
-- A final report never changes; one that was sent says what it said when it was
-- sent, until it is taken back.

CREATE FUNCTION refuse_change_of_report() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND is_erasing(OLD."systemId") THEN RETURN OLD; END IF;
  IF OLD."finalAt" IS NOT NULL THEN RAISE EXCEPTION 'report_final' USING ERRCODE = 'WM080'; END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF OLD."sentAt" IS NOT NULL
     AND (OLD."facts", OLD."builtAt", OLD."added", OLD."title") IS DISTINCT FROM (NEW."facts", NEW."builtAt", NEW."added", NEW."title") THEN
    RAISE EXCEPTION 'report_sent' USING ERRCODE = 'WM081';
  END IF;
  -- A step at a time: nothing becomes final that was not sent before.
  IF NEW."finalAt" IS NOT NULL AND OLD."sentAt" IS NULL OR NEW."sentAt" IS NOT NULL AND OLD."discussedAt" IS NULL THEN
    RAISE EXCEPTION 'report_moved' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Report_stays" BEFORE UPDATE OR DELETE ON "Report"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_report();

-- How far a report is, held so: what is written while it becomes final waits,
-- and is refused. As the owner, since who only comments could lock nothing.
CREATE FUNCTION hold_report(system_id uuid, report_id uuid,
  OUT is_discussed boolean, OUT is_sent boolean, OUT is_final boolean)
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT "discussedAt" IS NOT NULL, "sentAt" IS NOT NULL, "finalAt" IS NOT NULL
    FROM "Report" WHERE "systemId" = system_id AND "id" = report_id FOR SHARE
$$;
REVOKE ALL ON FUNCTION hold_report(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hold_report(uuid, uuid) TO waymark_app;

CREATE FUNCTION refuse_change_in_report() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  row_system uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."systemId" ELSE NEW."systemId" END;
  row_report uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."reportId" ELSE NEW."reportId" END;
  report record;
BEGIN
  IF TG_OP = 'DELETE' AND is_erasing(row_system) OR TG_OP = 'INSERT' AND is_owner() THEN
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
  END IF;
  SELECT * INTO report FROM hold_report(row_system, row_report);
  IF report.is_final THEN RAISE EXCEPTION 'report_final' USING ERRCODE = 'WM080'; END IF;
  IF TG_TABLE_NAME = 'ReportSection' AND report.is_sent THEN
    RAISE EXCEPTION 'report_sent' USING ERRCODE = 'WM081';
  END IF;
  IF TG_TABLE_NAME = 'ReportComment' AND TG_OP = 'INSERT' AND NOT report.is_discussed THEN
    RAISE EXCEPTION 'report_is_draft' USING ERRCODE = 'WM082';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "ReportSection_stays" BEFORE INSERT OR UPDATE OR DELETE ON "ReportSection"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_in_report();
CREATE TRIGGER "ReportComment_stays" BEFORE INSERT OR UPDATE OR DELETE ON "ReportComment"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_in_report();

-- Taken back once, and nothing else ever becomes of a comment.
CREATE FUNCTION refuse_change_of_comment() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."takenBackAt" IS NOT NULL OR NEW."takenBackAt" IS NULL THEN
    RAISE EXCEPTION 'a comment stays as it was said' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "ReportComment_once" BEFORE UPDATE ON "ReportComment"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_comment();
