-- AlterEnum
ALTER TYPE "EvidenceKind" ADD VALUE 'file';

-- DropIndex
DROP INDEX "Rating_systemId_roundId_indicatorId_subjectId_voice_key";

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "panelistId" UUID;

-- AlterTable
ALTER TABLE "StageReached" ADD COLUMN     "lostOn" DATE;

-- AlterTable
ALTER TABLE "Round" DROP COLUMN "mode",
ADD COLUMN     "communityWideMode" "RoundMode" NOT NULL DEFAULT 'direct',
ADD COLUMN     "intermediaryMode" "RoundMode" NOT NULL DEFAULT 'direct',
ADD COLUMN     "reviewNote" TEXT,
ADD COLUMN     "reviewedAt" TIMESTAMPTZ(3),
ADD COLUMN     "reviewedById" UUID,
ADD COLUMN     "siteMode" "RoundMode" NOT NULL DEFAULT 'direct',
ADD COLUMN     "stageNumbers" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "Rating" ADD COLUMN     "panelistId" UUID,
ADD COLUMN     "secondedAt" TIMESTAMPTZ(3),
ADD COLUMN     "secondedById" UUID;

-- AlterTable
ALTER TABLE "Score" ADD COLUMN     "highest" SMALLINT,
ADD COLUMN     "lowest" SMALLINT,
ADD COLUMN     "median" SMALLINT,
ADD COLUMN     "raters" INTEGER;

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "expiresOn" DATE,
ADD COLUMN     "fileId" UUID,
ADD COLUMN     "panelistId" UUID,
ADD COLUMN     "pieceId" UUID;

-- CreateTable
CREATE TABLE "StoredFile" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploadedById" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "keptAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "level" "Level" NOT NULL,
    "siteId" UUID,
    "functionCode" TEXT,
    "assignedById" UUID NOT NULL,
    "assignedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "SiteReview" (
    "systemId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "siteId" UUID NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "submittedById" UUID,
    "sentBackAt" TIMESTAMPTZ(3),
    "sentBackById" UUID,
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedById" UUID,
    "comment" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SiteReview_pkey" PRIMARY KEY ("systemId","roundId","siteId")
);

-- CreateTable
CREATE TABLE "PanelSubmission" (
    "systemId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "level" "Level" NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PanelSubmission_pkey" PRIMARY KEY ("systemId","roundId","personId","subjectId","level")
);

-- CreateTable
CREATE TABLE "PanelRow" (
    "systemId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "revealedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revealedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "value" SMALLINT,
    "nonScore" "NonScore",
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PanelRow_pkey" PRIMARY KEY ("systemId","roundId","indicatorId","subjectId")
);

-- CreateTable
CREATE TABLE "EvidenceRequest" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "frameworkVersionId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "level" "Level" NOT NULL,
    "siteId" UUID,
    "subjectId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "askedOfId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "EvidenceRequest_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "RoundClosing" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "closedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedById" UUID NOT NULL,
    "frameworkVersionId" UUID NOT NULL,
    "rulePreset" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "headline" JSONB NOT NULL,
    "verdicts" JSONB NOT NULL,
    "sites" JSONB NOT NULL,

    CONSTRAINT "RoundClosing_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "RoundReopening" (
    "systemId" UUID NOT NULL,
    "closingId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "reopenedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reopenedById" UUID NOT NULL,

    CONSTRAINT "RoundReopening_pkey" PRIMARY KEY ("systemId","closingId")
);

-- CreateTable
CREATE TABLE "ClosedScore" (
    "systemId" UUID NOT NULL,
    "closingId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "siteId" UUID,
    "level" "Level" NOT NULL,
    "state" "ScoreState" NOT NULL,
    "value" SMALLINT,
    "roundId" UUID NOT NULL,
    "scoredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClosedScore_pkey" PRIMARY KEY ("systemId","closingId","indicatorId","subjectId")
);

-- CreateTable
CREATE TABLE "DifferenceNote" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "lineage" TEXT,
    "body" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),
    "removedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DifferenceNote_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "args" JSONB NOT NULL DEFAULT '{}',
    "path" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateIndex
CREATE INDEX "StoredFile_systemId_uploadedAt_idx" ON "StoredFile"("systemId", "uploadedAt");

-- CreateIndex
CREATE INDEX "Assignment_systemId_personId_idx" ON "Assignment"("systemId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_systemId_roundId_personId_level_siteId_functionC_key" ON "Assignment"("systemId", "roundId", "personId", "level", "siteId", "functionCode") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "EvidenceRequest_systemId_roundId_indicatorId_subjectId_idx" ON "EvidenceRequest"("systemId", "roundId", "indicatorId", "subjectId");

-- CreateIndex
CREATE INDEX "EvidenceRequest_systemId_askedOfId_answeredAt_idx" ON "EvidenceRequest"("systemId", "askedOfId", "answeredAt");

-- CreateIndex
CREATE UNIQUE INDEX "RoundClosing_systemId_roundId_number_key" ON "RoundClosing"("systemId", "roundId", "number");

-- CreateIndex
CREATE INDEX "DifferenceNote_systemId_about_createdAt_idx" ON "DifferenceNote"("systemId", "about", "createdAt");

-- CreateIndex
CREATE INDEX "Notice_systemId_personId_createdAt_idx" ON "Notice"("systemId", "personId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Rating_systemId_roundId_indicatorId_subjectId_voice_panelis_key" ON "Rating"("systemId", "roundId", "indicatorId", "subjectId", "voice", "panelistId") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "Evidence_systemId_pieceId_idx" ON "Evidence"("systemId", "pieceId");

-- CreateIndex
CREATE INDEX "Evidence_systemId_fileId_idx" ON "Evidence"("systemId", "fileId");

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_systemId_fileId_fkey" FOREIGN KEY ("systemId", "fileId") REFERENCES "StoredFile"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_systemId_roundId_fkey" FOREIGN KEY ("systemId", "roundId") REFERENCES "Round"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_systemId_siteId_fkey" FOREIGN KEY ("systemId", "siteId") REFERENCES "Site"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteReview" ADD CONSTRAINT "SiteReview_systemId_roundId_fkey" FOREIGN KEY ("systemId", "roundId") REFERENCES "Round"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteReview" ADD CONSTRAINT "SiteReview_systemId_siteId_fkey" FOREIGN KEY ("systemId", "siteId") REFERENCES "Site"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PanelSubmission" ADD CONSTRAINT "PanelSubmission_systemId_roundId_fkey" FOREIGN KEY ("systemId", "roundId") REFERENCES "Round"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PanelSubmission" ADD CONSTRAINT "PanelSubmission_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PanelRow" ADD CONSTRAINT "PanelRow_systemId_roundId_fkey" FOREIGN KEY ("systemId", "roundId") REFERENCES "Round"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceRequest" ADD CONSTRAINT "EvidenceRequest_systemId_roundId_fkey" FOREIGN KEY ("systemId", "roundId") REFERENCES "Round"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceRequest" ADD CONSTRAINT "EvidenceRequest_frameworkVersionId_indicatorId_level_fkey" FOREIGN KEY ("frameworkVersionId", "indicatorId", "level") REFERENCES "Indicator"("frameworkVersionId", "id", "level") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceRequest" ADD CONSTRAINT "EvidenceRequest_systemId_siteId_fkey" FOREIGN KEY ("systemId", "siteId") REFERENCES "Site"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "EvidenceRequest" ADD CONSTRAINT "EvidenceRequest_askedOfId_fkey" FOREIGN KEY ("askedOfId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceRequest" ADD CONSTRAINT "EvidenceRequest_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundClosing" ADD CONSTRAINT "RoundClosing_systemId_roundId_fkey" FOREIGN KEY ("systemId", "roundId") REFERENCES "Round"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundClosing" ADD CONSTRAINT "RoundClosing_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundReopening" ADD CONSTRAINT "RoundReopening_systemId_closingId_fkey" FOREIGN KEY ("systemId", "closingId") REFERENCES "RoundClosing"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundReopening" ADD CONSTRAINT "RoundReopening_reopenedById_fkey" FOREIGN KEY ("reopenedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClosedScore" ADD CONSTRAINT "ClosedScore_systemId_closingId_fkey" FOREIGN KEY ("systemId", "closingId") REFERENCES "RoundClosing"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClosedScore" ADD CONSTRAINT "ClosedScore_systemId_siteId_fkey" FOREIGN KEY ("systemId", "siteId") REFERENCES "Site"("systemId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DifferenceNote" ADD CONSTRAINT "DifferenceNote_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DifferenceNote" ADD CONSTRAINT "DifferenceNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- Values

ALTER TABLE "Evidence" DROP CONSTRAINT "Evidence_kind_check";
-- As text: a value that an enum gains cannot be used by its name in the same transaction.
ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_kind_check" CHECK (
    CASE "kind"::text
      WHEN 'note' THEN "url" IS NULL AND "fileId" IS NULL AND length(btrim("body")) > 0
      WHEN 'file' THEN "url" IS NULL AND "fileId" IS NOT NULL
      ELSE "fileId" IS NULL AND "url" IS NOT NULL AND "url" ~* '^https?://[^[:space:]]+$' AND length("url") <= 2000
    END),
  ADD CONSTRAINT "Evidence_expires_check" CHECK ("expiresOn" > "effectiveOn");

ALTER TABLE "StoredFile"
  ADD CONSTRAINT "StoredFile_name_check" CHECK (length(btrim("name")) BETWEEN 1 AND 255),
  ADD CONSTRAINT "StoredFile_size_check" CHECK ("byteSize" BETWEEN 1 AND 20971520),
  ADD CONSTRAINT "StoredFile_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$');

ALTER TABLE "Round"
  ADD CONSTRAINT "Round_stages_check" CHECK (1 <= ALL ("stageNumbers") AND 9 >= ALL ("stageNumbers")),
  ADD CONSTRAINT "Round_reviewed_check" CHECK (("reviewedAt" IS NULL) = ("reviewedById" IS NULL) AND length("reviewNote") <= 4000);

ALTER TABLE "Rating" ADD CONSTRAINT "Rating_seconded_check" CHECK (
  ("secondedAt" IS NULL) = ("secondedById" IS NULL) AND ("secondedAt" IS NULL OR "nonScore" = 'not_applicable' AND "secondedById" <> "ratedById"));

ALTER TABLE "Score" ADD CONSTRAINT "Score_panel_check" CHECK (
  num_nonnulls("lowest", "median", "highest", "raters") IN (0, 4) AND ("lowest" IS NULL OR "lowest" <= "median" AND "median" <= "highest" AND "raters" > 0));

ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_site_check" CHECK ("level" = 'site' OR "siteId" IS NULL);

ALTER TABLE "SiteReview"
  ADD CONSTRAINT "SiteReview_submitted_check" CHECK (("submittedAt" IS NULL) = ("submittedById" IS NULL)),
  ADD CONSTRAINT "SiteReview_sent_back_check" CHECK (("sentBackAt" IS NULL) = ("sentBackById" IS NULL) AND ("sentBackAt" IS NULL OR length(btrim("comment")) > 0 AND "comment" IS NOT NULL)),
  ADD CONSTRAINT "SiteReview_accepted_check" CHECK (("acceptedAt" IS NULL) = ("acceptedById" IS NULL) AND ("acceptedAt" IS NULL OR "submittedAt" IS NOT NULL)),
  ADD CONSTRAINT "SiteReview_comment_check" CHECK (length("comment") <= 4000);

ALTER TABLE "PanelRow"
  ADD CONSTRAINT "PanelRow_value_check" CHECK ("value" BETWEEN 0 AND 3 AND num_nonnulls("value", "nonScore") <= 1),
  ADD CONSTRAINT "PanelRow_decided_check" CHECK (("decidedAt" IS NULL) = ("decidedById" IS NULL)
    AND ("decidedAt" IS NULL) = (num_nonnulls("value", "nonScore") = 0)
    AND ("decidedAt" IS NULL OR "reason" IS NOT NULL AND length(btrim("reason")) BETWEEN 1 AND 4000));

ALTER TABLE "EvidenceRequest"
  ADD CONSTRAINT "EvidenceRequest_question_check" CHECK (length(btrim("question")) BETWEEN 1 AND 4000),
  ADD CONSTRAINT "EvidenceRequest_answered_check" CHECK (("answeredAt" IS NULL) = ("answeredById" IS NULL)),
  ADD CONSTRAINT "EvidenceRequest_subject_check" CHECK ("subjectId" = COALESCE("siteId", "systemId") AND ("level" = 'site') = ("siteId" IS NOT NULL));

ALTER TABLE "RoundReopening" ADD CONSTRAINT "RoundReopening_reason_check" CHECK (length(btrim("reason")) BETWEEN 1 AND 4000);
ALTER TABLE "DifferenceNote" ADD CONSTRAINT "DifferenceNote_body_check" CHECK (length(btrim("body")) BETWEEN 1 AND 4000 AND length("about") <= 200);
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_path_check" CHECK ("path" ~ '^/[a-z0-9/?&=._%-]*$' AND length("path") <= 400);

-- ---------------------------------------------------------------------------
-- What a panel's rater says stays theirs until the row is opened, or until they
-- have handed in and so has whoever looks (who rates nothing there has nothing
-- to hand in). The owner's own functions see all, so that erasing erases all.

CREATE FUNCTION is_owner() RETURNS boolean
LANGUAGE sql STABLE AS
$$ SELECT current_user = pg_get_userbyid((SELECT c.relowner FROM pg_class c WHERE c.oid = '"System"'::regclass)) $$;

CREATE FUNCTION is_opened(system_id uuid, round_id uuid, indicator_id uuid, subject_id uuid, panelist_id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF panelist_id IS NULL OR panelist_id = current_person_id() OR is_owner() THEN RETURN true; END IF;
  IF EXISTS (SELECT 1 FROM "PanelRow" p WHERE p."systemId" = system_id AND p."roundId" = round_id
                AND p."indicatorId" = indicator_id AND p."subjectId" = subject_id) THEN
    RETURN true;
  END IF;
  RETURN EXISTS (
    SELECT 1 FROM "PanelSubmission" s JOIN "Indicator" i ON i."id" = indicator_id AND i."level" = s."level"
     WHERE s."systemId" = system_id AND s."roundId" = round_id AND s."personId" = panelist_id AND s."subjectId" = subject_id)
    AND (EXISTS (
      SELECT 1 FROM "PanelSubmission" s JOIN "Indicator" i ON i."id" = indicator_id AND i."level" = s."level"
       WHERE s."systemId" = system_id AND s."roundId" = round_id AND s."personId" = current_person_id() AND s."subjectId" = subject_id)
    OR NOT EXISTS (
      SELECT 1 FROM "Assignment" a JOIN "Indicator" i ON i."id" = indicator_id AND i."level" = a."level"
       WHERE a."systemId" = system_id AND a."roundId" = round_id AND a."personId" = current_person_id()
         AND (a."siteId" IS NULL OR a."siteId" = subject_id)));
END
$$;

CREATE POLICY unseen_until_opened ON "Rating" AS RESTRICTIVE FOR SELECT
  USING ("panelistId" IS NULL OR is_opened("systemId", "roundId", "indicatorId", "subjectId", "panelistId"));
CREATE POLICY unseen_until_opened ON "Evidence" AS RESTRICTIVE FOR SELECT
  USING ("panelistId" IS NULL OR is_opened("systemId", "roundId", "indicatorId", "subjectId", "panelistId"));
CREATE POLICY unseen_until_opened ON "Event" AS RESTRICTIVE FOR SELECT
  USING ("panelistId" IS NULL OR is_opened("systemId", "roundId", "indicatorId", COALESCE("siteId", "systemId"), "panelistId"));
-- What a request was answered is for who asked.
CREATE POLICY own_answers ON "Submission" AS RESTRICTIVE FOR SELECT
  USING ("personId" = current_person_id() OR is_owner());

-- What a person says in a panel they say as themselves.
CREATE POLICY as_oneself ON "Rating" AS RESTRICTIVE FOR INSERT WITH CHECK ("panelistId" IS NULL OR "panelistId" = current_person_id() OR is_owner());
CREATE POLICY ones_own ON "Rating" AS RESTRICTIVE FOR UPDATE USING ("panelistId" IS NULL OR "panelistId" = current_person_id() OR is_owner());

-- ---------------------------------------------------------------------------
-- Who sees and writes which rows of the new tables

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['StoredFile', 'Assignment', 'SiteReview', 'PanelSubmission', 'PanelRow', 'EvidenceRequest',
                              'RoundClosing', 'RoundReopening', 'ClosedScore', 'DifferenceNote', 'Notice'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_system ON %I USING ("systemId" = current_system_id()) WITH CHECK ("systemId" = current_system_id())', name);
  END LOOP;
END
$$;
-- A notice is read by the person it is for; anyone of the system may cause one.
CREATE POLICY own_notices ON "Notice" AS RESTRICTIVE FOR SELECT USING ("personId" = current_person_id() OR is_owner());
CREATE POLICY own_notices_read ON "Notice" AS RESTRICTIVE FOR UPDATE USING ("personId" = current_person_id() OR is_owner());
CREATE POLICY hand_in_oneself ON "PanelSubmission" AS RESTRICTIVE FOR INSERT WITH CHECK ("personId" = current_person_id() OR is_owner());

GRANT SELECT, INSERT ON "PanelSubmission", "RoundClosing", "ClosedScore" TO waymark_app;
GRANT SELECT ON "RoundReopening" TO waymark_app;
GRANT SELECT, INSERT, UPDATE ON "StoredFile", "SiteReview", "PanelRow", "EvidenceRequest", "DifferenceNote" TO waymark_app;
GRANT SELECT, INSERT, DELETE ON "Assignment" TO waymark_app;
GRANT SELECT, INSERT, UPDATE ("readAt") ON "Notice" TO waymark_app;
GRANT UPDATE ("lostOn") ON "StageReached" TO waymark_app;
GRANT UPDATE ("revisitingStage") ON "System" TO waymark_app;

-- ---------------------------------------------------------------------------
-- What belongs to a round changes until it closes. FOR SHARE makes a closing
-- round wait for the writes under way, and those after it fail.

CREATE FUNCTION refuse_in_closed_round() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  row_system uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."systemId" ELSE NEW."systemId" END;
  row_round uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."roundId" ELSE NEW."roundId" END;
  closed timestamptz;
BEGIN
  IF TG_OP = 'DELETE' AND is_erasing(row_system) THEN RETURN OLD; END IF;
  SELECT "closedAt" INTO closed FROM "Round" WHERE "systemId" = row_system AND "id" = row_round FOR SHARE;
  IF closed IS NOT NULL THEN RAISE EXCEPTION 'round_closed' USING ERRCODE = 'WM002'; END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END
$$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Assignment', 'SiteReview', 'PanelSubmission', 'PanelRow', 'EvidenceRequest'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_round()', name || '_round_not_closed', name);
  END LOOP;
END
$$;

-- A closing and what it holds never change; it is written while the round closes.
CREATE FUNCTION refuse_change_of_closing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND is_erasing(OLD."systemId") THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'a closing never changes' USING ERRCODE = 'WM011';
END
$$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['RoundClosing', 'ClosedScore', 'RoundReopening'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change_of_closing()', name || '_stays', name);
  END LOOP;
END
$$;
CREATE FUNCTION refuse_late_closed_score() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "RoundClosing" c WHERE c."systemId" = NEW."systemId" AND c."id" = NEW."closingId" AND c.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a closing never changes' USING ERRCODE = 'WM011';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "ClosedScore_written_at_once" BEFORE INSERT ON "ClosedScore"
  FOR EACH ROW EXECUTE FUNCTION refuse_late_closed_score();

-- The one way a closed round opens again: with a reason, by the intermediary, its closing kept.
CREATE OR REPLACE FUNCTION refuse_change_of_closed_round() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF is_erasing(OLD."systemId") THEN RETURN OLD; END IF;
    RAISE EXCEPTION 'round_deleted' USING ERRCODE = 'WM004';
  END IF;
  IF OLD."closedAt" IS NOT NULL AND NOT (is_owner() AND NEW."closedAt" IS NULL) THEN
    RAISE EXCEPTION 'round_closed' USING ERRCODE = 'WM002';
  END IF;
  RETURN NEW;
END
$$;

CREATE FUNCTION reopen_round(round_id uuid, why text, seen_version int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  system_id uuid := current_system_id();
  closing uuid;
  next_version int;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Membership" WHERE "systemId" = system_id AND "personId" = current_person_id() AND "role" = 'intermediary_staff') THEN
    RAISE EXCEPTION 'not_staff' USING ERRCODE = 'WM008';
  END IF;
  -- Only the last round: what came after it would speak of something else.
  IF EXISTS (SELECT 1 FROM "Round" r JOIN "Round" later ON later."systemId" = r."systemId" AND later."ordinal" > r."ordinal" AND later."openedAt" IS NOT NULL
              WHERE r."systemId" = system_id AND r."id" = round_id) THEN
    RAISE EXCEPTION 'round_not_last' USING ERRCODE = 'WM012';
  END IF;
  UPDATE "Round" SET "closedAt" = NULL, "closedById" = NULL, "reviewedAt" = NULL, "reviewedById" = NULL, "version" = "version" + 1
   WHERE "systemId" = system_id AND "id" = round_id AND "closedAt" IS NOT NULL AND "version" = seen_version
   RETURNING "version" INTO next_version;
  IF next_version IS NULL THEN RETURN NULL; END IF;
  SELECT "id" INTO closing FROM "RoundClosing" WHERE "systemId" = system_id AND "roundId" = round_id ORDER BY "number" DESC LIMIT 1;
  IF closing IS NOT NULL THEN
    INSERT INTO "RoundReopening" ("systemId", "closingId", "reason", "reopenedById") VALUES (system_id, closing, why, current_person_id());
  END IF;
  RETURN next_version;
END
$$;
REVOKE ALL ON FUNCTION reopen_round(uuid, text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reopen_round(uuid, text, int) TO waymark_app;

-- ---------------------------------------------------------------------------
-- A sample system's new parts go with it.

CREATE OR REPLACE FUNCTION remove_sample_system() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  system_id uuid := current_system_id();
  people uuid[];
  person uuid;
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
  FOREACH name IN ARRAY ARRAY['Submission', 'Event', 'Notice', 'DifferenceNote', 'ClosedScore', 'RoundReopening', 'RoundClosing', 'EvidenceRequest', 'PanelRow', 'PanelSubmission',
                              'SiteReview', 'Assignment', 'Evidence', 'StoredFile', 'Rating', 'Standing', 'RoundSummary', 'Score', 'Round', 'MilestoneConfirmation',
                              'StageAttestation', 'StageReached', 'MembershipSite', 'Site', 'Membership', 'Indicator'] LOOP
    EXECUTE format('DELETE FROM %I WHERE "systemId" = $1', name) USING system_id;
  END LOOP;
  DELETE FROM "System" WHERE "id" = system_id;
  FOREACH person IN ARRAY people LOOP
    PERFORM set_config('app.person_id', person::text, true);
    DELETE FROM "Person" WHERE "id" = person AND NOT EXISTS (SELECT 1 FROM "Membership" WHERE "personId" = person);
  END LOOP;
  PERFORM set_config('app.erasing', '', true);
END
$$;
