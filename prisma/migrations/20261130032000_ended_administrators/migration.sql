-- Whose term is over administers nothing: as own_role() asks it, for the
-- policies of OperatorAccess, the archive and the removal of a sample.
CREATE OR REPLACE FUNCTION is_admin_here() RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM "Membership" m
     WHERE m."systemId" = current_system_id() AND m."personId" = current_person_id() AND m."adminSince" IS NOT NULL
       AND m."termFrom" <= (now() AT TIME ZONE 'UTC')::date
       AND (m."termTo" IS NULL OR m."termTo" >= (now() AT TIME ZONE 'UTC')::date))
$$;

CREATE OR REPLACE FUNCTION remove_sample_system() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  system_id uuid := current_system_id();
  people uuid[];
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "System" WHERE "id" = system_id AND "sampleSince" IS NOT NULL) THEN
    RAISE EXCEPTION 'not_sample' USING ERRCODE = 'WM007';
  END IF;
  IF NOT is_admin_here() THEN
    RAISE EXCEPTION 'not_admin' USING ERRCODE = 'WM008';
  END IF;
  people := people_named_in(system_id);
  DELETE FROM "Mail" WHERE "noticeSystemId" = system_id;
  PERFORM erase_rows_of(system_id);
  PERFORM drop_people(people);
END
$$;
