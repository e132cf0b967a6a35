-- Erasing a system: every row of it in every table, what is appended only too,
-- and the people who are left in no other. Asked for on the page of a suspended
-- system it happens seven days later; the owner of the tables does it at once.

-- Every row of the system, whatever the tables are; they are found, not listed.
-- The triggers that keep history let the setting through, and no serving login
-- is granted DELETE on what they guard.
CREATE FUNCTION erase_rows_of(system_id uuid) RETURNS void
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  tables text[];
  held text[];
  name text;
BEGIN
  PERFORM set_config('app.erasing', system_id::text, true);
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
  PERFORM set_config('app.erasing', '', true);
END
$$;

-- Everyone whom a row of the system names.
CREATE FUNCTION people_named_in(system_id uuid) RETURNS uuid[]
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  place record;
  found uuid[];
  people uuid[] := ARRAY[]::uuid[];
BEGIN
  FOR place IN
    SELECT k.conrelid::regclass AS of_table, a.attname AS of_column
      FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
     WHERE k.contype = 'f' AND k.confrelid = '"Person"'::regclass AND cardinality(k.conkey) = 1
       AND EXISTS (SELECT 1 FROM pg_attribute s WHERE s.attrelid = k.conrelid AND s.attname = 'systemId' AND NOT s.attisdropped)
  LOOP
    EXECUTE format('SELECT ARRAY(SELECT DISTINCT %1$I FROM %2$s WHERE "systemId" = $1 AND %1$I IS NOT NULL)', place.of_column, place.of_table)
       INTO found USING system_id;
    people := people || found;
  END LOOP;
  RETURN ARRAY(SELECT DISTINCT p FROM unnest(people) p);
END
$$;

-- Those of them who are in no other system and run no installation, with their
-- passwords, sessions and mails; whom another system's history names stays.
CREATE FUNCTION drop_people(people uuid[]) RETURNS void
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  person uuid;
BEGIN
  FOREACH person IN ARRAY people LOOP
    PERFORM set_config('app.person_id', person::text, true);
    BEGIN
      DELETE FROM "Person" p WHERE p."id" = person AND p."operatorSince" IS NULL
         AND NOT EXISTS (SELECT 1 FROM "Membership" m WHERE m."personId" = person);
    EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN
      NULL;
    END;
  END LOOP;
  PERFORM set_config('app.person_id', '', true);
END
$$;

-- Erases a system whole, as the owner of the tables; what it was called is all that stays.
CREATE FUNCTION erase_system(system_id uuid) RETURNS void
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  system_name text;
  people uuid[];
BEGIN
  PERFORM set_config('app.system_id', system_id::text, true);
  SELECT s."name" INTO system_name FROM "System" s WHERE s."id" = system_id FOR UPDATE;
  IF system_name IS NULL THEN RAISE EXCEPTION 'no_such_system' USING ERRCODE = 'WM111'; END IF;
  people := people_named_in(system_id);
  DELETE FROM "Mail" WHERE "noticeSystemId" = system_id;
  PERFORM erase_rows_of(system_id);
  PERFORM set_config('app.system_id', '', true);
  PERFORM drop_people(people);
  INSERT INTO "OperatorEvent" ("id", "at", "verb", "aboutId", "about")
  VALUES (gen_random_uuid(), clock_timestamp(), 'system_erased', system_id, jsonb_build_object('name', system_name));
END
$$;

-- For the installation's own work: erases one system whose time has come, and
-- says which. It asks for nothing, since it does only what was asked for.
CREATE FUNCTION erase_due_system() RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  due uuid;
BEGIN
  FOR due IN SELECT s."id" FROM "System" s WHERE s."erasureDueAt" <= now() AND s."suspendedAt" IS NOT NULL ORDER BY s."erasureDueAt" LOOP
    -- One process erases it; called back in the meantime, it stays.
    CONTINUE WHEN NOT pg_try_advisory_xact_lock(hashtextextended('waymark/erasure/' || due, 0));
    PERFORM set_config('app.system_id', due::text, true);
    PERFORM 1 FROM "System" s WHERE s."id" = due AND s."erasureDueAt" <= now() FOR UPDATE;
    CONTINUE WHEN NOT FOUND;
    PERFORM erase_system(due);
    RETURN due;
  END LOOP;
  RETURN NULL;
END
$$;

-- By an operator, who types the system's name; only where nobody is in it.
CREATE FUNCTION ask_erasure(system_id uuid, typed_name text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  held "System" := hold_system(system_id, true);
BEGIN
  IF held."name" <> typed_name THEN RAISE EXCEPTION 'name_differs' USING ERRCODE = 'WM115'; END IF;
  IF held."erasureDueAt" IS NOT NULL THEN RAISE EXCEPTION 'asked_before' USING ERRCODE = 'WM114'; END IF;
  UPDATE "System" SET "erasureDueAt" = now() + interval '7 days' WHERE "id" = system_id;
  PERFORM set_config('app.system_id', '', true);
  PERFORM note_operator_act('erasure_asked', system_id, held."name");
END
$$;

CREATE FUNCTION call_back_erasure(system_id uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  held "System" := hold_system(system_id, true);
BEGIN
  IF held."erasureDueAt" IS NULL THEN RAISE EXCEPTION 'not_asked' USING ERRCODE = 'WM114'; END IF;
  UPDATE "System" SET "erasureDueAt" = NULL WHERE "id" = system_id;
  PERFORM set_config('app.system_id', '', true);
  PERFORM note_operator_act('erasure_called_back', system_id, held."name");
END
$$;

-- What an archive says of the schema it was made from.
CREATE FUNCTION last_migration() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$$ SELECT max(migration_name::text COLLATE "C") FROM "_prisma_migrations" WHERE finished_at IS NOT NULL $$;

-- A sample goes as any system does, by its own administrator and at once.
CREATE OR REPLACE FUNCTION remove_sample_system() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  system_id uuid := current_system_id();
  people uuid[];
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "System" WHERE "id" = system_id AND "sampleSince" IS NOT NULL) THEN
    RAISE EXCEPTION 'not_sample' USING ERRCODE = 'WM007';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "Membership" WHERE "systemId" = system_id AND "personId" = current_person_id() AND "adminSince" IS NOT NULL) THEN
    RAISE EXCEPTION 'not_admin' USING ERRCODE = 'WM008';
  END IF;
  people := people_named_in(system_id);
  DELETE FROM "Mail" WHERE "noticeSystemId" = system_id;
  PERFORM erase_rows_of(system_id);
  PERFORM drop_people(people);
END
$$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['erase_rows_of(uuid)', 'people_named_in(uuid)', 'drop_people(uuid[])', 'erase_system(uuid)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['last_migration()', 'erase_due_system()', 'ask_erasure(uuid, text)', 'call_back_erasure(uuid)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO waymark_app', name);
  END LOOP;
END
$$;
