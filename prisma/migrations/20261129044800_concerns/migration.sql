-- CreateEnum
CREATE TYPE "ConcernState" AS ENUM ('raised', 'reopened', 'decided', 'triaged', 'asked', 'told', 'solved', 'merged');

-- CreateEnum
CREATE TYPE "ConcernAudience" AS ENUM ('site_and_intermediary', 'everyone');

-- CreateEnum
CREATE TYPE "ConcernUrgency" AS ENUM ('soon', 'weeks', 'term');

-- CreateEnum
CREATE TYPE "ConcernNeed" AS ENUM ('help', 'rule');

-- CreateEnum
CREATE TYPE "ConcernTriage" AS ENUM ('technical_assistance', 'professional_learning', 'other_site', 'request', 'settled');

-- CreateEnum
CREATE TYPE "ConcernReply" AS ENUM ('solved', 'not_yet');

-- CreateEnum
CREATE TYPE "ThemePriority" AS ENUM ('high', 'middle', 'low');

-- CreateEnum
CREATE TYPE "DecisionOutcome" AS ENUM ('decided', 'asked_back', 'declined');

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "concernId" UUID,
ADD COLUMN     "themeId" UUID;

-- AlterTable
ALTER TABLE "System" ADD COLUMN     "triageWithinDays" INTEGER NOT NULL DEFAULT 7;

-- CreateTable
CREATE TABLE "Concern" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "siteId" UUID,
    "functionCode" TEXT,
    "audience" "ConcernAudience" NOT NULL,
    "urgency" "ConcernUrgency" NOT NULL,
    "need" "ConcernNeed" NOT NULL,
    "sinceOn" DATE NOT NULL,
    "state" "ConcernState" NOT NULL DEFAULT 'raised',
    "raisedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "raisedById" UUID NOT NULL,
    "triage" "ConcernTriage",
    "triageReason" TEXT,
    "triageSiteId" UUID,
    "triagedAt" TIMESTAMPTZ(3),
    "triagedById" UUID,
    "askedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "toldAt" TIMESTAMPTZ(3),
    "solvedAt" TIMESTAMPTZ(3),
    "reopenedAt" TIMESTAMPTZ(3),
    "themeId" UUID,
    "mergedIntoId" UUID,
    "splitFromId" UUID,
    "linkedToId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Concern_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "ConcernRow" (
    "systemId" UUID NOT NULL,
    "concernId" UUID NOT NULL,
    "lineage" TEXT NOT NULL,
    "frameworkVersionId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "level" "Level" NOT NULL,

    CONSTRAINT "ConcernRow_pkey" PRIMARY KEY ("systemId","concernId","lineage")
);

-- CreateTable
CREATE TABLE "ConcernNote" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "concernId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "mentionedIds" UUID[],
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConcernNote_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "ConcernAnswer" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "concernId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "toldAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "toldById" UUID NOT NULL,
    "reply" "ConcernReply",
    "replyReason" TEXT,
    "repliedAt" TIMESTAMPTZ(3),
    "repliedById" UUID,

    CONSTRAINT "ConcernAnswer_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "ConcernTheme" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL,
    "evidence" TEXT NOT NULL DEFAULT '',
    "recommendation" TEXT NOT NULL DEFAULT '',
    "priority" "ThemePriority" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ConcernTheme_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "DecisionRequest" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "themeId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "turn" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "evidence" TEXT NOT NULL DEFAULT '',
    "recommendation" TEXT NOT NULL,
    "priority" "ThemePriority" NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "askedById" UUID NOT NULL,
    "outcome" "DecisionOutcome",
    "answer" TEXT,
    "owner" TEXT,
    "dueOn" DATE,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DecisionRequest_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateIndex
CREATE INDEX "Concern_systemId_state_raisedAt_id_idx" ON "Concern"("systemId", "state", "raisedAt", "id");

-- CreateIndex
CREATE INDEX "Concern_systemId_siteId_state_raisedAt_idx" ON "Concern"("systemId", "siteId", "state", "raisedAt");

-- CreateIndex
CREATE INDEX "Concern_systemId_themeId_idx" ON "Concern"("systemId", "themeId");

-- CreateIndex
CREATE INDEX "Concern_systemId_mergedIntoId_idx" ON "Concern"("systemId", "mergedIntoId");

-- CreateIndex
CREATE INDEX "Concern_systemId_splitFromId_idx" ON "Concern"("systemId", "splitFromId");

-- CreateIndex
CREATE INDEX "Concern_systemId_linkedToId_idx" ON "Concern"("systemId", "linkedToId");

-- CreateIndex
CREATE UNIQUE INDEX "Concern_systemId_number_key" ON "Concern"("systemId", "number");

-- CreateIndex
CREATE INDEX "ConcernRow_systemId_lineage_idx" ON "ConcernRow"("systemId", "lineage");

-- CreateIndex
CREATE INDEX "ConcernNote_systemId_concernId_createdAt_idx" ON "ConcernNote"("systemId", "concernId", "createdAt");

-- CreateIndex
CREATE INDEX "ConcernAnswer_systemId_concernId_toldAt_idx" ON "ConcernAnswer"("systemId", "concernId", "toldAt");

-- CreateIndex
CREATE UNIQUE INDEX "ConcernTheme_systemId_number_key" ON "ConcernTheme"("systemId", "number");

-- CreateIndex
CREATE INDEX "DecisionRequest_systemId_outcome_askedAt_idx" ON "DecisionRequest"("systemId", "outcome", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "DecisionRequest_systemId_themeId_turn_key" ON "DecisionRequest"("systemId", "themeId", "turn");

-- CreateIndex
CREATE INDEX "Event_systemId_concernId_at_idx" ON "Event"("systemId", "concernId", "at");

-- AddForeignKey
ALTER TABLE "Concern" ADD CONSTRAINT "Concern_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Concern" ADD CONSTRAINT "Concern_systemId_siteId_fkey" FOREIGN KEY ("systemId", "siteId") REFERENCES "Site"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Concern" ADD CONSTRAINT "Concern_systemId_triageSiteId_fkey" FOREIGN KEY ("systemId", "triageSiteId") REFERENCES "Site"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Concern" ADD CONSTRAINT "Concern_systemId_themeId_fkey" FOREIGN KEY ("systemId", "themeId") REFERENCES "ConcernTheme"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Concern" ADD CONSTRAINT "Concern_systemId_mergedIntoId_fkey" FOREIGN KEY ("systemId", "mergedIntoId") REFERENCES "Concern"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Concern" ADD CONSTRAINT "Concern_systemId_splitFromId_fkey" FOREIGN KEY ("systemId", "splitFromId") REFERENCES "Concern"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Concern" ADD CONSTRAINT "Concern_systemId_linkedToId_fkey" FOREIGN KEY ("systemId", "linkedToId") REFERENCES "Concern"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Concern" ADD CONSTRAINT "Concern_raisedById_fkey" FOREIGN KEY ("raisedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConcernRow" ADD CONSTRAINT "ConcernRow_systemId_concernId_fkey" FOREIGN KEY ("systemId", "concernId") REFERENCES "Concern"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConcernRow" ADD CONSTRAINT "ConcernRow_frameworkVersionId_indicatorId_level_fkey" FOREIGN KEY ("frameworkVersionId", "indicatorId", "level") REFERENCES "Indicator"("frameworkVersionId", "id", "level") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConcernNote" ADD CONSTRAINT "ConcernNote_systemId_concernId_fkey" FOREIGN KEY ("systemId", "concernId") REFERENCES "Concern"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConcernNote" ADD CONSTRAINT "ConcernNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConcernAnswer" ADD CONSTRAINT "ConcernAnswer_systemId_concernId_fkey" FOREIGN KEY ("systemId", "concernId") REFERENCES "Concern"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConcernAnswer" ADD CONSTRAINT "ConcernAnswer_toldById_fkey" FOREIGN KEY ("toldById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConcernTheme" ADD CONSTRAINT "ConcernTheme_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConcernTheme" ADD CONSTRAINT "ConcernTheme_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionRequest" ADD CONSTRAINT "DecisionRequest_systemId_themeId_fkey" FOREIGN KEY ("systemId", "themeId") REFERENCES "ConcernTheme"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionRequest" ADD CONSTRAINT "DecisionRequest_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- Values

ALTER TABLE "System" ADD CONSTRAINT "System_triage_days_check" CHECK ("triageWithinDays" BETWEEN 1 AND 60);

ALTER TABLE "Concern"
  ADD CONSTRAINT "Concern_title_check" CHECK (length(btrim("title")) BETWEEN 1 AND 160),
  ADD CONSTRAINT "Concern_body_check" CHECK (length(btrim("body")) BETWEEN 1 AND 4000),
  ADD CONSTRAINT "Concern_triage_check" CHECK (num_nonnulls("triage", "triageReason", "triagedAt", "triagedById") IN (0, 4)
    AND length(btrim("triageReason")) BETWEEN 1 AND 4000),
  ADD CONSTRAINT "Concern_triage_site_check" CHECK (("triage" IS NOT DISTINCT FROM 'other_site') = ("triageSiteId" IS NOT NULL) AND ("triageSiteId" IS NULL OR "triageSiteId" IS DISTINCT FROM "siteId")),
  ADD CONSTRAINT "Concern_merged_check" CHECK (("state" = 'merged') = ("mergedIntoId" IS NOT NULL) AND "mergedIntoId" <> "id"),
  ADD CONSTRAINT "Concern_linked_check" CHECK ("linkedToId" <> "id" AND "splitFromId" <> "id");

ALTER TABLE "ConcernNote" ADD CONSTRAINT "ConcernNote_body_check" CHECK (length(btrim("body")) BETWEEN 1 AND 4000 AND cardinality("mentionedIds") <= 50);

ALTER TABLE "ConcernAnswer"
  ADD CONSTRAINT "ConcernAnswer_body_check" CHECK (length(btrim("body")) BETWEEN 1 AND 4000),
  ADD CONSTRAINT "ConcernAnswer_reply_check" CHECK (num_nonnulls("reply", "repliedAt", "repliedById") IN (0, 3) AND length("replyReason") <= 4000
    AND ("reply" IS DISTINCT FROM 'not_yet' OR "replyReason" IS NOT NULL AND length(btrim("replyReason")) > 0));
-- One answer waits for its reply at a time.
CREATE UNIQUE INDEX "ConcernAnswer_one_waits_key" ON "ConcernAnswer" ("systemId", "concernId") WHERE "reply" IS NULL;

ALTER TABLE "ConcernTheme" ADD CONSTRAINT "ConcernTheme_text_check" CHECK (
  length(btrim("title")) BETWEEN 1 AND 160 AND length("evidence") <= 4000 AND length("recommendation") <= 4000);

ALTER TABLE "DecisionRequest"
  ADD CONSTRAINT "DecisionRequest_text_check" CHECK (length(btrim("title")) BETWEEN 1 AND 160 AND length("evidence") <= 4000
    AND length(btrim("recommendation")) BETWEEN 1 AND 4000 AND length("owner") <= 120),
  ADD CONSTRAINT "DecisionRequest_answered_check" CHECK (num_nonnulls("outcome", "answer", "answeredAt", "answeredById") IN (0, 4)
    AND length(btrim("answer")) BETWEEN 1 AND 4000
    AND ("outcome" IS DISTINCT FROM 'decided' OR "owner" IS NOT NULL AND length(btrim("owner")) > 0 AND "dueOn" IS NOT NULL));
-- One request of a theme waits for leadership at a time.
CREATE UNIQUE INDEX "DecisionRequest_one_waits_key" ON "DecisionRequest" ("systemId", "themeId") WHERE "outcome" IS NULL;

-- ---------------------------------------------------------------------------
-- Who sees which concerns. A concern that names people or families is seen by
-- the intermediary and the coordinators of its site, one of any other kind by
-- whoever may see its site. Asked once a statement, not once a row.

CREATE FUNCTION own_role() RETURNS "Role"
LANGUAGE sql STABLE AS $$
  SELECT m."role" FROM "Membership" m
   WHERE m."systemId" = current_system_id() AND m."personId" = current_person_id()
     AND m."termFrom" <= (now() AT TIME ZONE 'UTC')::date
     AND (m."termTo" IS NULL OR m."termTo" >= (now() AT TIME ZONE 'UTC')::date)
$$;

CREATE FUNCTION own_site_ids() RETURNS uuid[]
LANGUAGE sql STABLE AS $$
  SELECT ARRAY(
    SELECT x."siteId" FROM "MembershipSite" x JOIN "Membership" m ON m."systemId" = x."systemId" AND m."id" = x."membershipId"
     WHERE m."systemId" = current_system_id() AND m."personId" = current_person_id())
$$;

CREATE FUNCTION sees_every_site() RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT own_role() IN ('community_wide_leader', 'intermediary_staff')
      OR EXISTS (SELECT 1 FROM "System" s WHERE s."id" = current_system_id() AND s."sitesSeeEachOtherSince" IS NOT NULL)
$$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Concern', 'ConcernRow', 'ConcernNote', 'ConcernAnswer', 'ConcernTheme', 'DecisionRequest'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_system ON %I USING ("systemId" = current_system_id()) WITH CHECK ("systemId" = current_system_id())', name);
  END LOOP;
END
$$;

CREATE POLICY for_whom_it_is ON "Concern" AS RESTRICTIVE USING (
  (SELECT is_owner())
  OR (SELECT own_role()) = 'intermediary_staff'
  OR CASE "audience"
       WHEN 'everyone' THEN (SELECT own_role()) IS NOT NULL
         AND ("siteId" IS NULL OR (SELECT sees_every_site()) OR "siteId" = ANY ((SELECT own_site_ids())::uuid[]))
       ELSE (SELECT own_role()) = 'site_coordinator' AND "siteId" = ANY ((SELECT own_site_ids())::uuid[])
     END);

-- What belongs to a concern is seen by who sees it.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['ConcernRow', 'ConcernNote', 'ConcernAnswer'] LOOP
    EXECUTE format('CREATE POLICY for_whom_it_is ON %1$I AS RESTRICTIVE USING ((SELECT is_owner()) OR EXISTS (
      SELECT 1 FROM "Concern" c WHERE c."systemId" = %1$I."systemId" AND c."id" = %1$I."concernId"))', name);
  END LOOP;
END
$$;

-- A theme is the intermediary's own work, drawn from all concerns; leaders read
-- what they are asked, in the words that were written for them, and answer it.
CREATE POLICY of_the_intermediary ON "ConcernTheme" AS RESTRICTIVE USING (
  (SELECT is_owner()) OR (SELECT own_role()) = 'intermediary_staff');
CREATE POLICY of_who_asks_and_decides ON "DecisionRequest" AS RESTRICTIVE FOR SELECT USING (
  (SELECT is_owner()) OR (SELECT own_role()) IN ('intermediary_staff', 'community_wide_leader'));
CREATE POLICY asked_by_the_intermediary ON "DecisionRequest" AS RESTRICTIVE FOR INSERT WITH CHECK (
  (SELECT is_owner()) OR (SELECT own_role()) = 'intermediary_staff');
CREATE POLICY answered_by_leaders ON "DecisionRequest" AS RESTRICTIVE FOR UPDATE USING (
  (SELECT is_owner()) OR (SELECT own_role()) = 'community_wide_leader');

CREATE POLICY for_whom_it_is ON "Event" AS RESTRICTIVE FOR SELECT USING (
  ("concernId" IS NULL OR (SELECT is_owner()) OR EXISTS (
    SELECT 1 FROM "Concern" c WHERE c."systemId" = "Event"."systemId" AND c."id" = "Event"."concernId"))
  AND ("themeId" IS NULL OR (SELECT is_owner()) OR (SELECT own_role()) = 'intermediary_staff'
    OR (SELECT own_role()) = 'community_wide_leader' AND "verb" LIKE 'decision\_%'));

-- What was written stays as it was written: only these columns change.
GRANT SELECT, INSERT ON "Concern", "ConcernRow", "ConcernNote", "ConcernAnswer", "DecisionRequest" TO waymark_app;
GRANT UPDATE ("audience", "state", "triage", "triageReason", "triageSiteId", "triagedAt", "triagedById", "askedAt", "decidedAt", "toldAt",
              "solvedAt", "reopenedAt", "themeId", "mergedIntoId", "linkedToId", "version") ON "Concern" TO waymark_app;
GRANT UPDATE ("reply", "replyReason", "repliedAt", "repliedById") ON "ConcernAnswer" TO waymark_app;
GRANT UPDATE ("outcome", "answer", "owner", "dueOn", "answeredAt", "answeredById", "version") ON "DecisionRequest" TO waymark_app;
GRANT SELECT, INSERT ON "ConcernTheme" TO waymark_app;
GRANT UPDATE ("title", "evidence", "recommendation", "priority", "version") ON "ConcernTheme" TO waymark_app;
GRANT UPDATE ("triageWithinDays") ON "System" TO waymark_app;

-- ---------------------------------------------------------------------------
-- Numbers. Those that everyone may see follow each other; one that few see is
-- drawn by lot, so that no gap between the others tells that it is there.

CREATE FUNCTION number_concern() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('concern ' || NEW."systemId", 0));
  IF NEW."audience" = 'everyone' THEN
    SELECT COALESCE(max("number"), 0) + 1 INTO NEW."number" FROM "Concern"
     WHERE "systemId" = NEW."systemId" AND "number" < 100000;
    RETURN NEW;
  END IF;
  LOOP
    NEW."number" := 100000 + floor(random() * 900000)::int;
    EXIT WHEN NOT EXISTS (SELECT 1 FROM "Concern" WHERE "systemId" = NEW."systemId" AND "number" = NEW."number");
  END LOOP;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Concern_number" BEFORE INSERT ON "Concern"
  FOR EACH ROW WHEN (NEW."number" = 0) EXECUTE FUNCTION number_concern();

CREATE FUNCTION number_theme() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('theme ' || NEW."systemId", 0));
  SELECT COALESCE(max("number"), 0) + 1 INTO NEW."number" FROM "ConcernTheme" WHERE "systemId" = NEW."systemId";
  RETURN NEW;
END
$$;
CREATE TRIGGER "ConcernTheme_number" BEFORE INSERT ON "ConcernTheme"
  FOR EACH ROW WHEN (NEW."number" = 0) EXECUTE FUNCTION number_theme();

-- ---------------------------------------------------------------------------
-- A concern that few see stays so, and none that more see points at it.

CREATE FUNCTION refuse_opening_of_concern() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."audience" = 'site_and_intermediary' AND NEW."audience" = 'everyone' THEN
    RAISE EXCEPTION 'concern_stays_closed' USING ERRCODE = 'WM017';
  END IF;
  IF NEW."audience" = 'everyone' AND EXISTS (
    SELECT 1 FROM unnest(ARRAY[NEW."mergedIntoId", NEW."splitFromId", NEW."linkedToId"]) AS target("id")
     WHERE target."id" IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM "Concern" c WHERE c."systemId" = NEW."systemId" AND c."id" = target."id" AND c."audience" = 'everyone')) THEN
    RAISE EXCEPTION 'concern_seen_by_fewer' USING ERRCODE = 'WM018';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Concern_stays_closed" BEFORE INSERT OR UPDATE OF "audience", "mergedIntoId", "linkedToId" ON "Concern"
  FOR EACH ROW EXECUTE FUNCTION refuse_opening_of_concern();

-- Closing one closes what was merged into it, and lets go of what pointed at it.
CREATE FUNCTION close_around_concern() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE "Concern" SET "audience" = NEW."audience", "version" = "version" + 1
   WHERE "systemId" = NEW."systemId" AND "mergedIntoId" = NEW."id" AND "audience" = 'everyone';
  UPDATE "Concern" SET "linkedToId" = NULL
   WHERE "systemId" = NEW."systemId" AND "linkedToId" = NEW."id" AND "audience" = 'everyone';
  UPDATE "Concern" SET "splitFromId" = NULL
   WHERE "systemId" = NEW."systemId" AND "splitFromId" = NEW."id" AND "audience" = 'everyone';
  RETURN NULL;
END
$$;
CREATE TRIGGER "Concern_close_around" AFTER UPDATE OF "audience" ON "Concern"
  FOR EACH ROW WHEN (OLD."audience" <> NEW."audience") EXECUTE FUNCTION close_around_concern();

-- ---------------------------------------------------------------------------
-- What leaders answer reaches every concern behind it, also those they do not see.

CREATE FUNCTION pass_decision_on() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF OLD."outcome" IS NOT NULL THEN RAISE EXCEPTION 'request_answered' USING ERRCODE = 'WM019'; END IF;
  UPDATE "Concern" SET
    "state" = CASE WHEN NEW."outcome" = 'asked_back' THEN 'triaged' ELSE 'decided' END::"ConcernState",
    "decidedAt" = CASE WHEN NEW."outcome" = 'asked_back' THEN "decidedAt" ELSE COALESCE("decidedAt", NEW."answeredAt") END,
    "version" = "version" + 1
   WHERE "systemId" = NEW."systemId" AND "themeId" = NEW."themeId" AND "state" = 'asked';
  RETURN NEW;
END
$$;
CREATE TRIGGER "DecisionRequest_pass_on" BEFORE UPDATE OF "outcome" ON "DecisionRequest"
  FOR EACH ROW EXECUTE FUNCTION pass_decision_on();

CREATE FUNCTION refuse_second_reply() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'answer_replied' USING ERRCODE = 'WM020';
END
$$;
CREATE TRIGGER "ConcernAnswer_replied_once" BEFORE UPDATE ON "ConcernAnswer"
  FOR EACH ROW WHEN (OLD."reply" IS NOT NULL) EXECUTE FUNCTION refuse_second_reply();

-- ---------------------------------------------------------------------------
-- A sample system goes whole: its tables in whatever order their references
-- allow, so that a table that comes later needs no word here.

CREATE OR REPLACE FUNCTION remove_sample_system() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  system_id uuid := current_system_id();
  people uuid[];
  person uuid;
  tables text[];
  held text[];
  name text;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "System" WHERE "id" = system_id AND "sampleSince" IS NOT NULL) THEN
    RAISE EXCEPTION 'not_sample' USING ERRCODE = 'WM007';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "Membership" WHERE "systemId" = system_id AND "personId" = current_person_id() AND "adminSince" IS NOT NULL) THEN
    RAISE EXCEPTION 'not_admin' USING ERRCODE = 'WM008';
  END IF;
  PERFORM set_config('app.erasing', system_id::text, true);
  people := ARRAY(SELECT "personId" FROM "Membership" WHERE "systemId" = system_id);
  UPDATE "Site" SET "pointPersonMembershipId" = NULL WHERE "systemId" = system_id;
  UPDATE "Concern" SET "mergedIntoId" = NULL, "splitFromId" = NULL, "linkedToId" = NULL, "state" = 'raised' WHERE "systemId" = system_id;
  tables := ARRAY(
    SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'systemId' AND NOT a.attisdropped
     WHERE c.relkind = 'r' AND c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = '"System"'::regclass) ORDER BY c.relname);
  WHILE cardinality(tables) > 0 LOOP
    held := ARRAY[]::text[];
    FOREACH name IN ARRAY tables LOOP
      BEGIN
        EXECUTE format('DELETE FROM %I WHERE "systemId" = $1', name) USING system_id;
      EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN
        held := held || name;
      END;
    END LOOP;
    IF cardinality(held) = cardinality(tables) THEN
      RAISE EXCEPTION 'these tables hold each other: %', held;
    END IF;
    tables := held;
  END LOOP;
  DELETE FROM "System" WHERE "id" = system_id;
  FOREACH person IN ARRAY people LOOP
    PERFORM set_config('app.person_id', person::text, true);
    DELETE FROM "Person" WHERE "id" = person AND NOT EXISTS (SELECT 1 FROM "Membership" WHERE "personId" = person);
  END LOOP;
  PERFORM set_config('app.erasing', '', true);
END
$$;
