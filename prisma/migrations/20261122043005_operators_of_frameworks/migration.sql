-- CreateTable
CREATE TABLE "FrameworkUpload" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "document" JSONB,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FrameworkUpload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OperatorEvent" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" UUID,
    "verb" TEXT NOT NULL,
    "aboutId" UUID NOT NULL,
    "about" JSONB NOT NULL,

    CONSTRAINT "OperatorEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FrameworkUpload_personId_createdAt_idx" ON "FrameworkUpload"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "OperatorEvent_at_idx" ON "OperatorEvent"("at");

-- CreateIndex
CREATE INDEX "OperatorEvent_aboutId_idx" ON "OperatorEvent"("aboutId");

-- AddForeignKey
ALTER TABLE "FrameworkUpload" ADD CONSTRAINT "FrameworkUpload_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OperatorEvent" ADD CONSTRAINT "OperatorEvent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- Values

ALTER TABLE "FrameworkUpload" ADD CONSTRAINT "FrameworkUpload_name_check" CHECK (length("fileName") BETWEEN 1 AND 200);

-- ---------------------------------------------------------------------------
-- Who sees and writes them

ALTER TABLE "FrameworkUpload" ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_uploads ON "FrameworkUpload"
  USING (is_operator() AND "personId" = current_person_id())
  WITH CHECK (is_operator() AND "personId" = current_person_id());
GRANT SELECT, INSERT, DELETE ON "FrameworkUpload" TO waymark_app;

ALTER TABLE "OperatorEvent" ENABLE ROW LEVEL SECURITY;
CREATE POLICY operators_read ON "OperatorEvent" FOR SELECT USING (is_operator());
CREATE POLICY operators_append ON "OperatorEvent" FOR INSERT WITH CHECK (is_operator() AND "personId" = current_person_id());
GRANT SELECT, INSERT ON "OperatorEvent" TO waymark_app;

CREATE FUNCTION refuse_change_of_operator_event() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are never changed' USING ERRCODE = 'WM005';
END
$$;
CREATE TRIGGER "OperatorEvent_append_only" BEFORE UPDATE OR DELETE ON "OperatorEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_operator_event();

-- A sample system's people go with it, but not who runs the installation or did.
CREATE FUNCTION keep_operators() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."operatorSince" IS NOT NULL
     OR EXISTS (SELECT 1 FROM "OperatorEvent" WHERE "personId" = OLD."id")
     OR EXISTS (SELECT 1 FROM "FrameworkDraft" WHERE "createdById" = OLD."id") THEN
    RETURN NULL;
  END IF;
  RETURN OLD;
END
$$;
CREATE TRIGGER "Person_keep_operators" BEFORE DELETE ON "Person"
  FOR EACH ROW EXECUTE FUNCTION keep_operators();

-- ---------------------------------------------------------------------------
-- What an operator may know past the policies: how many systems are on each
-- version, nothing else of them, and the names of those who run the
-- installation. Both functions run as the owner of the tables; System forces
-- its policies upon the owner too, so one lets the owner count.

CREATE POLICY owner_counts ON "System" FOR SELECT TO CURRENT_USER USING (true);

CREATE FUNCTION count_systems_by_version() RETURNS TABLE ("frameworkVersionId" uuid, "systems" int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$$ SELECT s."frameworkVersionId", count(*)::int FROM "System" s WHERE is_operator() GROUP BY 1 $$;

CREATE FUNCTION operator_names() RETURNS TABLE ("personId" uuid, "name" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$$ SELECT p."id", p."name" FROM "Person" p
    WHERE is_operator()
      AND (p."operatorSince" IS NOT NULL
           OR EXISTS (SELECT 1 FROM "OperatorEvent" e WHERE e."personId" = p."id")
           OR EXISTS (SELECT 1 FROM "FrameworkDraft" d WHERE d."createdById" = p."id")) $$;

REVOKE ALL ON FUNCTION count_systems_by_version(), operator_names() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_systems_by_version(), operator_names() TO waymark_app;
