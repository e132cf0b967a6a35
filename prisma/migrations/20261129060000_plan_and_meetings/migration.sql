-- CreateEnum
CREATE TYPE "ActionState" AS ENUM ('planned', 'under_way', 'done', 'dropped');

-- CreateEnum
CREATE TYPE "ActionOrigin" AS ENUM ('free', 'row', 'concern', 'theme', 'decision', 'meeting');

-- CreateEnum
CREATE TYPE "MeetingGroup" AS ENUM ('community_wide', 'intermediary', 'site', 'other');

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "actionId" UUID,
ADD COLUMN     "meetingId" UUID;

-- CreateTable
CREATE TABLE "PlanAction" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "details" TEXT NOT NULL DEFAULT '',
    "origin" "ActionOrigin" NOT NULL,
    "lineage" TEXT,
    "frameworkVersionId" UUID,
    "indicatorId" UUID,
    "level" "Level",
    "concernId" UUID,
    "themeId" UUID,
    "requestId" UUID,
    "meetingId" UUID,
    "ownerId" UUID,
    "ownerName" TEXT,
    "siteId" UUID,
    "dueOn" DATE NOT NULL,
    "state" "ActionState" NOT NULL DEFAULT 'planned',
    "outcome" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PlanAction_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "heldOn" DATE NOT NULL,
    "group" "MeetingGroup" NOT NULL,
    "groupName" TEXT,
    "siteId" UUID,
    "guests" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "notes" TEXT NOT NULL DEFAULT '',
    "decisions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "MeetingAttendee" (
    "systemId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "MeetingAttendee_pkey" PRIMARY KEY ("systemId","meetingId","personId")
);

-- CreateIndex
CREATE INDEX "PlanAction_systemId_state_dueOn_id_idx" ON "PlanAction"("systemId", "state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "PlanAction_systemId_ownerId_state_dueOn_idx" ON "PlanAction"("systemId", "ownerId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "PlanAction_systemId_siteId_state_dueOn_idx" ON "PlanAction"("systemId", "siteId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "PlanAction_systemId_lineage_idx" ON "PlanAction"("systemId", "lineage");

-- CreateIndex
CREATE INDEX "PlanAction_systemId_concernId_idx" ON "PlanAction"("systemId", "concernId");

-- CreateIndex
CREATE INDEX "PlanAction_systemId_themeId_idx" ON "PlanAction"("systemId", "themeId");

-- CreateIndex
CREATE INDEX "PlanAction_systemId_requestId_idx" ON "PlanAction"("systemId", "requestId");

-- CreateIndex
CREATE INDEX "PlanAction_systemId_meetingId_idx" ON "PlanAction"("systemId", "meetingId");

-- CreateIndex
CREATE INDEX "Meeting_systemId_heldOn_id_idx" ON "Meeting"("systemId", "heldOn", "id");

-- CreateIndex
CREATE INDEX "Meeting_systemId_siteId_heldOn_idx" ON "Meeting"("systemId", "siteId", "heldOn");

-- CreateIndex
CREATE INDEX "MeetingAttendee_systemId_personId_idx" ON "MeetingAttendee"("systemId", "personId");

-- CreateIndex
CREATE INDEX "Event_systemId_actionId_at_idx" ON "Event"("systemId", "actionId", "at");

-- CreateIndex
CREATE INDEX "Event_systemId_meetingId_at_idx" ON "Event"("systemId", "meetingId", "at");

-- AddForeignKey
ALTER TABLE "PlanAction" ADD CONSTRAINT "PlanAction_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanAction" ADD CONSTRAINT "PlanAction_systemId_siteId_fkey" FOREIGN KEY ("systemId", "siteId") REFERENCES "Site"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanAction" ADD CONSTRAINT "PlanAction_systemId_ownerId_fkey" FOREIGN KEY ("systemId", "ownerId") REFERENCES "Membership"("systemId", "personId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanAction" ADD CONSTRAINT "PlanAction_frameworkVersionId_indicatorId_level_fkey" FOREIGN KEY ("frameworkVersionId", "indicatorId", "level") REFERENCES "Indicator"("frameworkVersionId", "id", "level") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanAction" ADD CONSTRAINT "PlanAction_systemId_concernId_fkey" FOREIGN KEY ("systemId", "concernId") REFERENCES "Concern"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanAction" ADD CONSTRAINT "PlanAction_systemId_themeId_fkey" FOREIGN KEY ("systemId", "themeId") REFERENCES "ConcernTheme"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanAction" ADD CONSTRAINT "PlanAction_systemId_requestId_fkey" FOREIGN KEY ("systemId", "requestId") REFERENCES "DecisionRequest"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanAction" ADD CONSTRAINT "PlanAction_systemId_meetingId_fkey" FOREIGN KEY ("systemId", "meetingId") REFERENCES "Meeting"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PlanAction" ADD CONSTRAINT "PlanAction_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanAction" ADD CONSTRAINT "PlanAction_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_systemId_siteId_fkey" FOREIGN KEY ("systemId", "siteId") REFERENCES "Site"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingAttendee" ADD CONSTRAINT "MeetingAttendee_systemId_meetingId_fkey" FOREIGN KEY ("systemId", "meetingId") REFERENCES "Meeting"("systemId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingAttendee" ADD CONSTRAINT "MeetingAttendee_systemId_personId_fkey" FOREIGN KEY ("systemId", "personId") REFERENCES "Membership"("systemId", "personId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------
-- Values

ALTER TABLE "PlanAction"
  ADD CONSTRAINT "PlanAction_text_check" CHECK (length(btrim("title")) BETWEEN 1 AND 160 AND length("details") <= 4000),
  ADD CONSTRAINT "PlanAction_owner_check" CHECK (num_nonnulls("ownerId", "ownerName") = 1 AND length(btrim("ownerName")) BETWEEN 1 AND 120),
  -- One origin, and what it points at.
  ADD CONSTRAINT "PlanAction_origin_check" CHECK (
    num_nonnulls("lineage", "frameworkVersionId", "indicatorId", "level") = CASE "origin" WHEN 'row' THEN 4 ELSE 0 END
    AND ("concernId" IS NOT NULL) = ("origin" = 'concern') AND ("themeId" IS NOT NULL) = ("origin" = 'theme')
    AND ("requestId" IS NOT NULL) = ("origin" = 'decision') AND ("meetingId" IS NOT NULL) = ("origin" = 'meeting')),
  ADD CONSTRAINT "PlanAction_ended_check" CHECK (
    num_nonnulls("outcome", "endedAt", "endedById") = CASE WHEN "state" IN ('done', 'dropped') THEN 3 ELSE 0 END
    AND length(btrim("outcome")) BETWEEN 1 AND 4000);

ALTER TABLE "Meeting"
  ADD CONSTRAINT "Meeting_group_check" CHECK (
    ("groupName" IS NOT NULL) = ("group" = 'other') AND length(btrim("groupName")) BETWEEN 1 AND 120
    AND CASE "group" WHEN 'site' THEN "siteId" IS NOT NULL WHEN 'other' THEN true ELSE "siteId" IS NULL END),
  ADD CONSTRAINT "Meeting_text_check" CHECK (
    length("notes") <= 20000 AND cardinality("guests") <= 60 AND length(array_to_string("guests", '')) <= 6000
    AND cardinality("decisions") <= 40 AND length(array_to_string("decisions", '')) <= 20000);

-- ---------------------------------------------------------------------------
-- Who sees an action or a meeting: who may see its site, and what it came from.
-- An action out of a concern that few see is seen by those few.

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['PlanAction', 'Meeting', 'MeetingAttendee'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_system ON %I USING ("systemId" = current_system_id()) WITH CHECK ("systemId" = current_system_id())', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['PlanAction', 'Meeting'] LOOP
    EXECUTE format('CREATE POLICY of_its_site ON %I AS RESTRICTIVE USING ((SELECT is_owner()) OR (SELECT own_role()) IS NOT NULL
      AND ("siteId" IS NULL OR (SELECT sees_every_site()) OR "siteId" = ANY ((SELECT own_site_ids())::uuid[])))', name);
    -- Leaders and staff write anywhere, coordinators at their own sites.
    EXECUTE format('CREATE POLICY written_by_who_may ON %I AS RESTRICTIVE FOR INSERT WITH CHECK ((SELECT is_owner())
      OR (SELECT own_role()) IN (''community_wide_leader'', ''intermediary_staff'')
      OR (SELECT own_role()) = ''site_coordinator'' AND "siteId" = ANY ((SELECT own_site_ids())::uuid[]))', name);
  END LOOP;
END
$$;

CREATE POLICY of_its_origin ON "PlanAction" AS RESTRICTIVE USING (
  "origin" IN ('free', 'row') OR (SELECT is_owner())
  OR CASE "origin"
       WHEN 'concern' THEN EXISTS (SELECT 1 FROM "Concern" c WHERE c."systemId" = "PlanAction"."systemId" AND c."id" = "PlanAction"."concernId")
       WHEN 'theme' THEN (SELECT own_role()) = 'intermediary_staff'
       WHEN 'decision' THEN (SELECT own_role()) IN ('intermediary_staff', 'community_wide_leader')
       WHEN 'meeting' THEN EXISTS (SELECT 1 FROM "Meeting" m WHERE m."systemId" = "PlanAction"."systemId" AND m."id" = "PlanAction"."meetingId")
       ELSE false
     END);
-- Whoever is asked to do it says how it stands, also where they write nothing else.
CREATE POLICY changed_by_who_may ON "PlanAction" AS RESTRICTIVE FOR UPDATE USING (
  (SELECT is_owner()) OR "ownerId" = current_person_id()
  OR (SELECT own_role()) IN ('community_wide_leader', 'intermediary_staff')
  OR (SELECT own_role()) = 'site_coordinator' AND "siteId" = ANY ((SELECT own_site_ids())::uuid[]))
  WITH CHECK (true);
CREATE POLICY changed_by_who_may ON "Meeting" AS RESTRICTIVE FOR UPDATE USING (
  (SELECT is_owner()) OR (SELECT own_role()) IN ('community_wide_leader', 'intermediary_staff')
  OR (SELECT own_role()) = 'site_coordinator' AND "siteId" = ANY ((SELECT own_site_ids())::uuid[]));
CREATE POLICY of_its_meeting ON "MeetingAttendee" AS RESTRICTIVE USING ((SELECT is_owner()) OR EXISTS (
  SELECT 1 FROM "Meeting" m WHERE m."systemId" = "MeetingAttendee"."systemId" AND m."id" = "MeetingAttendee"."meetingId"));
CREATE POLICY added_by_who_may ON "MeetingAttendee" AS RESTRICTIVE FOR INSERT WITH CHECK ((SELECT is_owner()) OR (SELECT own_role()) <> 'viewer');
CREATE POLICY taken_out_by_who_may ON "MeetingAttendee" AS RESTRICTIVE FOR DELETE USING ((SELECT is_owner()) OR (SELECT own_role()) <> 'viewer');

CREATE POLICY of_its_action ON "Event" AS RESTRICTIVE FOR SELECT USING (
  ("actionId" IS NULL OR (SELECT is_owner()) OR EXISTS (
    SELECT 1 FROM "PlanAction" a WHERE a."systemId" = "Event"."systemId" AND a."id" = "Event"."actionId"))
  AND ("meetingId" IS NULL OR (SELECT is_owner()) OR EXISTS (
    SELECT 1 FROM "Meeting" m WHERE m."systemId" = "Event"."systemId" AND m."id" = "Event"."meetingId")));

-- Where an action came from and who added it stay as they were.
GRANT SELECT, INSERT ON "PlanAction", "Meeting" TO waymark_app;
GRANT UPDATE ("title", "details", "ownerId", "ownerName", "siteId", "dueOn", "state", "outcome", "endedAt", "endedById", "version") ON "PlanAction" TO waymark_app;
GRANT UPDATE ("heldOn", "group", "groupName", "siteId", "guests", "notes", "decisions", "version") ON "Meeting" TO waymark_app;
GRANT SELECT, INSERT, DELETE ON "MeetingAttendee" TO waymark_app;

-- ---------------------------------------------------------------------------
-- What an action of a concern says stays at the concern's own site; and when
-- the concern is closed to few, whoever no longer sees the action is not told
-- of it any more.

CREATE FUNCTION refuse_action_elsewhere() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Concern" c WHERE c."systemId" = NEW."systemId" AND c."id" = NEW."concernId"
                    AND c."siteId" IS NOT DISTINCT FROM NEW."siteId") THEN
    RAISE EXCEPTION 'action_elsewhere' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "PlanAction_at_its_concern" BEFORE INSERT OR UPDATE OF "siteId" ON "PlanAction"
  FOR EACH ROW WHEN (NEW."concernId" IS NOT NULL) EXECUTE FUNCTION refuse_action_elsewhere();

CREATE FUNCTION end_notices_of_closed_concern() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE "Notice" n SET "endedAt" = now()
    FROM "PlanAction" a
   WHERE a."systemId" = NEW."systemId" AND a."concernId" = NEW."id"
     AND n."systemId" = a."systemId" AND n."endedAt" IS NULL AND n."path" = '/plan/' || a."id"
     AND NOT EXISTS (
       SELECT 1 FROM "Membership" m WHERE m."systemId" = n."systemId" AND m."personId" = n."personId"
          AND (m."role" = 'intermediary_staff' OR m."role" = 'site_coordinator' AND EXISTS (
            SELECT 1 FROM "MembershipSite" x WHERE x."systemId" = m."systemId" AND x."membershipId" = m."id" AND x."siteId" = NEW."siteId")));
  RETURN NULL;
END
$$;
CREATE TRIGGER "Concern_end_notices" AFTER UPDATE OF "audience" ON "Concern"
  FOR EACH ROW WHEN (OLD."audience" <> NEW."audience") EXECUTE FUNCTION end_notices_of_closed_concern();

-- A meeting that has actions stays where it is: who sees to them sees it there.
CREATE FUNCTION refuse_moved_meeting() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "PlanAction" a WHERE a."systemId" = NEW."systemId" AND a."meetingId" = NEW."id") THEN
    RAISE EXCEPTION 'meeting_has_actions' USING ERRCODE = 'WM060';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Meeting_stays" BEFORE UPDATE OF "siteId" ON "Meeting"
  FOR EACH ROW WHEN (OLD."siteId" IS DISTINCT FROM NEW."siteId") EXECUTE FUNCTION refuse_moved_meeting();
