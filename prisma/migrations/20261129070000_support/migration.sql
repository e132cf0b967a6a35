-- CreateEnum
CREATE TYPE "SupportKind" AS ENUM ('technical_assistance', 'learning_event');

-- CreateEnum
CREATE TYPE "DesignedTogether" AS ENUM ('yes', 'no', 'not_known');

-- CreateEnum
CREATE TYPE "SupportUse" AS ENUM ('yes', 'partly', 'no');

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "supportId" UUID;

-- CreateTable
CREATE TABLE "Support" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "SupportKind" NOT NULL,
    "title" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "functionCode" TEXT,
    "heldOn" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "siteCount" INTEGER NOT NULL,
    "giverId" UUID,
    "giverName" TEXT,
    "cameCount" INTEGER,
    "guests" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "designedTogether" "DesignedTogether" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Support_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "SupportSite" (
    "systemId" UUID NOT NULL,
    "supportId" UUID NOT NULL,
    "siteId" UUID NOT NULL,

    CONSTRAINT "SupportSite_pkey" PRIMARY KEY ("systemId","supportId","siteId")
);

-- CreateTable
CREATE TABLE "SupportAttendee" (
    "systemId" UUID NOT NULL,
    "supportId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "SupportAttendee_pkey" PRIMARY KEY ("systemId","supportId","personId")
);

-- CreateTable
CREATE TABLE "SupportConcern" (
    "systemId" UUID NOT NULL,
    "supportId" UUID NOT NULL,
    "concernId" UUID NOT NULL,

    CONSTRAINT "SupportConcern_pkey" PRIMARY KEY ("systemId","supportId")
);

-- CreateTable
CREATE TABLE "SupportAnswer" (
    "systemId" UUID NOT NULL,
    "supportId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "use" "SupportUse" NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "saidAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SupportAnswer_pkey" PRIMARY KEY ("systemId","supportId","personId")
);

-- CreateTable
CREATE TABLE "CoordinatorTraining" (
    "systemId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "trainedOn" DATE NOT NULL,
    "givenBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CoordinatorTraining_pkey" PRIMARY KEY ("systemId","personId")
);

-- CreateIndex
CREATE INDEX "Support_systemId_heldOn_id_idx" ON "Support"("systemId", "heldOn", "id");

-- CreateIndex
CREATE INDEX "SupportSite_systemId_siteId_idx" ON "SupportSite"("systemId", "siteId");

-- CreateIndex
CREATE INDEX "SupportAttendee_systemId_personId_idx" ON "SupportAttendee"("systemId", "personId");

-- CreateIndex
CREATE INDEX "SupportConcern_systemId_concernId_idx" ON "SupportConcern"("systemId", "concernId");

-- CreateIndex
CREATE INDEX "Event_systemId_supportId_at_idx" ON "Event"("systemId", "supportId", "at");

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_systemId_giverId_fkey" FOREIGN KEY ("systemId", "giverId") REFERENCES "Membership"("systemId", "personId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportSite" ADD CONSTRAINT "SupportSite_systemId_supportId_fkey" FOREIGN KEY ("systemId", "supportId") REFERENCES "Support"("systemId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportSite" ADD CONSTRAINT "SupportSite_systemId_siteId_fkey" FOREIGN KEY ("systemId", "siteId") REFERENCES "Site"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SupportAttendee" ADD CONSTRAINT "SupportAttendee_systemId_supportId_fkey" FOREIGN KEY ("systemId", "supportId") REFERENCES "Support"("systemId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportAttendee" ADD CONSTRAINT "SupportAttendee_systemId_personId_fkey" FOREIGN KEY ("systemId", "personId") REFERENCES "Membership"("systemId", "personId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SupportConcern" ADD CONSTRAINT "SupportConcern_systemId_supportId_fkey" FOREIGN KEY ("systemId", "supportId") REFERENCES "Support"("systemId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportConcern" ADD CONSTRAINT "SupportConcern_systemId_concernId_fkey" FOREIGN KEY ("systemId", "concernId") REFERENCES "Concern"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SupportAnswer" ADD CONSTRAINT "SupportAnswer_systemId_supportId_fkey" FOREIGN KEY ("systemId", "supportId") REFERENCES "Support"("systemId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportAnswer" ADD CONSTRAINT "SupportAnswer_systemId_personId_fkey" FOREIGN KEY ("systemId", "personId") REFERENCES "Membership"("systemId", "personId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CoordinatorTraining" ADD CONSTRAINT "CoordinatorTraining_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoordinatorTraining" ADD CONSTRAINT "CoordinatorTraining_systemId_personId_fkey" FOREIGN KEY ("systemId", "personId") REFERENCES "Membership"("systemId", "personId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CoordinatorTraining" ADD CONSTRAINT "CoordinatorTraining_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- Values

ALTER TABLE "Support"
  ADD CONSTRAINT "Support_text_check" CHECK (length(btrim("title")) BETWEEN 1 AND 160 AND length("about") <= 4000
    AND cardinality("guests") <= 60 AND length(array_to_string("guests", '')) <= 6000),
  ADD CONSTRAINT "Support_minutes_check" CHECK ("minutes" BETWEEN 15 AND 5985 AND "minutes" % 15 = 0),
  ADD CONSTRAINT "Support_counts_check" CHECK ("siteCount" BETWEEN 0 AND 1000 AND "cameCount" BETWEEN 0 AND 9999),
  ADD CONSTRAINT "Support_giver_check" CHECK (num_nonnulls("giverId", "giverName") = 1 AND length(btrim("giverName")) BETWEEN 1 AND 120);
ALTER TABLE "SupportAnswer"
  ADD CONSTRAINT "SupportAnswer_words_check" CHECK (length("words") <= 2000);
ALTER TABLE "CoordinatorTraining"
  ADD CONSTRAINT "CoordinatorTraining_text_check" CHECK (length(btrim("givenBy")) BETWEEN 1 AND 120);

-- ---------------------------------------------------------------------------
-- Who sees support: whoever may see one of its sites, or came to it; what was
-- given to the system as a whole, everyone. Of its sites each reader sees those
-- they may see, so that how many there are stands beside it.

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Support', 'SupportSite', 'SupportAttendee', 'SupportConcern', 'SupportAnswer', 'CoordinatorTraining'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_system ON %I USING ("systemId" = current_system_id()) WITH CHECK ("systemId" = current_system_id())', name);
  END LOOP;
END
$$;

-- As the owner, or asking who came would ask who may see it, which asks who came.
CREATE FUNCTION came_to() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT ARRAY(SELECT a."supportId" FROM "SupportAttendee" a
                WHERE a."systemId" = current_system_id() AND a."personId" = current_person_id())
$$;

CREATE POLICY of_sites_one_sees ON "SupportSite" AS RESTRICTIVE FOR SELECT USING (
  (SELECT is_owner()) OR (SELECT own_role()) IS NOT NULL
    AND ((SELECT sees_every_site()) OR "siteId" = ANY ((SELECT own_site_ids())::uuid[])));
CREATE POLICY of_its_sites ON "Support" AS RESTRICTIVE FOR SELECT USING (
  (SELECT is_owner()) OR (SELECT own_role()) IS NOT NULL
    AND ("siteCount" = 0 OR (SELECT sees_every_site())
      OR EXISTS (SELECT 1 FROM "SupportSite" x WHERE x."systemId" = "Support"."systemId" AND x."supportId" = "Support"."id")
      OR "id" = ANY ((SELECT came_to())::uuid[])));

-- Staff record it anywhere; coordinators what was given to their own sites and to no other.
CREATE POLICY recorded_by_who_may ON "Support" AS RESTRICTIVE FOR INSERT WITH CHECK (
  (SELECT is_owner()) OR (SELECT own_role()) = 'intermediary_staff'
  OR (SELECT own_role()) = 'site_coordinator' AND "siteCount" > 0);
CREATE POLICY changed_by_who_may ON "Support" AS RESTRICTIVE FOR UPDATE USING (
  (SELECT is_owner()) OR (SELECT own_role()) = 'intermediary_staff'
  OR (SELECT own_role()) = 'site_coordinator' AND "siteCount" > 0 AND "siteCount" = (
    SELECT count(*) FROM "SupportSite" x WHERE x."systemId" = "Support"."systemId" AND x."supportId" = "Support"."id"
       AND x."siteId" = ANY ((SELECT own_site_ids())::uuid[])))
  WITH CHECK ((SELECT is_owner()) OR (SELECT own_role()) = 'intermediary_staff'
    OR (SELECT own_role()) = 'site_coordinator' AND "siteCount" > 0);
CREATE POLICY put_by_who_may ON "SupportSite" AS RESTRICTIVE FOR INSERT WITH CHECK (
  (SELECT is_owner()) OR (SELECT own_role()) = 'intermediary_staff'
  OR (SELECT own_role()) = 'site_coordinator' AND "siteId" = ANY ((SELECT own_site_ids())::uuid[]));
CREATE POLICY taken_out_by_who_may ON "SupportSite" AS RESTRICTIVE FOR DELETE USING (
  (SELECT is_owner()) OR (SELECT own_role()) = 'intermediary_staff'
  OR (SELECT own_role()) = 'site_coordinator' AND "siteId" = ANY ((SELECT own_site_ids())::uuid[]));

CREATE POLICY of_its_support ON "SupportAttendee" AS RESTRICTIVE USING ((SELECT is_owner()) OR EXISTS (
  SELECT 1 FROM "Support" s WHERE s."systemId" = "SupportAttendee"."systemId" AND s."id" = "SupportAttendee"."supportId"));
CREATE POLICY added_by_who_may ON "SupportAttendee" AS RESTRICTIVE FOR INSERT WITH CHECK (
  (SELECT is_owner()) OR (SELECT own_role()) IN ('intermediary_staff', 'site_coordinator'));
CREATE POLICY taken_out_by_who_may ON "SupportAttendee" AS RESTRICTIVE FOR DELETE USING (
  (SELECT is_owner()) OR (SELECT own_role()) IN ('intermediary_staff', 'site_coordinator'));

CREATE POLICY of_its_concern ON "SupportConcern" AS RESTRICTIVE USING ((SELECT is_owner()) OR (
  EXISTS (SELECT 1 FROM "Concern" c WHERE c."systemId" = "SupportConcern"."systemId" AND c."id" = "SupportConcern"."concernId")
  AND EXISTS (SELECT 1 FROM "Support" s WHERE s."systemId" = "SupportConcern"."systemId" AND s."id" = "SupportConcern"."supportId")));
CREATE POLICY linked_by_who_may ON "SupportConcern" AS RESTRICTIVE FOR INSERT WITH CHECK (
  (SELECT is_owner()) OR (SELECT own_role()) IN ('intermediary_staff', 'site_coordinator'));

-- Whoever came, or holds a site it was given to, says what they think of it, once, and changes that alone.
CREATE POLICY of_its_support ON "SupportAnswer" AS RESTRICTIVE FOR SELECT USING (
  (SELECT is_owner()) OR EXISTS (
    SELECT 1 FROM "Support" s WHERE s."systemId" = "SupportAnswer"."systemId" AND s."id" = "SupportAnswer"."supportId")
  AND ("personId" = current_person_id() OR (SELECT own_role()) <> 'viewer'));
CREATE POLICY said_by_oneself ON "SupportAnswer" AS RESTRICTIVE FOR INSERT WITH CHECK (
  (SELECT is_owner()) OR "personId" = current_person_id() AND (
    "supportId" = ANY ((SELECT came_to())::uuid[]) OR EXISTS (
      SELECT 1 FROM "SupportSite" x WHERE x."systemId" = "SupportAnswer"."systemId" AND x."supportId" = "SupportAnswer"."supportId"
         AND x."siteId" = ANY ((SELECT own_site_ids())::uuid[]))));
CREATE POLICY changed_by_oneself ON "SupportAnswer" AS RESTRICTIVE FOR UPDATE USING (
  (SELECT is_owner()) OR "personId" = current_person_id());

CREATE POLICY of_staff_leaders_and_oneself ON "CoordinatorTraining" AS RESTRICTIVE FOR SELECT USING (
  (SELECT is_owner()) OR (SELECT own_role()) IN ('community_wide_leader', 'intermediary_staff')
  OR (SELECT own_role()) IS NOT NULL AND "personId" = current_person_id());
CREATE POLICY recorded_by_staff ON "CoordinatorTraining" AS RESTRICTIVE FOR INSERT WITH CHECK (
  (SELECT is_owner()) OR (SELECT own_role()) = 'intermediary_staff');
CREATE POLICY changed_by_staff ON "CoordinatorTraining" AS RESTRICTIVE FOR UPDATE USING (
  (SELECT is_owner()) OR (SELECT own_role()) = 'intermediary_staff');
CREATE POLICY removed_by_staff ON "CoordinatorTraining" AS RESTRICTIVE FOR DELETE USING (
  (SELECT is_owner()) OR (SELECT own_role()) = 'intermediary_staff');

-- An event of an answer is seen by who sees the answer.
CREATE POLICY of_its_support ON "Event" AS RESTRICTIVE FOR SELECT USING (
  ("supportId" IS NULL OR (SELECT is_owner()) OR EXISTS (
    SELECT 1 FROM "Support" s WHERE s."systemId" = "Event"."systemId" AND s."id" = "Event"."supportId"))
  AND ("supportId" IS NULL OR "verb" NOT LIKE 'support\_answer%' OR (SELECT is_owner()) OR "personId" = current_person_id()
    OR (SELECT own_role()) <> 'viewer'));
CREATE POLICY of_trainings ON "Event" AS RESTRICTIVE FOR SELECT USING (
  "subjectType" <> 'training' OR (SELECT is_owner())
  OR (SELECT own_role()) IN ('community_wide_leader', 'intermediary_staff') OR "subjectId" = current_person_id());

GRANT SELECT, INSERT ON "Support", "SupportConcern", "SupportAnswer", "CoordinatorTraining" TO waymark_app;
GRANT UPDATE ("kind", "title", "about", "functionCode", "heldOn", "minutes", "siteCount", "giverId", "giverName", "cameCount", "guests", "designedTogether", "version")
  ON "Support" TO waymark_app;
GRANT SELECT, INSERT, DELETE ON "SupportSite", "SupportAttendee" TO waymark_app;
GRANT UPDATE ("use", "words", "changedAt", "version") ON "SupportAnswer" TO waymark_app;
GRANT UPDATE ("trainedOn", "givenBy", "version") ON "CoordinatorTraining" TO waymark_app;
GRANT DELETE ON "CoordinatorTraining" TO waymark_app;

-- ---------------------------------------------------------------------------
-- How many sites it was given to decides who sees it, so it is never wrong.

CREATE FUNCTION hold_site_count() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  held record := COALESCE(NEW, OLD);
  support_id uuid := CASE TG_TABLE_NAME WHEN 'Support' THEN (to_jsonb(held) ->> 'id')::uuid ELSE (to_jsonb(held) ->> 'supportId')::uuid END;
BEGIN
  IF EXISTS (SELECT 1 FROM "Support" s WHERE s."systemId" = held."systemId" AND s."id" = support_id
                AND s."siteCount" <> (SELECT count(*) FROM "SupportSite" x WHERE x."systemId" = s."systemId" AND x."supportId" = s."id")) THEN
    RAISE EXCEPTION 'support_site_count' USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER "Support_site_count" AFTER INSERT OR UPDATE OF "siteCount" ON "Support"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hold_site_count();
CREATE CONSTRAINT TRIGGER "SupportSite_count" AFTER INSERT OR DELETE ON "SupportSite"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hold_site_count();

-- ---------------------------------------------------------------------------
-- Who acts takes back what some were told, and leaves it with the others.

CREATE FUNCTION end_notices_of(kinds text[], under text, people uuid[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  UPDATE "Notice" SET "endedAt" = now()
   WHERE "systemId" = current_system_id() AND "endedAt" IS NULL AND "kind" = ANY (kinds) AND "personId" = ANY (people)
     AND COALESCE("about", "path") COLLATE "C" ^@ under;
$$;
REVOKE ALL ON FUNCTION end_notices_of(text[], text, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_notices_of(text[], text, uuid[]) TO waymark_app;
