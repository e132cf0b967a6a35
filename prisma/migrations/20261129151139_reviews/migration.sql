-- CreateEnum
CREATE TYPE "ReviewKind" AS ENUM ('data', 'pitfalls', 'scan');

-- CreateEnum
CREATE TYPE "ReviewRoute" AS ENUM ('own', 'technical_assistance', 'policy', 'other_sites');

-- CreateEnum
CREATE TYPE "PitfallState" AS ENUM ('no', 'at_risk', 'happening');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ActionOrigin" ADD VALUE 'review';
ALTER TYPE "ActionOrigin" ADD VALUE 'pitfall';
ALTER TYPE "ActionOrigin" ADD VALUE 'scan';

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "reviewId" UUID;

-- AlterTable
ALTER TABLE "PlanAction" ADD COLUMN     "reviewId" UUID,
ADD COLUMN     "reviewItem" TEXT;

-- CreateTable
CREATE TABLE "Review" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "ReviewKind" NOT NULL,
    "siteId" UUID,
    "frameworkVersionId" UUID NOT NULL,
    "stage" INTEGER,
    "roundId" UUID,
    "beganOn" DATE NOT NULL,
    "learned" TEXT NOT NULL DEFAULT '',
    "gains" TEXT NOT NULL DEFAULT '',
    "facts" JSONB,
    "openedAt" TIMESTAMPTZ(3),
    "openedById" UUID,
    "finishedAt" TIMESTAMPTZ(3),
    "finishedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "ReviewAnswer" (
    "systemId" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "state" "PitfallState",
    "value" SMALLINT,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReviewAnswer_pkey" PRIMARY KEY ("systemId","reviewId","item")
);

-- CreateTable
CREATE TABLE "ReviewPriority" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "route" "ReviewRoute" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "ReviewPriority_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "ReviewPanelist" (
    "systemId" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "handedInAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewPanelist_pkey" PRIMARY KEY ("systemId","reviewId","personId")
);

-- CreateTable
CREATE TABLE "ReviewRating" (
    "systemId" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "value" SMALLINT,
    "text" TEXT NOT NULL DEFAULT '',
    "saidAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReviewRating_pkey" PRIMARY KEY ("systemId","reviewId","personId","item")
);

-- CreateIndex
CREATE INDEX "Review_systemId_beganOn_id_idx" ON "Review"("systemId", "beganOn", "id");

-- CreateIndex
CREATE INDEX "Review_systemId_kind_beganOn_id_idx" ON "Review"("systemId", "kind", "beganOn", "id");

-- CreateIndex
CREATE INDEX "Review_systemId_siteId_beganOn_idx" ON "Review"("systemId", "siteId", "beganOn");

-- CreateIndex
CREATE INDEX "Review_systemId_roundId_idx" ON "Review"("systemId", "roundId");

-- CreateIndex
CREATE INDEX "ReviewPriority_systemId_reviewId_createdAt_idx" ON "ReviewPriority"("systemId", "reviewId", "createdAt");

-- CreateIndex
CREATE INDEX "ReviewPanelist_systemId_personId_idx" ON "ReviewPanelist"("systemId", "personId");

-- CreateIndex
CREATE INDEX "Event_systemId_reviewId_at_idx" ON "Event"("systemId", "reviewId", "at");

-- CreateIndex
CREATE INDEX "PlanAction_systemId_reviewId_idx" ON "PlanAction"("systemId", "reviewId");

-- AddForeignKey
ALTER TABLE "PlanAction" ADD CONSTRAINT "PlanAction_systemId_reviewId_fkey" FOREIGN KEY ("systemId", "reviewId") REFERENCES "Review"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_systemId_siteId_fkey" FOREIGN KEY ("systemId", "siteId") REFERENCES "Site"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_systemId_roundId_fkey" FOREIGN KEY ("systemId", "roundId") REFERENCES "Round"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_frameworkVersionId_fkey" FOREIGN KEY ("frameworkVersionId") REFERENCES "FrameworkVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_finishedById_fkey" FOREIGN KEY ("finishedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewAnswer" ADD CONSTRAINT "ReviewAnswer_systemId_reviewId_fkey" FOREIGN KEY ("systemId", "reviewId") REFERENCES "Review"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewAnswer" ADD CONSTRAINT "ReviewAnswer_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewPriority" ADD CONSTRAINT "ReviewPriority_systemId_reviewId_fkey" FOREIGN KEY ("systemId", "reviewId") REFERENCES "Review"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewPriority" ADD CONSTRAINT "ReviewPriority_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewPanelist" ADD CONSTRAINT "ReviewPanelist_systemId_reviewId_fkey" FOREIGN KEY ("systemId", "reviewId") REFERENCES "Review"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewPanelist" ADD CONSTRAINT "ReviewPanelist_systemId_personId_fkey" FOREIGN KEY ("systemId", "personId") REFERENCES "Membership"("systemId", "personId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ReviewRating" ADD CONSTRAINT "ReviewRating_systemId_reviewId_fkey" FOREIGN KEY ("systemId", "reviewId") REFERENCES "Review"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRating" ADD CONSTRAINT "ReviewRating_systemId_reviewId_personId_fkey" FOREIGN KEY ("systemId", "reviewId", "personId") REFERENCES "ReviewPanelist"("systemId", "reviewId", "personId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------
-- Values

ALTER TABLE "Review"
  ADD CONSTRAINT "Review_kind_check" CHECK (
    ("kind" = 'data' OR "siteId" IS NULL)
    AND ("stage" IS NOT NULL) = ("kind" = 'pitfalls')
    AND ("kind" = 'scan' OR num_nonnulls("openedAt", "openedById", "facts") = 0)),
  ADD CONSTRAINT "Review_pairs_check" CHECK (
    num_nonnulls("openedAt", "openedById") <> 1 AND num_nonnulls("finishedAt", "finishedById") <> 1),
  ADD CONSTRAINT "Review_text_check" CHECK (length("learned") <= 8000 AND length("gains") <= 8000);

ALTER TABLE "ReviewAnswer"
  ADD CONSTRAINT "ReviewAnswer_text_check" CHECK (length("text") <= 4000 AND "item" ~ '^[A-Za-z0-9._-]{1,40}$'),
  ADD CONSTRAINT "ReviewAnswer_value_check" CHECK ("value" BETWEEN 0 AND 3 AND ("state" IS NULL OR "value" IS NULL));

ALTER TABLE "ReviewPriority"
  ADD CONSTRAINT "ReviewPriority_text_check" CHECK (length(btrim("text")) BETWEEN 1 AND 500);

ALTER TABLE "ReviewRating"
  ADD CONSTRAINT "ReviewRating_text_check" CHECK (length("text") <= 2000 AND "item" ~ '^[A-Za-z0-9._-]{1,40}$'),
  ADD CONSTRAINT "ReviewRating_value_check" CHECK ("value" BETWEEN 0 AND 3);

ALTER TABLE "PlanAction"
  DROP CONSTRAINT "PlanAction_origin_check",
  ADD CONSTRAINT "PlanAction_origin_check" CHECK (
    num_nonnulls("lineage", "frameworkVersionId", "indicatorId", "level") = CASE "origin"::text WHEN 'row' THEN 4 ELSE 0 END
    AND ("concernId" IS NOT NULL) = ("origin"::text = 'concern') AND ("themeId" IS NOT NULL) = ("origin"::text = 'theme')
    AND ("requestId" IS NOT NULL) = ("origin"::text = 'decision') AND ("meetingId" IS NOT NULL) = ("origin"::text = 'meeting')
    AND ("reviewId" IS NOT NULL) = ("origin"::text IN ('review', 'pitfall', 'scan'))
    AND ("reviewItem" IS NULL OR "reviewId" IS NOT NULL AND "reviewItem" ~ '^[A-Za-z0-9._-]{1,40}$'));

-- ---------------------------------------------------------------------------
-- Who sees a review: who may see its site. Staff write them, coordinators the
-- data reviews of their own sites. What is finished stays as it is until it is
-- opened again.

-- Whether the person writes in a review: it is not finished, and theirs to write.
CREATE FUNCTION writes_review(system uuid, review uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT is_owner() OR EXISTS (
    SELECT 1 FROM "Review" r WHERE r."systemId" = system AND r."id" = review AND r."finishedAt" IS NULL
       AND (own_role() = 'intermediary_staff' OR own_role() = 'site_coordinator' AND r."siteId" = ANY (own_site_ids()::uuid[])))
$$;

CREATE FUNCTION is_unopened(system uuid, review uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM "Review" r WHERE r."systemId" = system AND r."id" = review
                    AND r."kind" = 'scan' AND r."openedAt" IS NULL AND r."finishedAt" IS NULL)
$$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Review', 'ReviewAnswer', 'ReviewPriority', 'ReviewPanelist', 'ReviewRating'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_system ON %I USING ("systemId" = current_system_id()) WITH CHECK ("systemId" = current_system_id())', name);
  END LOOP;
  EXECUTE 'CREATE POLICY of_its_site ON "Review" AS RESTRICTIVE USING ((SELECT is_owner()) OR (SELECT own_role()) IS NOT NULL
    AND ("siteId" IS NULL OR (SELECT sees_every_site()) OR "siteId" = ANY ((SELECT own_site_ids())::uuid[])))';
  EXECUTE 'CREATE POLICY written_by_who_may ON "Review" AS RESTRICTIVE FOR INSERT WITH CHECK ((SELECT is_owner())
    OR (SELECT own_role()) = ''intermediary_staff''
    OR (SELECT own_role()) = ''site_coordinator'' AND "siteId" = ANY ((SELECT own_site_ids())::uuid[]))';
  EXECUTE 'CREATE POLICY changed_by_who_may ON "Review" AS RESTRICTIVE FOR UPDATE USING ((SELECT is_owner())
    OR (SELECT own_role()) = ''intermediary_staff''
    OR (SELECT own_role()) = ''site_coordinator'' AND "siteId" = ANY ((SELECT own_site_ids())::uuid[]))';
  FOREACH name IN ARRAY ARRAY['ReviewAnswer', 'ReviewPriority', 'ReviewPanelist', 'ReviewRating'] LOOP
    EXECUTE format('CREATE POLICY of_its_review ON %1$I AS RESTRICTIVE USING ((SELECT is_owner()) OR EXISTS (
      SELECT 1 FROM "Review" r WHERE r."systemId" = %1$I."systemId" AND r."id" = %1$I."reviewId"))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['ReviewAnswer', 'ReviewPriority'] LOOP
    EXECUTE format('CREATE POLICY added_by_who_may ON %1$I AS RESTRICTIVE FOR INSERT WITH CHECK (writes_review(%1$I."systemId", %1$I."reviewId"))', name);
    EXECUTE format('CREATE POLICY changed_by_who_may ON %1$I AS RESTRICTIVE FOR UPDATE USING (writes_review(%1$I."systemId", %1$I."reviewId"))', name);
    EXECUTE format('CREATE POLICY taken_out_by_who_may ON %1$I AS RESTRICTIVE FOR DELETE USING (writes_review(%1$I."systemId", %1$I."reviewId"))', name);
  END LOOP;
END
$$;

-- Who is asked is said by staff, and each says for themselves that they are done, until the scan is opened.
CREATE POLICY asked_by_who_may ON "ReviewPanelist" AS RESTRICTIVE FOR INSERT WITH CHECK (writes_review("systemId", "reviewId"));
CREATE POLICY handed_in_by_oneself ON "ReviewPanelist" AS RESTRICTIVE FOR UPDATE USING (
  (SELECT is_owner()) OR "personId" = current_person_id() AND is_unopened("systemId", "reviewId"));
CREATE POLICY of_oneself_until_opened ON "ReviewRating" AS RESTRICTIVE FOR SELECT USING (
  (SELECT is_owner()) OR "personId" = current_person_id() OR EXISTS (
    SELECT 1 FROM "Review" r WHERE r."systemId" = "ReviewRating"."systemId" AND r."id" = "ReviewRating"."reviewId" AND r."openedAt" IS NOT NULL));
CREATE POLICY said_by_oneself ON "ReviewRating" AS RESTRICTIVE FOR INSERT WITH CHECK (
  (SELECT is_owner()) OR "personId" = current_person_id() AND is_unopened("systemId", "reviewId"));
CREATE POLICY changed_by_oneself ON "ReviewRating" AS RESTRICTIVE FOR UPDATE USING (
  (SELECT is_owner()) OR "personId" = current_person_id() AND is_unopened("systemId", "reviewId"));

CREATE POLICY of_its_review ON "Event" AS RESTRICTIVE FOR SELECT USING (
  "reviewId" IS NULL OR (SELECT is_owner()) OR EXISTS (
    SELECT 1 FROM "Review" r WHERE r."systemId" = "Event"."systemId" AND r."id" = "Event"."reviewId"));

DROP POLICY of_its_origin ON "PlanAction";
CREATE POLICY of_its_origin ON "PlanAction" AS RESTRICTIVE USING (
  "origin"::text IN ('free', 'row') OR (SELECT is_owner())
  OR CASE "origin"::text
       WHEN 'concern' THEN EXISTS (SELECT 1 FROM "Concern" c WHERE c."systemId" = "PlanAction"."systemId" AND c."id" = "PlanAction"."concernId")
       WHEN 'theme' THEN (SELECT own_role()) = 'intermediary_staff'
       WHEN 'decision' THEN (SELECT own_role()) IN ('intermediary_staff', 'community_wide_leader')
       WHEN 'meeting' THEN EXISTS (SELECT 1 FROM "Meeting" m WHERE m."systemId" = "PlanAction"."systemId" AND m."id" = "PlanAction"."meetingId")
       ELSE EXISTS (SELECT 1 FROM "Review" r WHERE r."systemId" = "PlanAction"."systemId" AND r."id" = "PlanAction"."reviewId")
     END);

GRANT SELECT, INSERT ON "Review", "ReviewAnswer", "ReviewPriority", "ReviewPanelist", "ReviewRating" TO waymark_app;
GRANT UPDATE ("learned", "gains", "facts", "openedAt", "openedById", "finishedAt", "finishedById", "version") ON "Review" TO waymark_app;
GRANT UPDATE ("text", "state", "value", "answeredAt", "answeredById", "version") ON "ReviewAnswer" TO waymark_app;
GRANT DELETE ON "ReviewPriority" TO waymark_app;
GRANT UPDATE ("handedInAt") ON "ReviewPanelist" TO waymark_app;
GRANT UPDATE ("value", "text", "saidAt") ON "ReviewRating" TO waymark_app;

-- ---------------------------------------------------------------------------
-- What is finished stays as it is; what is opened to all is never closed again.

CREATE FUNCTION refuse_finished_review() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."openedAt" IS NOT NULL AND NEW."openedAt" IS DISTINCT FROM OLD."openedAt"
     OR OLD."finishedAt" IS NOT NULL AND NEW."finishedAt" IS NOT NULL
     OR OLD."finishedAt" IS NOT NULL AND (NEW."learned", NEW."gains") IS DISTINCT FROM (OLD."learned", OLD."gains") THEN
    RAISE EXCEPTION 'review_finished' USING ERRCODE = 'WM070';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Review_finished" BEFORE UPDATE ON "Review" FOR EACH ROW EXECUTE FUNCTION refuse_finished_review();
