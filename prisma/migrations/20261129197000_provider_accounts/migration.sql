-- CreateTable
CREATE TABLE "ProviderAccount" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "connectedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProviderAccount_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateIndex
CREATE UNIQUE INDEX "ProviderAccount_personId_issuer_key" ON "ProviderAccount"("personId", "issuer");

-- AddForeignKey
ALTER TABLE "ProviderAccount" ADD CONSTRAINT "ProviderAccount_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- A person sees and ends their own; whose an identity is, and whether it may
-- be connected, only the functions below find out, which run as the owner.

ALTER TABLE "ProviderAccount"
  ADD CONSTRAINT "ProviderAccount_issuer_check" CHECK (length("issuer") BETWEEN 1 AND 300),
  ADD CONSTRAINT "ProviderAccount_subject_check" CHECK (length("subject") BETWEEN 1 AND 300),
  ADD CONSTRAINT "ProviderAccount_label_check" CHECK (length("label") <= 254);

-- Both are told to whose account it is.
ALTER TABLE "AccountEvent" DROP CONSTRAINT "AccountEvent_kind_check";
ALTER TABLE "AccountEvent" ADD CONSTRAINT "AccountEvent_kind_check" CHECK ("kind" IN (
    'signed_in', 'signed_out', 'session_ended', 'other_sessions_ended', 'ended_by_admin',
    'password_changed', 'link_asked', 'link_made_by_owner', 'link_used',
    'totp_added', 'totp_removed', 'passkey_added', 'passkey_removed', 'codes_made', 'code_used', 'factors_removed_by_owner',
    'provider_connected', 'provider_disconnected'));

ALTER TABLE "ProviderAccount" ENABLE ROW LEVEL SECURITY;
CREATE POLICY ones_own ON "ProviderAccount" FOR SELECT USING ("personId" = current_person_id());
GRANT SELECT ON "ProviderAccount" TO waymark_app;

CREATE FUNCTION find_provider_person(from_issuer text, its_subject text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT p."id" FROM "ProviderAccount" a JOIN "Person" p ON p."id" = a."personId"
   WHERE a."issuer" = from_issuer AND a."subject" = its_subject AND p."disabledAt" IS NULL
$$;

-- false: the identity is another person's. Anew by the same person: its label follows.
CREATE FUNCTION connect_provider(from_issuer text, its_subject text, its_label text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF current_person_id() IS NULL THEN RETURN false; END IF;
  -- Another identity at the same provider takes the place of the one before.
  DELETE FROM "ProviderAccount" WHERE "personId" = current_person_id() AND "issuer" = from_issuer AND "subject" <> its_subject
     AND NOT EXISTS (SELECT 1 FROM "ProviderAccount" WHERE "issuer" = from_issuer AND "subject" = its_subject);
  INSERT INTO "ProviderAccount" ("issuer", "subject", "personId", "label")
  VALUES (from_issuer, its_subject, current_person_id(), its_label)
  ON CONFLICT ("issuer", "subject") DO UPDATE SET "label" = its_label WHERE "ProviderAccount"."personId" = current_person_id();
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO "AccountEvent" ("id", "personId", "kind") VALUES (gen_random_uuid(), current_person_id(), 'provider_connected');
  RETURN true;
END
$$;

-- Some way to sign in must be left.
CREATE FUNCTION disconnect_provider(from_issuer text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM 1 FROM "Person" WHERE "id" = current_person_id() FOR UPDATE;
  IF NOT EXISTS (SELECT 1 FROM "Credential" WHERE "personId" = current_person_id())
     AND NOT EXISTS (SELECT 1 FROM "ProviderAccount" WHERE "personId" = current_person_id() AND "issuer" <> from_issuer) THEN
    RAISE EXCEPTION 'last_sign_in' USING ERRCODE = 'WM130';
  END IF;
  DELETE FROM "ProviderAccount" WHERE "personId" = current_person_id() AND "issuer" = from_issuer;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO "AccountEvent" ("id", "personId", "kind") VALUES (gen_random_uuid(), current_person_id(), 'provider_disconnected');
  RETURN true;
END
$$;

-- As accept_invitation_as_new(), for somebody who will sign in with a provider
-- and has no password. Null too where the identity is somebody's already.
CREATE FUNCTION accept_invitation_with_provider(token_hash text, from_issuer text, its_subject text, its_label text,
                                                person_locale text, today date) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  invited record;
  person_id uuid := gen_random_uuid();
  slug text;
BEGIN
  SELECT i."email", i."name" INTO invited FROM "Invitation" i
   WHERE i."tokenHash" = token_hash AND EXISTS (SELECT 1 FROM open_invitation(token_hash, today));
  IF invited."email" IS NULL THEN RETURN NULL; END IF;
  INSERT INTO "Person" ("id", "email", "name", "locale") VALUES (person_id, invited."email", invited."name", person_locale)
  ON CONFLICT ("email") DO NOTHING;
  IF NOT FOUND THEN RETURN NULL; END IF;
  INSERT INTO "ProviderAccount" ("issuer", "subject", "personId", "label") VALUES (from_issuer, its_subject, person_id, its_label)
  ON CONFLICT ("issuer", "subject") DO NOTHING;
  IF FOUND THEN
    INSERT INTO "AccountEvent" ("id", "personId", "kind") VALUES (gen_random_uuid(), person_id, 'provider_connected');
    slug := take_up_invitation(token_hash, person_id, today);
  END IF;
  -- Another took it up between the looks, or the identity is taken: no account is left behind.
  IF slug IS NULL THEN DELETE FROM "Person" WHERE "id" = person_id; END IF;
  RETURN slug;
END
$$;

REVOKE ALL ON FUNCTION find_provider_person(text, text), connect_provider(text, text, text), disconnect_provider(text),
  accept_invitation_with_provider(text, text, text, text, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_provider_person(text, text), connect_provider(text, text, text), disconnect_provider(text),
  accept_invitation_with_provider(text, text, text, text, text, date) TO waymark_app;
