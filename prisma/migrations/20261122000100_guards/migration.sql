-- What Prisma's schema language cannot say: who may see and write which rows,
-- and which values, states and changes the database itself refuses.

-- The role every serving login is a member of. It owns nothing.
DO $$
BEGIN
  CREATE ROLE waymark_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END
$$;

-- ---------------------------------------------------------------------------
-- The request's settings. After use a setting is '' rather than null.

CREATE FUNCTION current_system_id() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT NULLIF(current_setting('app.system_id', true), '')::uuid $$;

CREATE FUNCTION current_person_id() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT NULLIF(current_setting('app.person_id', true), '')::uuid $$;

CREATE FUNCTION current_session_id() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT NULLIF(current_setting('app.session_id', true), '')::uuid $$;

-- The one act that may delete history: see remove_sample_system(). The setting
-- alone opens nothing: no serving login is granted DELETE on what it guards.
CREATE FUNCTION is_erasing(system_id uuid) RETURNS boolean
LANGUAGE sql STABLE AS
$$ SELECT current_setting('app.erasing', true) = system_id::text $$;

-- ---------------------------------------------------------------------------
-- Values

ALTER TABLE "Rating"
  ADD CONSTRAINT "Rating_value_check" CHECK ("value" BETWEEN 0 AND 3),
  ADD CONSTRAINT "Rating_one_answer_check" CHECK (num_nonnulls("value", "nonScore") <= 1),
  ADD CONSTRAINT "Rating_reason_check" CHECK ("nonScore" IS DISTINCT FROM 'not_applicable' OR length(btrim("reason")) BETWEEN 1 AND 4000 AND "reason" IS NOT NULL),
  ADD CONSTRAINT "Rating_site_check" CHECK (("level" = 'site') = ("siteId" IS NOT NULL)),
  ADD CONSTRAINT "Rating_subject_check" CHECK ("subjectId" = COALESCE("siteId", "systemId")),
  ADD CONSTRAINT "Rating_voice_check" CHECK ("voice" = 'own' OR "level" = 'site');

ALTER TABLE "Score"
  ADD CONSTRAINT "Score_value_check" CHECK ("value" BETWEEN 0 AND 3),
  ADD CONSTRAINT "Score_state_check" CHECK (("state" = 'scored') = ("value" IS NOT NULL)),
  ADD CONSTRAINT "Score_reason_check" CHECK ("state" <> 'not_applicable' OR "reason" IS NOT NULL AND length(btrim("reason")) BETWEEN 1 AND 4000),
  ADD CONSTRAINT "Score_site_check" CHECK (("level" = 'site') = ("siteId" IS NOT NULL)),
  ADD CONSTRAINT "Score_subject_check" CHECK ("subjectId" = COALESCE("siteId", "systemId"));

ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_body_check" CHECK (length("body") <= 4000),
  ADD CONSTRAINT "Evidence_kind_check" CHECK (
    CASE "kind"
      WHEN 'note' THEN "url" IS NULL AND length(btrim("body")) > 0
      ELSE "url" IS NOT NULL AND "url" ~* '^https?://[^[:space:]]+$' AND length("url") <= 2000
    END),
  ADD CONSTRAINT "Evidence_site_check" CHECK (("level" = 'site') = ("siteId" IS NOT NULL)),
  ADD CONSTRAINT "Evidence_subject_check" CHECK ("subjectId" = COALESCE("siteId", "systemId")),
  ADD CONSTRAINT "Evidence_removed_check" CHECK (("removedAt" IS NULL) = ("removedById" IS NULL));

ALTER TABLE "Round"
  ADD CONSTRAINT "Round_name_check" CHECK (length(btrim("name")) BETWEEN 1 AND 120),
  ADD CONSTRAINT "Round_dates_check" CHECK ("startsOn" <= "dueOn" AND "dueOn" <= "endsOn"),
  ADD CONSTRAINT "Round_opened_check" CHECK (("openedAt" IS NULL) = ("openedById" IS NULL)),
  ADD CONSTRAINT "Round_closed_check" CHECK (("closedAt" IS NULL) = ("closedById" IS NULL) AND ("closedAt" IS NULL OR "openedAt" IS NOT NULL));

-- One round is open at a time: a score has one place to go.
CREATE UNIQUE INDEX "Round_one_open_key" ON "Round" ("systemId") WHERE "openedAt" IS NOT NULL AND "closedAt" IS NULL;

ALTER TABLE "System"
  ADD CONSTRAINT "System_slug_check" CHECK ("slug" ~ '^[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?$'),
  ADD CONSTRAINT "System_preset_check" CHECK ("rulePreset" IN ('default', 'strict'));

ALTER TABLE "Site" ADD CONSTRAINT "Site_name_check" CHECK (length(btrim("name")) BETWEEN 1 AND 120);

ALTER TABLE "Person"
  ADD CONSTRAINT "Person_email_check" CHECK ("email" = lower("email") AND position('@' in "email") > 1),
  ADD CONSTRAINT "Person_name_check" CHECK (length(btrim("name")) BETWEEN 1 AND 120);

ALTER TABLE "Membership"
  ADD CONSTRAINT "Membership_term_check" CHECK ("termTo" IS NULL OR "termTo" >= "termFrom"),
  ADD CONSTRAINT "Membership_admin_check" CHECK ("adminSince" IS NULL OR "role" = 'intermediary_staff');

ALTER TABLE "MilestoneConfirmation"
  ADD CONSTRAINT "MilestoneConfirmation_proposed_check" CHECK (("proposedAt" IS NULL) = ("proposedById" IS NULL)),
  ADD CONSTRAINT "MilestoneConfirmation_confirmed_check" CHECK (("confirmedAt" IS NULL) = ("confirmedById" IS NULL) AND ("confirmedAt" IS NULL OR "proposedAt" IS NOT NULL)),
  ADD CONSTRAINT "MilestoneConfirmation_text_check" CHECK (length("statement") <= 4000 AND length("targetReason") <= 4000 AND length("meetingName") <= 200),
  ADD CONSTRAINT "MilestoneConfirmation_url_check" CHECK ("evidenceUrl" ~* '^https?://[^[:space:]]+$' AND length("evidenceUrl") <= 2000);

ALTER TABLE "StageAttestation"
  ADD CONSTRAINT "StageAttestation_statement_check" CHECK (length(btrim("statement")) BETWEEN 1 AND 4000),
  ADD CONSTRAINT "StageAttestation_confirmed_check" CHECK (("confirmedAt" IS NULL) = ("confirmedById" IS NULL) AND ("confirmedAt" IS NULL) = ("expiresOn" IS NULL)),
  ADD CONSTRAINT "StageAttestation_url_check" CHECK ("evidenceUrl" ~* '^https?://[^[:space:]]+$' AND length("evidenceUrl") <= 2000);

-- ---------------------------------------------------------------------------
-- Scores, ratings and evidence are written in an open round only. FOR SHARE
-- makes a closing round wait for the writes under way, and those after it fail.

CREATE FUNCTION refuse_unless_round_open() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  row_system uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."systemId" ELSE NEW."systemId" END;
  row_round uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."roundId" ELSE NEW."roundId" END;
  opened timestamptz;
  closed timestamptz;
BEGIN
  IF TG_OP = 'DELETE' AND is_erasing(row_system) THEN RETURN OLD; END IF;
  SELECT "openedAt", "closedAt" INTO opened, closed FROM "Round"
   WHERE "systemId" = row_system AND "id" = row_round FOR SHARE;
  IF opened IS NULL THEN RAISE EXCEPTION 'round_not_open' USING ERRCODE = 'WM001'; END IF;
  IF closed IS NOT NULL THEN RAISE EXCEPTION 'round_closed' USING ERRCODE = 'WM002'; END IF;
  IF TG_OP = 'UPDATE' AND (OLD."systemId", OLD."roundId", OLD."indicatorId", OLD."subjectId")
     IS DISTINCT FROM (NEW."systemId", NEW."roundId", NEW."indicatorId", NEW."subjectId") THEN
    RAISE EXCEPTION 'row_moved' USING ERRCODE = 'WM003';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER "Rating_round_open" BEFORE INSERT OR UPDATE OR DELETE ON "Rating"
  FOR EACH ROW EXECUTE FUNCTION refuse_unless_round_open();
CREATE TRIGGER "Score_round_open" BEFORE INSERT OR UPDATE OR DELETE ON "Score"
  FOR EACH ROW EXECUTE FUNCTION refuse_unless_round_open();
CREATE TRIGGER "Evidence_round_open" BEFORE INSERT OR UPDATE OR DELETE ON "Evidence"
  FOR EACH ROW EXECUTE FUNCTION refuse_unless_round_open();

CREATE FUNCTION refuse_change_of_closed_round() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF is_erasing(OLD."systemId") THEN RETURN OLD; END IF;
    RAISE EXCEPTION 'round_deleted' USING ERRCODE = 'WM004';
  END IF;
  IF OLD."closedAt" IS NOT NULL THEN RAISE EXCEPTION 'round_closed' USING ERRCODE = 'WM002'; END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "Round_closed_stays" BEFORE UPDATE OR DELETE ON "Round"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_closed_round();

-- ---------------------------------------------------------------------------
-- What is appended only

CREATE FUNCTION refuse_change_of_event() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND is_erasing(OLD."systemId") THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'events are never changed' USING ERRCODE = 'WM005';
END
$$;
CREATE TRIGGER "Event_append_only" BEFORE UPDATE OR DELETE ON "Event"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_event();

CREATE FUNCTION refuse_change_of_published() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'FrameworkVersion'
     AND to_jsonb(OLD) - 'retiredAt' = to_jsonb(NEW) - 'retiredAt' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a published framework never changes' USING ERRCODE = 'WM006';
END
$$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['FrameworkVersion', 'FrameworkLevel', 'FrameworkFunction', 'Stage', 'Milestone', 'Indicator'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published()', name || '_published_stays', name);
  END LOOP;
END
$$;

-- ---------------------------------------------------------------------------
-- What dashboards read, kept in the transaction that writes the score

CREATE FUNCTION keep_standing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  WITH latest AS (
    SELECT s.*, row_number() OVER (ORDER BY r."ordinal" DESC) AS place
      FROM "Score" s JOIN "Round" r ON r."systemId" = s."systemId" AND r."id" = s."roundId"
     WHERE s."systemId" = NEW."systemId" AND s."indicatorId" = NEW."indicatorId"
       AND s."subjectId" = NEW."subjectId" AND s."state" <> 'not_scored'
  )
  INSERT INTO "Standing" ("systemId", "indicatorId", "subjectId", "frameworkVersionId", "level", "siteId",
                          "roundId", "state", "value", "scoredAt", "previousState", "previousValue")
  SELECT now_."systemId", now_."indicatorId", now_."subjectId", now_."frameworkVersionId", now_."level", now_."siteId",
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
CREATE TRIGGER "Score_keep_standing" AFTER INSERT OR UPDATE ON "Score"
  FOR EACH ROW EXECUTE FUNCTION keep_standing();

CREATE FUNCTION keep_round_summary() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  stage_number int;
  d int[];
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD."state", OLD."value") IS NOT DISTINCT FROM (NEW."state", NEW."value") THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' AND NEW."state" = 'not_scored' THEN RETURN NULL; END IF;
  SELECT g."number" INTO stage_number FROM "Indicator" i JOIN "Stage" g ON g."id" = i."stageId" WHERE i."id" = NEW."indicatorId";
  d := ARRAY[
    (NEW."value" IS NOT DISTINCT FROM 0)::int - (TG_OP = 'UPDATE' AND OLD."value" IS NOT DISTINCT FROM 0)::int,
    (NEW."value" IS NOT DISTINCT FROM 1)::int - (TG_OP = 'UPDATE' AND OLD."value" IS NOT DISTINCT FROM 1)::int,
    (NEW."value" IS NOT DISTINCT FROM 2)::int - (TG_OP = 'UPDATE' AND OLD."value" IS NOT DISTINCT FROM 2)::int,
    (NEW."value" IS NOT DISTINCT FROM 3)::int - (TG_OP = 'UPDATE' AND OLD."value" IS NOT DISTINCT FROM 3)::int,
    (NEW."state" = 'dont_know')::int - (TG_OP = 'UPDATE' AND OLD."state" = 'dont_know')::int,
    (NEW."state" = 'not_applicable')::int - (TG_OP = 'UPDATE' AND OLD."state" = 'not_applicable')::int,
    (NEW."state" = 'disputed')::int - (TG_OP = 'UPDATE' AND OLD."state" = 'disputed')::int];
  INSERT INTO "RoundSummary" AS was ("systemId", "roundId", "subjectId", "stageNumber", "level", "siteId",
                              "n0", "n1", "n2", "n3", "dontKnow", "notApplicable", "disputed")
  VALUES (NEW."systemId", NEW."roundId", NEW."subjectId", stage_number, NEW."level", NEW."siteId",
          d[1], d[2], d[3], d[4], d[5], d[6], d[7])
  ON CONFLICT ("systemId", "roundId", "subjectId", "stageNumber", "level") DO UPDATE SET
    "n0" = was."n0" + EXCLUDED."n0", "n1" = was."n1" + EXCLUDED."n1", "n2" = was."n2" + EXCLUDED."n2",
    "n3" = was."n3" + EXCLUDED."n3", "dontKnow" = was."dontKnow" + EXCLUDED."dontKnow",
    "notApplicable" = was."notApplicable" + EXCLUDED."notApplicable", "disputed" = was."disputed" + EXCLUDED."disputed";
  RETURN NULL;
END
$$;
CREATE TRIGGER "Score_keep_round_summary" AFTER INSERT OR UPDATE ON "Score"
  FOR EACH ROW EXECUTE FUNCTION keep_round_summary();

-- ---------------------------------------------------------------------------
-- Who sees which rows

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Site', 'MembershipSite', 'Round', 'Rating', 'Score', 'Evidence', 'Standing', 'RoundSummary',
                              'MilestoneConfirmation', 'StageAttestation', 'StageReached', 'Event'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_system ON %I USING ("systemId" = current_system_id()) WITH CHECK ("systemId" = current_system_id())', name);
  END LOOP;
END
$$;

ALTER TABLE "Submission" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Submission" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_submissions ON "Submission"
  USING ("systemId" = current_system_id())
  WITH CHECK ("systemId" = current_system_id() AND "personId" = current_person_id());

-- A person sees their own memberships in every system, to choose one.
ALTER TABLE "Membership" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Membership" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_system ON "Membership"
  USING ("systemId" = current_system_id()) WITH CHECK ("systemId" = current_system_id());
CREATE POLICY own_memberships ON "Membership" FOR SELECT
  USING ("personId" = current_person_id());

ALTER TABLE "System" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "System" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_system ON "System"
  USING ("id" = current_system_id()) WITH CHECK ("id" = current_system_id());
CREATE POLICY systems_of_person ON "System" FOR SELECT
  USING (EXISTS (SELECT 1 FROM "Membership" m WHERE m."systemId" = "System"."id" AND m."personId" = current_person_id()));

-- People, their passwords and sessions belong to the installation: the owner
-- keeps them, the app sees those of its system, of its session, or the one
-- whose address is signing in.
ALTER TABLE "Session" ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_session ON "Session"
  USING ("id" = current_session_id() OR "personId" = current_person_id())
  WITH CHECK ("id" = current_session_id() OR "personId" = current_person_id());

ALTER TABLE "Person" ENABLE ROW LEVEL SECURITY;
CREATE POLICY known_people ON "Person" FOR SELECT USING (
  "id" = current_person_id()
  OR "email" = NULLIF(current_setting('app.sign_in_email', true), '')
  OR EXISTS (SELECT 1 FROM "Session" s WHERE s."id" = current_session_id() AND s."personId" = "Person"."id")
  OR EXISTS (SELECT 1 FROM "Membership" m WHERE m."systemId" = current_system_id() AND m."personId" = "Person"."id"));
CREATE POLICY own_person ON "Person" FOR UPDATE USING ("id" = current_person_id());

ALTER TABLE "Credential" ENABLE ROW LEVEL SECURITY;
CREATE POLICY signing_in ON "Credential" FOR SELECT USING (EXISTS (
  SELECT 1 FROM "Person" p WHERE p."id" = "Credential"."personId"
     AND p."email" = NULLIF(current_setting('app.sign_in_email', true), '')));

-- ---------------------------------------------------------------------------
-- One statement opens a request: who is this, and what are they in this system?
-- The settings it makes hold for the rest of the transaction.

CREATE FUNCTION open_session(session_id uuid)
RETURNS TABLE ("personId" uuid, "name" text, "email" text, "locale" text)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.session_id', session_id::text, true);
  RETURN QUERY
    SELECT p."id", p."name", p."email", p."locale"
      FROM "Session" s JOIN "Person" p ON p."id" = s."personId"
     WHERE s."id" = session_id AND s."endedAt" IS NULL AND s."expiresAt" > now() AND p."disabledAt" IS NULL;
END
$$;

CREATE FUNCTION open_scope(session_id uuid, system_slug text, today date)
RETURNS TABLE ("personId" uuid, "personName" text, "personEmail" text, "systemId" uuid, "systemSlug" text, "systemName" text,
               "frameworkVersionId" uuid, "rulePreset" text, "isSample" boolean, "areSitesOpen" boolean, "revisitingStage" int,
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
           s."sampleSince" IS NOT NULL, s."sitesSeeEachOtherSince" IS NOT NULL, s."revisitingStage",
           m."id", m."role", m."adminSince" IS NOT NULL,
           ARRAY(SELECT x."siteId" FROM "MembershipSite" x WHERE x."systemId" = s."id" AND x."membershipId" = m."id" ORDER BY 1)
      FROM "System" s JOIN "Membership" m ON m."systemId" = s."id" AND m."personId" = person."personId"
     WHERE s."id" = found_system;
END
$$;

-- ---------------------------------------------------------------------------
-- Sample data goes in one act, by an administrator of that system.

CREATE FUNCTION remove_sample_system() RETURNS void
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
                              'StageAttestation', 'StageReached', 'MembershipSite', 'Site', 'Membership'] LOOP
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
REVOKE ALL ON FUNCTION remove_sample_system() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_sample_system() TO waymark_app;

-- ---------------------------------------------------------------------------
-- Least grants. No TRUNCATE and no DELETE of what people wrote.

DO $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO waymark_app', current_schema());
END
$$;
GRANT SELECT ON "FrameworkVersion", "FrameworkLevel", "FrameworkFunction", "Stage", "Milestone", "Indicator" TO waymark_app;
GRANT SELECT ON "System", "Membership", "MembershipSite", "Credential", "SeedRun" TO waymark_app;
GRANT SELECT, UPDATE ("locale") ON "Person" TO waymark_app;
GRANT SELECT, INSERT, UPDATE ON "Session", "Site", "Round", "Rating", "Score", "Evidence", "RoundSummary",
  "MilestoneConfirmation", "StageAttestation" TO waymark_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Standing", "SignInLimit" TO waymark_app;
GRANT SELECT, INSERT ON "Event", "Submission", "StageReached" TO waymark_app;
