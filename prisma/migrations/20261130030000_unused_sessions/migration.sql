-- After how long unused it ends is a session's own, written down when it
-- begins, as its last day is. Those that run already, and those that a process
-- of the release before begins meanwhile, get three days.
ALTER TABLE "Session" ADD COLUMN "idleMinutes" INTEGER NOT NULL DEFAULT 4320;
ALTER TABLE "SignInStep" ADD COLUMN "idleMinutes" INTEGER NOT NULL DEFAULT 4320;
ALTER TABLE "Session" ADD CONSTRAINT "Session_idleMinutes_check" CHECK ("idleMinutes" BETWEEN 15 AND 20160);
ALTER TABLE "SignInStep" ADD CONSTRAINT "SignInStep_idleMinutes_check" CHECK ("idleMinutes" BETWEEN 15 AND 20160);

-- As before; a session that nobody used for its time is over. That it is used is
-- noted every five minutes at most, so that nearly every request that only reads writes nothing.
CREATE OR REPLACE FUNCTION open_session(session_id uuid)
RETURNS TABLE ("personId" uuid, "name" text, "email" text, "locale" text, "isOperator" boolean)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.session_id', session_id::text, true);
  UPDATE "Session" s SET "lastSeenAt" = now()
   WHERE s."id" = session_id AND s."lastSeenAt" < now() - interval '5 minutes'
     AND s."lastSeenAt" > now() - make_interval(mins => s."idleMinutes")
     AND s."endedAt" IS NULL AND s."expiresAt" > now();
  RETURN QUERY
    SELECT p."id", p."name", p."email", p."locale", p."operatorSince" IS NOT NULL
      FROM "Session" s JOIN "Person" p ON p."id" = s."personId"
     WHERE s."id" = session_id AND s."endedAt" IS NULL AND s."expiresAt" > now()
       AND s."lastSeenAt" > now() - make_interval(mins => s."idleMinutes")
       AND p."disabledAt" IS NULL;
END
$$;

-- As before; the session takes over from the step after how long unused it ends.
CREATE OR REPLACE FUNCTION finish_sign_in_step(step_id uuid, session_ends timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  step "SignInStep";
BEGIN
  DELETE FROM "SignInStep" s USING "Person" p
   WHERE s."id" = step_id AND s."personId" = current_person_id() AND s."expiresAt" > now()
     AND p."id" = s."personId" AND p."disabledAt" IS NULL
  RETURNING s.* INTO step;
  IF step."id" IS NULL THEN RETURN false; END IF;
  INSERT INTO "Session" ("id", "personId", "expiresAt", "userAgent", "idleMinutes")
  VALUES (step."id", step."personId", session_ends, step."userAgent", step."idleMinutes");
  INSERT INTO "AccountEvent" ("id", "personId", "kind", "userAgent") VALUES (gen_random_uuid(), step."personId", 'signed_in', step."userAgent");
  RETURN true;
END
$$;
