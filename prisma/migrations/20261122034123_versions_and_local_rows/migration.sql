-- DropIndex
DROP INDEX "Indicator_frameworkVersionId_code_key";

-- What is published already gets its family and lineages; the guard against changes stands aside meanwhile.
ALTER TABLE "FrameworkVersion" DISABLE TRIGGER "FrameworkVersion_published_stays";
ALTER TABLE "Indicator" DISABLE TRIGGER "Indicator_published_stays";

-- AlterTable
ALTER TABLE "FrameworkVersion" ADD COLUMN     "family" TEXT,
ADD COLUMN     "shape" TEXT NOT NULL DEFAULT 'path',
ALTER COLUMN "publishedAt" DROP NOT NULL,
ALTER COLUMN "publishedAt" DROP DEFAULT;

-- AlterTable
ALTER TABLE "Milestone" ADD COLUMN     "documents" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "how" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN     "lineage" TEXT,
ADD COLUMN     "retiredAt" TIMESTAMPTZ(3),
ADD COLUMN     "seen" JSONB,
ADD COLUMN     "systemId" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

UPDATE "FrameworkVersion" SET "family" = "code";
UPDATE "Indicator" i SET "lineage" = v."code" || '/' || i."code" FROM "FrameworkVersion" v WHERE v."id" = i."frameworkVersionId";
ALTER TABLE "FrameworkVersion" ALTER COLUMN "family" SET NOT NULL;
ALTER TABLE "Indicator" ALTER COLUMN "lineage" SET NOT NULL;
ALTER TABLE "FrameworkVersion" ENABLE TRIGGER "FrameworkVersion_published_stays";
ALTER TABLE "Indicator" ENABLE TRIGGER "Indicator_published_stays";

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "operatorSince" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "System" ADD COLUMN     "localRowsCountSince" TIMESTAMPTZ(3),
ADD COLUMN     "localRowsVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Pitfall" (
    "id" UUID NOT NULL,
    "frameworkVersionId" UUID NOT NULL,
    "stageId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "text" JSONB NOT NULL,
    "instead" JSONB NOT NULL,
    "hint" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Pitfall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionSet" (
    "id" UUID NOT NULL,
    "frameworkVersionId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "stageNumber" INTEGER,
    "milestoneNumber" INTEGER,
    "title" JSONB NOT NULL,
    "intro" JSONB NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "QuestionSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" UUID NOT NULL,
    "frameworkVersionId" UUID NOT NULL,
    "setId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "groupNumber" INTEGER NOT NULL,
    "groupTitle" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "text" JSONB NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FrameworkDraft" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "FrameworkDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Pitfall_frameworkVersionId_stageId_idx" ON "Pitfall"("frameworkVersionId", "stageId");

-- CreateIndex
CREATE UNIQUE INDEX "Pitfall_frameworkVersionId_id_key" ON "Pitfall"("frameworkVersionId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Pitfall_frameworkVersionId_code_key" ON "Pitfall"("frameworkVersionId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionSet_frameworkVersionId_id_key" ON "QuestionSet"("frameworkVersionId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionSet_frameworkVersionId_code_key" ON "QuestionSet"("frameworkVersionId", "code");

-- CreateIndex
CREATE INDEX "Question_frameworkVersionId_setId_position_idx" ON "Question"("frameworkVersionId", "setId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Question_frameworkVersionId_id_key" ON "Question"("frameworkVersionId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Question_frameworkVersionId_code_key" ON "Question"("frameworkVersionId", "code");

-- CreateIndex
CREATE INDEX "FrameworkDraft_createdById_idx" ON "FrameworkDraft"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "FrameworkDraft_code_version_key" ON "FrameworkDraft"("code", "version");

-- CreateIndex
CREATE INDEX "Indicator_lineage_idx" ON "Indicator"("lineage");

-- CreateIndex
CREATE INDEX "Indicator_systemId_idx" ON "Indicator"("systemId");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_frameworkVersionId_systemId_code_key" ON "Indicator"("frameworkVersionId", "systemId", "code") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pitfall" ADD CONSTRAINT "Pitfall_frameworkVersionId_fkey" FOREIGN KEY ("frameworkVersionId") REFERENCES "FrameworkVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pitfall" ADD CONSTRAINT "Pitfall_frameworkVersionId_stageId_fkey" FOREIGN KEY ("frameworkVersionId", "stageId") REFERENCES "Stage"("frameworkVersionId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionSet" ADD CONSTRAINT "QuestionSet_frameworkVersionId_fkey" FOREIGN KEY ("frameworkVersionId") REFERENCES "FrameworkVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_frameworkVersionId_fkey" FOREIGN KEY ("frameworkVersionId") REFERENCES "FrameworkVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_frameworkVersionId_setId_fkey" FOREIGN KEY ("frameworkVersionId", "setId") REFERENCES "QuestionSet"("frameworkVersionId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrameworkDraft" ADD CONSTRAINT "FrameworkDraft_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- Values

ALTER TABLE "FrameworkVersion" ADD CONSTRAINT "FrameworkVersion_shape_check" CHECK ("shape" IN ('path', 'by_function'));
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_retired_check" CHECK ("systemId" IS NOT NULL OR "retiredAt" IS NULL);

-- ---------------------------------------------------------------------------
-- What is published never changes and gains nothing; a system's own rows may
-- be reworded and retired, but stay what they are a row of.

CREATE OR REPLACE FUNCTION refuse_change_of_published() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'FrameworkVersion' THEN
    IF to_jsonb(OLD) - 'retiredAt' = to_jsonb(NEW) - 'retiredAt' THEN RETURN NEW; END IF;
    IF OLD."publishedAt" IS NULL AND to_jsonb(OLD) - 'publishedAt' = to_jsonb(NEW) - 'publishedAt' THEN RETURN NEW; END IF;
  END IF;
  -- One condition inside the other: only an indicator has a systemId to ask for.
  IF TG_TABLE_NAME = 'Indicator' THEN
    IF TG_OP = 'DELETE' AND is_erasing(OLD."systemId") THEN RETURN OLD; END IF;
    IF TG_OP = 'UPDATE' AND OLD."systemId" IS NOT NULL AND (OLD."id", OLD."systemId", OLD."frameworkVersionId", OLD."code", OLD."lineage", OLD."stageId", OLD."functionId", OLD."level")
       IS NOT DISTINCT FROM (NEW."id", NEW."systemId", NEW."frameworkVersionId", NEW."code", NEW."lineage", NEW."stageId", NEW."functionId", NEW."level") THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'a published framework never changes' USING ERRCODE = 'WM006';
END
$$;

CREATE FUNCTION refuse_addition_to_published() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) ->> 'systemId' IS NOT NULL THEN RETURN NEW; END IF;
  IF EXISTS (SELECT 1 FROM "FrameworkVersion" WHERE "id" = NEW."frameworkVersionId" AND "publishedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'a published framework never changes' USING ERRCODE = 'WM006';
  END IF;
  RETURN NEW;
END
$$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Pitfall', 'QuestionSet', 'Question'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published()', name || '_published_stays', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['FrameworkLevel', 'FrameworkFunction', 'Stage', 'Milestone', 'Indicator', 'Pitfall', 'QuestionSet', 'Question'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION refuse_addition_to_published()', name || '_published_is_whole', name);
  END LOOP;
END
$$;

-- The foreign key alone would take another system's own row.
CREATE FUNCTION refuse_row_of_other_system() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Indicator" WHERE "id" = NEW."indicatorId" AND ("systemId" IS NULL OR "systemId" = NEW."systemId")) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'no such row in this system' USING ERRCODE = '23503';
END
$$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Rating', 'Score', 'Evidence', 'Standing'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OF "indicatorId" ON %I FOR EACH ROW EXECUTE FUNCTION refuse_row_of_other_system()', name || '_row_of_own_system', name);
  END LOOP;
END
$$;

-- A system moves to another version between rounds only, and a round opens on
-- the version the system is on. FOR SHARE makes either wait for the other.
CREATE FUNCTION refuse_move_in_round() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Round" WHERE "systemId" = NEW."id" AND "openedAt" IS NOT NULL AND "closedAt" IS NULL) THEN
    RAISE EXCEPTION 'round_open' USING ERRCODE = 'WM009';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "System_moves_between_rounds" BEFORE UPDATE OF "frameworkVersionId" ON "System"
  FOR EACH ROW WHEN (OLD."frameworkVersionId" IS DISTINCT FROM NEW."frameworkVersionId") EXECUTE FUNCTION refuse_move_in_round();

CREATE FUNCTION refuse_round_of_other_version() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."openedAt" IS NULL OR NEW."closedAt" IS NOT NULL THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND OLD."openedAt" IS NOT NULL AND OLD."frameworkVersionId" = NEW."frameworkVersionId" THEN RETURN NEW; END IF;
  PERFORM 1 FROM "System" WHERE "id" = NEW."systemId" AND "frameworkVersionId" = NEW."frameworkVersionId" FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'framework_moved' USING ERRCODE = 'WM010'; END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Round_of_current_version" BEFORE INSERT OR UPDATE ON "Round"
  FOR EACH ROW EXECUTE FUNCTION refuse_round_of_other_version();

-- ---------------------------------------------------------------------------
-- A standing follows its row through the versions of the framework.

CREATE OR REPLACE FUNCTION keep_standing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  WITH line AS (
    SELECT i."id" FROM "Indicator" i
     WHERE i."lineage" = (SELECT "lineage" FROM "Indicator" WHERE "id" = NEW."indicatorId")
       AND (i."systemId" IS NULL OR i."systemId" = NEW."systemId")
  ), latest AS (
    SELECT s.*, row_number() OVER (ORDER BY r."ordinal" DESC) AS place
      FROM line JOIN "Score" s ON s."systemId" = NEW."systemId" AND s."indicatorId" = line."id" AND s."subjectId" = NEW."subjectId"
      JOIN "Round" r ON r."systemId" = s."systemId" AND r."id" = s."roundId"
     WHERE s."state" <> 'not_scored'
  )
  INSERT INTO "Standing" ("systemId", "indicatorId", "subjectId", "frameworkVersionId", "level", "siteId",
                          "roundId", "state", "value", "scoredAt", "previousState", "previousValue")
  SELECT now_."systemId", NEW."indicatorId", now_."subjectId", NEW."frameworkVersionId", now_."level", now_."siteId",
         now_."roundId", now_."state", now_."value", now_."scoredAt", before_."state", before_."value"
    FROM latest now_ LEFT JOIN latest before_ ON before_.place = 2
   WHERE now_.place = 1
  ON CONFLICT ("systemId", "indicatorId", "subjectId") DO UPDATE SET
    "roundId" = EXCLUDED."roundId", "state" = EXCLUDED."state", "value" = EXCLUDED."value",
    "scoredAt" = EXCLUDED."scoredAt", "previousState" = EXCLUDED."previousState", "previousValue" = EXCLUDED."previousValue";
  IF NOT FOUND THEN
    DELETE FROM "Standing" WHERE "systemId" = NEW."systemId" AND "indicatorId" = NEW."indicatorId" AND "subjectId" = NEW."subjectId";
  END IF;
  RETURN NULL;
END
$$;

-- ---------------------------------------------------------------------------
-- Who asks, with what is new about them

DROP FUNCTION open_scope(uuid, text, date);
DROP FUNCTION open_session(uuid);

CREATE FUNCTION open_session(session_id uuid)
RETURNS TABLE ("personId" uuid, "name" text, "email" text, "locale" text, "isOperator" boolean)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.session_id', session_id::text, true);
  RETURN QUERY
    SELECT p."id", p."name", p."email", p."locale", p."operatorSince" IS NOT NULL
      FROM "Session" s JOIN "Person" p ON p."id" = s."personId"
     WHERE s."id" = session_id AND s."endedAt" IS NULL AND s."expiresAt" > now() AND p."disabledAt" IS NULL;
END
$$;

CREATE FUNCTION open_scope(session_id uuid, system_slug text, today date)
RETURNS TABLE ("personId" uuid, "personName" text, "personEmail" text, "systemId" uuid, "systemSlug" text, "systemName" text,
               "frameworkVersionId" uuid, "rulePreset" text, "localRowsVersion" int, "doLocalRowsCount" boolean,
               "isSample" boolean, "areSitesOpen" boolean, "revisitingStage" int,
               "membershipId" uuid, "role" "Role", "isAdmin" boolean, "siteIds" uuid[])
LANGUAGE plpgsql AS $$
DECLARE
  person record;
  found_system uuid;
BEGIN
  SELECT * INTO person FROM open_session(session_id);
  IF person."personId" IS NULL THEN RETURN; END IF;
  PERFORM set_config('app.person_id', person."personId"::text, true);
  SELECT s."id" INTO found_system FROM "System" s JOIN "Membership" m ON m."systemId" = s."id"
   WHERE s."slug" = system_slug AND m."personId" = person."personId"
     AND m."termFrom" <= today AND (m."termTo" IS NULL OR m."termTo" >= today);
  IF found_system IS NULL THEN RETURN; END IF;
  PERFORM set_config('app.system_id', found_system::text, true);
  RETURN QUERY
    SELECT person."personId", person."name", person."email", s."id", s."slug", s."name", s."frameworkVersionId", s."rulePreset",
           s."localRowsVersion", s."localRowsCountSince" IS NOT NULL,
           s."sampleSince" IS NOT NULL, s."sitesSeeEachOtherSince" IS NOT NULL, s."revisitingStage",
           m."id", m."role", m."adminSince" IS NOT NULL,
           ARRAY(SELECT x."siteId" FROM "MembershipSite" x WHERE x."systemId" = s."id" AND x."membershipId" = m."id" ORDER BY 1)
      FROM "System" s JOIN "Membership" m ON m."systemId" = s."id" AND m."personId" = person."personId"
     WHERE s."id" = found_system;
END
$$;

CREATE FUNCTION is_operator() RETURNS boolean
LANGUAGE sql STABLE AS
$$ SELECT EXISTS (SELECT 1 FROM "Person" WHERE "id" = current_person_id() AND "operatorSince" IS NOT NULL AND "disabledAt" IS NULL) $$;

-- ---------------------------------------------------------------------------
-- Who sees and writes which rows of frameworks. The owner publishes what ships;
-- the app publishes for an operator, and keeps a system's own rows apart.

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['FrameworkVersion', 'FrameworkLevel', 'FrameworkFunction', 'Stage', 'Milestone', 'Pitfall', 'QuestionSet', 'Question'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY all_read ON %I FOR SELECT USING (true)', name);
    EXECUTE format('CREATE POLICY operators_publish ON %I FOR INSERT WITH CHECK (is_operator())', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO waymark_app', name);
  END LOOP;
END
$$;
CREATE POLICY operators_retire ON "FrameworkVersion" FOR UPDATE USING (is_operator()) WITH CHECK (is_operator());
GRANT UPDATE ("publishedAt", "retiredAt") ON "FrameworkVersion" TO waymark_app;

ALTER TABLE "Indicator" ENABLE ROW LEVEL SECURITY;
CREATE POLICY rows_of_all_and_own ON "Indicator" FOR SELECT USING ("systemId" IS NULL OR "systemId" = current_system_id());
CREATE POLICY operators_publish ON "Indicator" FOR INSERT WITH CHECK ("systemId" IS NULL AND is_operator());
CREATE POLICY own_rows_added ON "Indicator" FOR INSERT WITH CHECK ("systemId" = current_system_id());
CREATE POLICY own_rows_changed ON "Indicator" FOR UPDATE USING ("systemId" = current_system_id()) WITH CHECK ("systemId" = current_system_id());
GRANT INSERT ON "Indicator" TO waymark_app;
GRANT UPDATE ("title", "text", "seen", "milestoneId", "retiredAt", "version") ON "Indicator" TO waymark_app;

ALTER TABLE "FrameworkDraft" ENABLE ROW LEVEL SECURITY;
CREATE POLICY operators_draft ON "FrameworkDraft" USING (is_operator()) WITH CHECK (is_operator());
GRANT SELECT, INSERT, DELETE ON "FrameworkDraft" TO waymark_app;

GRANT UPDATE ("frameworkVersionId", "rulePreset", "localRowsVersion", "localRowsCountSince", "version") ON "System" TO waymark_app;

-- ---------------------------------------------------------------------------
-- A sample system's own rows go with it.

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
  FOREACH name IN ARRAY ARRAY['Submission', 'Event', 'Evidence', 'Rating', 'Standing', 'RoundSummary', 'Score', 'Round', 'MilestoneConfirmation',
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
