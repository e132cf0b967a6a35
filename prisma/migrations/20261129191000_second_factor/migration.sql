-- CreateTable
CREATE TABLE "SignInStep" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "userAgent" TEXT,

    CONSTRAINT "SignInStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TotpFactor" (
    "personId" UUID NOT NULL,
    "secret" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),
    "lastStep" INTEGER,

    CONSTRAINT "TotpFactor_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "Passkey" (
    "id" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasskeyChallenge" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "challenge" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PasskeyChallenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "personId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("personId","codeHash")
);

-- CreateIndex
CREATE INDEX "SignInStep_personId_idx" ON "SignInStep"("personId");

-- CreateIndex
CREATE INDEX "Passkey_personId_idx" ON "Passkey"("personId");

-- CreateIndex
CREATE INDEX "PasskeyChallenge_personId_idx" ON "PasskeyChallenge"("personId");

-- AddForeignKey
ALTER TABLE "SignInStep" ADD CONSTRAINT "SignInStep_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TotpFactor" ADD CONSTRAINT "TotpFactor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PasskeyChallenge" ADD CONSTRAINT "PasskeyChallenge_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- Values

ALTER TABLE "SignInStep"
  ADD CONSTRAINT "SignInStep_tries_check" CHECK ("tries" BETWEEN 0 AND 5),
  ADD CONSTRAINT "SignInStep_agent_check" CHECK (length("userAgent") <= 300);
ALTER TABLE "Passkey"
  ADD CONSTRAINT "Passkey_id_check" CHECK ("id" ~ '^[A-Za-z0-9_-]+$' AND length("id") <= 1400),
  ADD CONSTRAINT "Passkey_name_check" CHECK (length(btrim("name")) BETWEEN 1 AND 60);
ALTER TABLE "PasskeyChallenge" ADD CONSTRAINT "PasskeyChallenge_purpose_check" CHECK ("purpose" IN ('make', 'check'));
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_hash_check" CHECK ("codeHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "AccountEvent" DROP CONSTRAINT "AccountEvent_kind_check";
ALTER TABLE "AccountEvent" ADD CONSTRAINT "AccountEvent_kind_check" CHECK ("kind" IN (
    'signed_in', 'signed_out', 'session_ended', 'other_sessions_ended', 'ended_by_admin',
    'password_changed', 'link_asked', 'link_made_by_owner', 'link_used',
    'totp_added', 'totp_removed', 'passkey_added', 'passkey_removed', 'codes_made', 'code_used', 'factors_removed_by_owner'));

-- ---------------------------------------------------------------------------
-- All of it is the person's own, and nobody else's: no administrator and no
-- operator sees or removes another's.

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['SignInStep', 'TotpFactor', 'Passkey', 'PasskeyChallenge', 'RecoveryCode'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY ones_own ON %I USING ("personId" = current_person_id()) WITH CHECK ("personId" = current_person_id())', name);
  END LOOP;
END
$$;
GRANT SELECT, INSERT, DELETE, UPDATE ("tries") ON "SignInStep" TO waymark_app;
GRANT SELECT, INSERT, DELETE, UPDATE ("confirmedAt", "lastStep") ON "TotpFactor" TO waymark_app;
GRANT SELECT, INSERT, DELETE, UPDATE ("counter", "lastUsedAt") ON "Passkey" TO waymark_app;
GRANT SELECT, INSERT, DELETE ON "PasskeyChallenge" TO waymark_app;
GRANT SELECT, INSERT, DELETE, UPDATE ("usedAt") ON "RecoveryCode" TO waymark_app;

-- ---------------------------------------------------------------------------
-- Between the password and the session

-- Whose step it is, while it lasts. The request knows nothing but its id.
CREATE FUNCTION open_sign_in_step(step_id uuid) RETURNS TABLE ("personId" uuid, "name" text, "email" text, "locale" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$$ SELECT p."id", p."name", p."email", p."locale" FROM "SignInStep" s JOIN "Person" p ON p."id" = s."personId"
    WHERE s."id" = step_id AND s."expiresAt" > now() AND s."tries" < 5 AND p."disabledAt" IS NULL $$;

-- The step becomes a session of the same id, once. The fifth try may be the right one.
CREATE FUNCTION finish_sign_in_step(step_id uuid, session_ends timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  step "SignInStep";
BEGIN
  DELETE FROM "SignInStep" s USING "Person" p
   WHERE s."id" = step_id AND s."personId" = current_person_id() AND s."expiresAt" > now()
     AND p."id" = s."personId" AND p."disabledAt" IS NULL
  RETURNING s.* INTO step;
  IF step."id" IS NULL THEN RETURN false; END IF;
  INSERT INTO "Session" ("id", "personId", "expiresAt", "userAgent") VALUES (step."id", step."personId", session_ends, step."userAgent");
  INSERT INTO "AccountEvent" ("id", "personId", "kind", "userAgent") VALUES (gen_random_uuid(), step."personId", 'signed_in', step."userAgent");
  RETURN true;
END
$$;

REVOKE ALL ON FUNCTION open_sign_in_step(uuid), finish_sign_in_step(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_sign_in_step(uuid), finish_sign_in_step(uuid, timestamptz) TO waymark_app;

-- A step that an old password opened ends with it.
CREATE FUNCTION end_steps_of_old_password() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  DELETE FROM "SignInStep" WHERE "personId" = NEW."personId";
  RETURN NULL;
END
$$;
CREATE TRIGGER "Credential_end_steps" AFTER UPDATE OF "passwordHash" ON "Credential"
  FOR EACH ROW EXECUTE FUNCTION end_steps_of_old_password();
