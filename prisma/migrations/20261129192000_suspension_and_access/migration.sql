-- AlterTable
ALTER TABLE "System" ADD COLUMN     "erasureDueAt" TIMESTAMPTZ(3),
ADD COLUMN     "suspendedAt" TIMESTAMPTZ(3),
ADD COLUMN     "suspendedBecause" TEXT,
ADD COLUMN     "suspendedContact" TEXT;

-- CreateTable
CREATE TABLE "OperatorAccess" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "grantedById" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedById" UUID,

    CONSTRAINT "OperatorAccess_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateTable
CREATE TABLE "OperatorLook" (
    "systemId" UUID NOT NULL,
    "accessId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "personName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OperatorLook_pkey" PRIMARY KEY ("systemId","accessId","personId","on")
);

-- CreateIndex
CREATE INDEX "OperatorAccess_systemId_until_idx" ON "OperatorAccess"("systemId", "until");

-- AddForeignKey
ALTER TABLE "OperatorAccess" ADD CONSTRAINT "OperatorAccess_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OperatorAccess" ADD CONSTRAINT "OperatorAccess_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OperatorAccess" ADD CONSTRAINT "OperatorAccess_revokedById_fkey" FOREIGN KEY ("revokedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OperatorLook" ADD CONSTRAINT "OperatorLook_systemId_accessId_fkey" FOREIGN KEY ("systemId", "accessId") REFERENCES "OperatorAccess"("systemId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OperatorLook" ADD CONSTRAINT "OperatorLook_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- Values

ALTER TABLE "System"
  ADD CONSTRAINT "System_suspended_check" CHECK (num_nonnulls("suspendedAt", "suspendedBecause", "suspendedContact") IN (0, 3)),
  ADD CONSTRAINT "System_because_check" CHECK (length(btrim("suspendedBecause")) BETWEEN 1 AND 500 AND length(btrim("suspendedContact")) BETWEEN 1 AND 200),
  ADD CONSTRAINT "System_erasure_check" CHECK ("erasureDueAt" IS NULL OR "suspendedAt" IS NOT NULL);

-- An hour to fourteen days, and the moment it takes to write it down.
ALTER TABLE "OperatorAccess"
  ADD CONSTRAINT "OperatorAccess_reason_check" CHECK (length(btrim("reason")) BETWEEN 1 AND 500),
  ADD CONSTRAINT "OperatorAccess_until_check" CHECK ("until" BETWEEN "grantedAt" + interval '59 minutes' AND "grantedAt" + interval '14 days 1 minute'),
  ADD CONSTRAINT "OperatorAccess_revoked_check" CHECK (("revokedAt" IS NULL) = ("revokedById" IS NULL));
ALTER TABLE "OperatorLook" ADD CONSTRAINT "OperatorLook_name_check" CHECK (length(btrim("personName")) BETWEEN 1 AND 120);

-- Operators page through systems by name, and search them.
CREATE INDEX "System_name_idx" ON "System" (lower("name"), "id");
CREATE INDEX "System_erasure_idx" ON "System" ("erasureDueAt") WHERE "erasureDueAt" IS NOT NULL;
CREATE INDEX "OperatorEvent_aboutId_at_idx" ON "OperatorEvent" ("aboutId", "at");

-- ---------------------------------------------------------------------------
-- Who sees and writes them: members of the system read, its administrators let
-- operators in and out, and that somebody looked in the database writes itself.

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['OperatorAccess', 'OperatorLook'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_system ON %I USING ("systemId" = current_system_id()) WITH CHECK ("systemId" = current_system_id())', name);
  END LOOP;
END
$$;
CREATE FUNCTION is_admin_here() RETURNS boolean
LANGUAGE sql STABLE AS
$$ SELECT EXISTS (SELECT 1 FROM "Membership" m WHERE m."systemId" = current_system_id() AND m."personId" = current_person_id() AND m."adminSince" IS NOT NULL) $$;
CREATE POLICY administrators_grant ON "OperatorAccess" AS RESTRICTIVE FOR INSERT
  WITH CHECK (is_owner() OR is_admin_here() AND "grantedById" = current_person_id());
CREATE POLICY administrators_revoke ON "OperatorAccess" AS RESTRICTIVE FOR UPDATE USING (is_owner() OR is_admin_here());
GRANT SELECT, INSERT ON "OperatorAccess" TO waymark_app;
GRANT UPDATE ("revokedAt", "revokedById") ON "OperatorAccess" TO waymark_app;
GRANT SELECT ON "OperatorLook" TO waymark_app;

-- ---------------------------------------------------------------------------
-- Who gets in. A suspended system lets nobody in: its members are told of it by
-- find_suspension(). Whom no membership lets in, an administrator may have let
-- look in: who runs the installation, as a viewer, until the grant ends.

-- The grant that runs for this operator; also writes down that they looked in, once a day.
CREATE FUNCTION look_in(system_slug text, today date) RETURNS TABLE ("systemId" uuid, "accessId" uuid, "until" timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  found_system uuid;
  access "OperatorAccess";
  operator record;
BEGIN
  SELECT p."id", p."name" INTO operator FROM "Person" p
   WHERE p."id" = current_person_id() AND p."operatorSince" IS NOT NULL AND p."disabledAt" IS NULL;
  SELECT s."id" INTO found_system FROM "System" s WHERE s."slug" = system_slug AND s."suspendedAt" IS NULL;
  IF operator."id" IS NULL OR found_system IS NULL THEN RETURN; END IF;
  PERFORM set_config('app.system_id', found_system::text, true);
  SELECT * INTO access FROM "OperatorAccess" a
   WHERE a."systemId" = found_system AND a."until" > now() AND a."revokedAt" IS NULL ORDER BY a."until" DESC LIMIT 1;
  IF access."id" IS NULL THEN
    PERFORM set_config('app.system_id', '', true);
    RETURN;
  END IF;
  INSERT INTO "OperatorLook" ("systemId", "accessId", "personId", "on", "personName")
  VALUES (found_system, access."id", operator."id", today, operator."name") ON CONFLICT DO NOTHING;
  IF FOUND THEN
    INSERT INTO "Event" ("systemId", "id", "personId", "verb", "subjectType", "subjectId", "after")
    VALUES (found_system, gen_random_uuid(), operator."id", 'support_looked_in', 'operator_access', access."id",
            jsonb_build_object('name', operator."name"));
  END IF;
  RETURN QUERY SELECT found_system, access."id", access."until"::timestamptz;
END
$$;
REVOKE ALL ON FUNCTION look_in(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION look_in(text, date) TO waymark_app;

DROP FUNCTION open_scope(uuid, text, date);
CREATE FUNCTION open_scope(session_id uuid, system_slug text, today date)
RETURNS TABLE ("personId" uuid, "personName" text, "personEmail" text, "systemId" uuid, "systemSlug" text, "systemName" text,
               "frameworkVersionId" uuid, "rulePreset" text, "localRowsVersion" int, "doLocalRowsCount" boolean,
               "isSample" boolean, "areSitesOpen" boolean, "revisitingStage" int,
               "membershipId" uuid, "role" "Role", "isAdmin" boolean, "siteIds" uuid[], "looksInUntil" timestamptz)
LANGUAGE plpgsql AS $$
DECLARE
  person record;
  found_system uuid;
  look record;
BEGIN
  SELECT * INTO person FROM open_session(session_id);
  IF person."personId" IS NULL THEN RETURN; END IF;
  PERFORM set_config('app.person_id', person."personId"::text, true);
  SELECT s."id" INTO found_system FROM "System" s JOIN "Membership" m ON m."systemId" = s."id"
   WHERE s."slug" = system_slug AND s."suspendedAt" IS NULL AND m."personId" = person."personId"
     AND m."termFrom" <= today AND (m."termTo" IS NULL OR m."termTo" >= today);
  IF found_system IS NULL AND NOT person."isOperator" THEN RETURN; END IF;
  IF found_system IS NULL THEN
    SELECT * INTO look FROM look_in(system_slug, today);
    IF look."systemId" IS NULL THEN RETURN; END IF;
    RETURN QUERY
      SELECT person."personId", person."name", person."email", s."id", s."slug", s."name", s."frameworkVersionId", s."rulePreset",
             s."localRowsVersion", s."localRowsCountSince" IS NOT NULL,
             s."sampleSince" IS NOT NULL, s."sitesSeeEachOtherSince" IS NOT NULL, s."revisitingStage",
             look."accessId"::uuid, 'viewer'::"Role", false, ARRAY[]::uuid[], look."until"::timestamptz
        FROM "System" s WHERE s."id" = look."systemId";
    RETURN;
  END IF;
  PERFORM set_config('app.system_id', found_system::text, true);
  RETURN QUERY
    SELECT person."personId", person."name", person."email", s."id", s."slug", s."name", s."frameworkVersionId", s."rulePreset",
           s."localRowsVersion", s."localRowsCountSince" IS NOT NULL,
           s."sampleSince" IS NOT NULL, s."sitesSeeEachOtherSince" IS NOT NULL, s."revisitingStage",
           m."id", m."role", m."adminSince" IS NOT NULL,
           ARRAY(SELECT x."siteId" FROM "MembershipSite" x WHERE x."systemId" = s."id" AND x."membershipId" = m."id" ORDER BY 1),
           NULL::timestamptz
      FROM "System" s JOIN "Membership" m ON m."systemId" = s."id" AND m."personId" = person."personId"
     WHERE s."id" = found_system;
END
$$;

-- The policies know who looks in as a viewer of no site.
CREATE OR REPLACE FUNCTION own_role() RETURNS "Role"
LANGUAGE sql STABLE AS $$
  SELECT COALESCE(
    (SELECT m."role" FROM "Membership" m
      WHERE m."systemId" = current_system_id() AND m."personId" = current_person_id()
        AND m."termFrom" <= (now() AT TIME ZONE 'UTC')::date
        AND (m."termTo" IS NULL OR m."termTo" >= (now() AT TIME ZONE 'UTC')::date)),
    (SELECT 'viewer'::"Role" WHERE is_operator() AND EXISTS (
       SELECT 1 FROM "OperatorAccess" a WHERE a."systemId" = current_system_id() AND a."until" > now() AND a."revokedAt" IS NULL)))
$$;

-- What a member of a suspended system is told in place of it.
CREATE FUNCTION find_suspension(session_id uuid, system_slug text, today date)
RETURNS TABLE ("systemName" text, "since" timestamptz, "because" text, "contact" text)
LANGUAGE plpgsql AS $$
DECLARE
  person record;
BEGIN
  SELECT * INTO person FROM open_session(session_id);
  IF person."personId" IS NULL THEN RETURN; END IF;
  PERFORM set_config('app.person_id', person."personId"::text, true);
  RETURN QUERY
    SELECT s."name", s."suspendedAt"::timestamptz, s."suspendedBecause", s."suspendedContact"
      FROM "System" s JOIN "Membership" m ON m."systemId" = s."id" AND m."personId" = person."personId"
     WHERE s."slug" = system_slug AND s."suspendedAt" IS NOT NULL
       AND m."termFrom" <= today AND (m."termTo" IS NULL OR m."termTo" >= today);
END
$$;

-- As before, and nothing of a suspended system.
CREATE OR REPLACE FUNCTION find_calendar(token_hash text) RETURNS TABLE ("systemId" uuid, "personId" uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$$ SELECT f."systemId", f."personId" FROM "CalendarFeed" f JOIN "System" s ON s."id" = f."systemId" AND s."suspendedAt" IS NULL
    WHERE f."tokenHash" = token_hash $$;

-- A link into a suspended system waits with it.
CREATE OR REPLACE FUNCTION open_invitation(token_hash text, today date)
RETURNS TABLE ("systemName" text, "systemSlug" text, "email" text, "name" text, "role" "Role", "isAdmin" boolean, "termFrom" date, "termTo" date, "expiresAt" timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$$ SELECT s."name", s."slug", i."email", i."name", i."role", i."isAdmin", i."termFrom", i."termTo", i."expiresAt"
     FROM "Invitation" i JOIN "System" s ON s."id" = i."systemId" AND s."suspendedAt" IS NULL
    WHERE i."tokenHash" = token_hash AND i."acceptedAt" IS NULL AND i."withdrawnAt" IS NULL
      AND i."expiresAt" > now() AND (i."termTo" IS NULL OR i."termTo" >= today) $$;

CREATE OR REPLACE FUNCTION accept_invitation(token_hash text, today date) RETURNS text
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS
$$ SELECT take_up_invitation(token_hash, current_person_id(), today) WHERE EXISTS (SELECT 1 FROM open_invitation(token_hash, today)) $$;

-- A mail about a suspended system waits; what waits three days is not sent.
CREATE OR REPLACE FUNCTION take_due_mail(most int) RETURNS SETOF "Mail"
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  UPDATE "Mail" SET "claimedAt" = now(), "tries" = "tries" + 1
   WHERE "id" IN (
     SELECT d."id" FROM "Mail" d
      WHERE d."sentAt" IS NULL AND d."endedAt" IS NULL AND d."dueAt" <= now()
        AND (d."claimedAt" IS NULL OR d."claimedAt" < now() - interval '10 minutes')
        AND (d."noticeSystemId" IS NULL OR NOT EXISTS (SELECT 1 FROM "System" s WHERE s."id" = d."noticeSystemId" AND s."suspendedAt" IS NOT NULL))
      ORDER BY d."dueAt" LIMIT most FOR UPDATE SKIP LOCKED)
  RETURNING *;
$$;

-- ---------------------------------------------------------------------------
-- What operators do about systems. Each act asks who it is, and writes down what
-- was done. They see a system's name, address and sizes, and nothing in it.

CREATE FUNCTION require_operator() RETURNS void
LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT is_operator() THEN RAISE EXCEPTION 'not_operator' USING ERRCODE = 'WM110'; END IF;
END
$$;

CREATE FUNCTION note_operator_act(act text, system_id uuid, system_name text) RETURNS void
LANGUAGE sql SET search_path FROM CURRENT AS
$$ INSERT INTO "OperatorEvent" ("id", "at", "personId", "verb", "aboutId", "about")
   VALUES (gen_random_uuid(), clock_timestamp(), current_person_id(), act, system_id, jsonb_build_object('name', system_name)) $$;

-- Some systems by name, or one by its id; `total`: how many there are in all.
CREATE FUNCTION list_systems(search text, only_id uuid, skip int, most int)
RETURNS TABLE ("id" uuid, "slug" text, "name" text, "createdAt" timestamptz, "suspendedAt" timestamptz, "suspendedBecause" text,
               "suspendedContact" text, "erasureDueAt" timestamptz, "isSample" boolean,
               "members" int, "sites" int, "bytes" bigint, "lastActiveOn" date, "total" int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
#variable_conflict use_column
DECLARE
  one "System";
  wanted text := lower(search);
BEGIN
  IF NOT is_operator() THEN RETURN; END IF;
  SELECT count(*)::int INTO total FROM "System" s
   WHERE (only_id IS NULL OR s."id" = only_id) AND (position(wanted in lower(s."name")) > 0 OR position(wanted in s."slug") > 0);
  FOR one IN
    SELECT * FROM "System" s
     WHERE (only_id IS NULL OR s."id" = only_id) AND (position(wanted in lower(s."name")) > 0 OR position(wanted in s."slug") > 0)
     ORDER BY lower(s."name"), s."id" LIMIT most OFFSET skip
  LOOP
    PERFORM set_config('app.system_id', one."id"::text, true);
    SELECT count(*)::int INTO members FROM "Membership" m
     WHERE m."systemId" = one."id" AND (m."termTo" IS NULL OR m."termTo" >= (now() AT TIME ZONE 'UTC')::date);
    SELECT max(m."lastSeenOn") INTO "lastActiveOn" FROM "Membership" m WHERE m."systemId" = one."id";
    SELECT count(*)::int INTO sites FROM "Site" t WHERE t."systemId" = one."id";
    SELECT coalesce(sum(f."byteSize"), 0)::bigint INTO bytes FROM "StoredFile" f WHERE f."systemId" = one."id";
    "id" := one."id"; "slug" := one."slug"; "name" := one."name"; "createdAt" := one."createdAt";
    "suspendedAt" := one."suspendedAt"; "suspendedBecause" := one."suspendedBecause"; "suspendedContact" := one."suspendedContact";
    "erasureDueAt" := one."erasureDueAt"; "isSample" := one."sampleSince" IS NOT NULL;
    RETURN NEXT;
  END LOOP;
  PERFORM set_config('app.system_id', '', true);
END
$$;

-- The first administrator, for as long as nobody has a place there.
CREATE FUNCTION find_first_place(system_id uuid) RETURNS TABLE ("email" text, "name" text, "expiresAt" timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT is_operator() THEN RETURN; END IF;
  PERFORM set_config('app.system_id', system_id::text, true);
  RETURN QUERY
    SELECT i."email", i."name", i."expiresAt"::timestamptz FROM "Invitation" i
     WHERE i."systemId" = system_id AND i."acceptedAt" IS NULL AND i."withdrawnAt" IS NULL
       AND NOT EXISTS (SELECT 1 FROM "Membership" m WHERE m."systemId" = system_id)
     ORDER BY i."createdAt" DESC LIMIT 1;
  PERFORM set_config('app.system_id', '', true);
END
$$;

-- Until when operators may look in, where an administrator let them.
CREATE FUNCTION find_access(system_id uuid) RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  ends timestamptz;
BEGIN
  IF NOT is_operator() THEN RETURN NULL; END IF;
  PERFORM set_config('app.system_id', system_id::text, true);
  SELECT max(a."until") INTO ends FROM "OperatorAccess" a
   WHERE a."systemId" = system_id AND a."until" > now() AND a."revokedAt" IS NULL;
  PERFORM set_config('app.system_id', '', true);
  RETURN ends;
END
$$;

-- Offers the first administrator's place, by a link of which only the hash comes
-- here; a link before it opens nothing any more.
CREATE FUNCTION offer_first_place(system_id uuid, first_email text, first_name text, token_hash text) RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  ends timestamptz := now() + interval '7 days';
  system_name text;
BEGIN
  PERFORM require_operator();
  SELECT s."name" INTO system_name FROM "System" s WHERE s."id" = system_id AND s."suspendedAt" IS NULL;
  IF NOT FOUND THEN RAISE EXCEPTION 'no_such_system' USING ERRCODE = 'WM111'; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('waymark/invitations/' || system_id, 0));
  PERFORM set_config('app.system_id', system_id::text, true);
  IF EXISTS (SELECT 1 FROM "Membership" m WHERE m."systemId" = system_id) THEN
    RAISE EXCEPTION 'first_place_taken' USING ERRCODE = 'WM112';
  END IF;
  UPDATE "Invitation" SET "withdrawnAt" = now(), "withdrawnById" = current_person_id(), "version" = "version" + 1
   WHERE "systemId" = system_id AND "acceptedAt" IS NULL AND "withdrawnAt" IS NULL;
  INSERT INTO "Invitation" ("systemId", "id", "email", "name", "role", "isAdmin", "tokenHash", "expiresAt", "createdById")
  VALUES (system_id, gen_random_uuid(), first_email, first_name, 'intermediary_staff', true, token_hash, ends, current_person_id());
  PERFORM set_config('app.system_id', '', true);
  PERFORM note_operator_act('first_admin_invited', system_id, system_name);
  RETURN ends;
END
$$;

-- false: the same form came before.
CREATE FUNCTION create_system(system_id uuid, system_slug text, system_name text, system_boundary text, version_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM require_operator();
  PERFORM pg_advisory_xact_lock(hashtextextended('waymark/systems', 0));
  IF EXISTS (SELECT 1 FROM "System" s WHERE s."id" = system_id AND s."slug" = system_slug) THEN RETURN false; END IF;
  IF EXISTS (SELECT 1 FROM "System" s WHERE s."id" = system_id OR s."slug" = system_slug) THEN
    RAISE EXCEPTION 'address_taken' USING ERRCODE = 'WM113';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "FrameworkVersion" v WHERE v."id" = version_id AND v."publishedAt" IS NOT NULL AND v."retiredAt" IS NULL) THEN
    RAISE EXCEPTION 'no_such_version' USING ERRCODE = 'WM111';
  END IF;
  PERFORM set_config('app.system_id', system_id::text, true);
  INSERT INTO "System" ("id", "slug", "name", "boundary", "frameworkVersionId")
  VALUES (system_id, system_slug, system_name, system_boundary, version_id);
  PERFORM set_config('app.system_id', '', true);
  PERFORM note_operator_act('system_created', system_id, system_name);
  RETURN true;
END
$$;

-- Locks the system and answers with it; what it is not now is refused.
CREATE FUNCTION hold_system(system_id uuid, must_be_suspended boolean) RETURNS "System"
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  held "System";
BEGIN
  PERFORM require_operator();
  PERFORM set_config('app.system_id', system_id::text, true);
  SELECT * INTO held FROM "System" WHERE "id" = system_id FOR UPDATE;
  IF held."id" IS NULL THEN RAISE EXCEPTION 'no_such_system' USING ERRCODE = 'WM111'; END IF;
  IF (held."suspendedAt" IS NOT NULL) <> must_be_suspended THEN RAISE EXCEPTION 'system_is_otherwise' USING ERRCODE = 'WM114'; END IF;
  RETURN held;
END
$$;

CREATE FUNCTION suspend_system(system_id uuid, because text, contact text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  held "System" := hold_system(system_id, false);
BEGIN
  UPDATE "System" SET "suspendedAt" = now(), "suspendedBecause" = because, "suspendedContact" = contact WHERE "id" = system_id;
  PERFORM set_config('app.system_id', '', true);
  PERFORM note_operator_act('system_suspended', system_id, held."name");
END
$$;

CREATE FUNCTION resume_system(system_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  held "System" := hold_system(system_id, true);
BEGIN
  UPDATE "System" SET "suspendedAt" = NULL, "suspendedBecause" = NULL, "suspendedContact" = NULL, "erasureDueAt" = NULL WHERE "id" = system_id;
  PERFORM set_config('app.system_id', '', true);
  PERFORM note_operator_act('system_resumed', system_id, held."name");
END
$$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['require_operator()', 'note_operator_act(text, uuid, text)', 'hold_system(uuid, boolean)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['list_systems(text, uuid, int, int)', 'find_first_place(uuid)', 'find_access(uuid)', 'offer_first_place(uuid, text, text, text)',
                              'create_system(uuid, text, text, text, uuid)', 'suspend_system(uuid, text, text)', 'resume_system(uuid)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO waymark_app', name);
  END LOOP;
END
$$;
