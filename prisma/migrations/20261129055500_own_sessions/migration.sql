-- When a session was used last: noted once an hour at most, so that a request
-- that only reads writes nothing nearly every time.
CREATE OR REPLACE FUNCTION open_session(session_id uuid)
RETURNS TABLE ("personId" uuid, "name" text, "email" text, "locale" text, "isOperator" boolean)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.session_id', session_id::text, true);
  UPDATE "Session" s SET "lastSeenAt" = now()
   WHERE s."id" = session_id AND s."lastSeenAt" < now() - interval '1 hour' AND s."endedAt" IS NULL AND s."expiresAt" > now();
  RETURN QUERY
    SELECT p."id", p."name", p."email", p."locale", p."operatorSince" IS NOT NULL
      FROM "Session" s JOIN "Person" p ON p."id" = s."personId"
     WHERE s."id" = session_id AND s."endedAt" IS NULL AND s."expiresAt" > now() AND p."disabledAt" IS NULL;
END
$$;

-- A person's own new password, upon the one that was checked; every other
-- session of theirs ends with the old one. false: it was changed meanwhile.
CREATE FUNCTION change_own_password(session_id uuid, old_hash text, new_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE "Credential" SET "passwordHash" = new_hash, "changedAt" = now()
   WHERE "personId" = current_person_id() AND "passwordHash" = old_hash;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE "Session" SET "endedAt" = now()
   WHERE "personId" = current_person_id() AND "id" <> session_id AND "endedAt" IS NULL;
  RETURN true;
END
$$;

-- An administrator signs a member of theirs out everywhere; how many sessions
-- ended. Sessions belong to the person, so it holds for their other systems too.
CREATE FUNCTION end_sessions_of_member(membership_id uuid, today date) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  ended int;
BEGIN
  PERFORM hold_members(today);
  UPDATE "Session" s SET "endedAt" = now() FROM "Membership" m
   WHERE m."systemId" = current_system_id() AND m."id" = membership_id AND m."termFrom" <= today AND (m."termTo" IS NULL OR m."termTo" >= today)
     AND s."personId" = m."personId" AND s."endedAt" IS NULL AND s."expiresAt" > now();
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END
$$;

REVOKE ALL ON FUNCTION change_own_password(uuid, text, text), end_sessions_of_member(uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION change_own_password(uuid, text, text), end_sessions_of_member(uuid, date) TO waymark_app;
