-- CreateTable
CREATE TABLE "PasswordLink" (
    "personId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PasswordLink_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "AccountEvent" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "userAgent" TEXT,
    "requestId" TEXT,

    CONSTRAINT "AccountEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PasswordLink_tokenHash_key" ON "PasswordLink"("tokenHash");

-- CreateIndex
CREATE INDEX "AccountEvent_personId_at_idx" ON "AccountEvent"("personId", "at");

-- AddForeignKey
ALTER TABLE "PasswordLink" ADD CONSTRAINT "PasswordLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountEvent" ADD CONSTRAINT "AccountEvent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- Values

ALTER TABLE "PasswordLink" ADD CONSTRAINT "PasswordLink_token_check" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "AccountEvent"
  ADD CONSTRAINT "AccountEvent_kind_check" CHECK ("kind" IN (
    'signed_in', 'signed_out', 'session_ended', 'other_sessions_ended', 'ended_by_admin',
    'password_changed', 'link_asked', 'link_made_by_owner', 'link_used')),
  ADD CONSTRAINT "AccountEvent_agent_check" CHECK (length("userAgent") <= 300);

-- ---------------------------------------------------------------------------
-- A person sees what happened with their own account, and adds to it. Nobody
-- changes it; it goes with the account alone.

ALTER TABLE "AccountEvent" ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_events ON "AccountEvent"
  USING ("personId" = current_person_id()) WITH CHECK ("personId" = current_person_id());
GRANT SELECT, INSERT ON "AccountEvent" TO waymark_app;

CREATE FUNCTION refuse_change_of_account_event() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "Person" WHERE "id" = OLD."personId") THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'events are never changed' USING ERRCODE = 'WM005';
END
$$;
CREATE TRIGGER "AccountEvent_append_only" BEFORE UPDATE OR DELETE ON "AccountEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_account_event();

-- ---------------------------------------------------------------------------
-- A link to a new password. No role but the owner reads or writes these: the
-- functions below are all there is.

ALTER TABLE "PasswordLink" ENABLE ROW LEVEL SECURITY;

-- For the open account of this address, in the place of an older link.
CREATE FUNCTION make_password_link(address text, token_hash text, agent text)
RETURNS TABLE ("personId" uuid, "name" text, "locale" text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  found_person "Person";
BEGIN
  SELECT * INTO found_person FROM "Person" p WHERE p."email" = address AND p."disabledAt" IS NULL;
  IF found_person."id" IS NULL THEN RETURN; END IF;
  INSERT INTO "PasswordLink" AS l ("personId", "tokenHash", "expiresAt")
  VALUES (found_person."id", token_hash, now() + interval '1 hour')
  ON CONFLICT ON CONSTRAINT "PasswordLink_pkey" DO UPDATE
     SET "tokenHash" = EXCLUDED."tokenHash", "createdAt" = now(), "expiresAt" = EXCLUDED."expiresAt", "usedAt" = NULL;
  INSERT INTO "AccountEvent" ("id", "personId", "kind", "userAgent") VALUES (gen_random_uuid(), found_person."id", 'link_asked', left(agent, 300));
  RETURN QUERY SELECT found_person."id", found_person."name", found_person."locale";
END
$$;

-- Whose link it is, while it opens something. Changes nothing.
CREATE FUNCTION open_password_link(token_hash text) RETURNS TABLE ("name" text, "email" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$$ SELECT p."name", p."email" FROM "PasswordLink" l JOIN "Person" p ON p."id" = l."personId"
    WHERE l."tokenHash" = token_hash AND l."usedAt" IS NULL AND l."expiresAt" > now() AND p."disabledAt" IS NULL $$;

-- Gives the account its new password, its first one too, and ends all its
-- sessions. Of many at once one finds the link unused.
CREATE FUNCTION use_password_link(token_hash text, new_hash text, agent text)
RETURNS TABLE ("personId" uuid, "name" text, "email" text, "locale" text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  found_person uuid;
BEGIN
  UPDATE "PasswordLink" l SET "usedAt" = now() FROM "Person" p
   WHERE l."tokenHash" = token_hash AND l."usedAt" IS NULL AND l."expiresAt" > now()
     AND p."id" = l."personId" AND p."disabledAt" IS NULL
  RETURNING p."id" INTO found_person;
  IF found_person IS NULL THEN RETURN; END IF;
  INSERT INTO "Credential" AS c ("personId", "passwordHash") VALUES (found_person, new_hash)
  ON CONFLICT ON CONSTRAINT "Credential_pkey" DO UPDATE SET "passwordHash" = EXCLUDED."passwordHash", "changedAt" = now();
  UPDATE "Session" s SET "endedAt" = now() WHERE s."personId" = found_person AND s."endedAt" IS NULL;
  INSERT INTO "AccountEvent" ("id", "personId", "kind", "userAgent") VALUES (gen_random_uuid(), found_person, 'link_used', left(agent, 300));
  RETURN QUERY SELECT p."id", p."name", p."email", p."locale" FROM "Person" p WHERE p."id" = found_person;
END
$$;

-- ---------------------------------------------------------------------------
-- What was there already: a link that waits ends with the old password, and
-- whom an administrator signs out can see it.

CREATE OR REPLACE FUNCTION change_own_password(session_id uuid, old_hash text, new_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE "Credential" SET "passwordHash" = new_hash, "changedAt" = now()
   WHERE "personId" = current_person_id() AND "passwordHash" = old_hash;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE "Session" SET "endedAt" = now()
   WHERE "personId" = current_person_id() AND "id" <> session_id AND "endedAt" IS NULL;
  DELETE FROM "PasswordLink" WHERE "personId" = current_person_id();
  RETURN true;
END
$$;

CREATE OR REPLACE FUNCTION end_sessions_of_member(membership_id uuid, today date) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  ended int;
BEGIN
  PERFORM hold_members(today);
  WITH over AS (
    UPDATE "Session" s SET "endedAt" = now() FROM "Membership" m
     WHERE m."systemId" = current_system_id() AND m."id" = membership_id AND m."termFrom" <= today AND (m."termTo" IS NULL OR m."termTo" >= today)
       AND s."personId" = m."personId" AND s."endedAt" IS NULL AND s."expiresAt" > now()
    RETURNING s."personId"
  ), told AS (
    INSERT INTO "AccountEvent" ("id", "personId", "kind") SELECT gen_random_uuid(), o."personId", 'ended_by_admin' FROM (SELECT DISTINCT "personId" FROM over) o
  )
  SELECT count(*)::int INTO ended FROM over;
  RETURN ended;
END
$$;

REVOKE ALL ON FUNCTION make_password_link(text, text, text), open_password_link(text), use_password_link(text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION make_password_link(text, text, text), open_password_link(text), use_password_link(text, text, text) TO waymark_app;
