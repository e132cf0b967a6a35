-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "lastSeenOn" DATE,
ADD COLUMN     "removedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Invitation" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "isAdmin" BOOLEAN NOT NULL DEFAULT false,
    "siteIds" UUID[] DEFAULT ARRAY[]::UUID[],
    "title" TEXT,
    "termFrom" DATE,
    "termTo" DATE,
    "tokenHash" TEXT NOT NULL,
    "linkMadeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_systemId_email_idx" ON "Invitation"("systemId", "email");

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "System"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_acceptedById_fkey" FOREIGN KEY ("acceptedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- Values

ALTER TABLE "Invitation"
  ADD CONSTRAINT "Invitation_email_check" CHECK ("email" = lower("email") AND position('@' in "email") > 1 AND length("email") <= 254),
  ADD CONSTRAINT "Invitation_name_check" CHECK (length(btrim("name")) BETWEEN 1 AND 120),
  ADD CONSTRAINT "Invitation_title_check" CHECK (length("title") <= 120),
  ADD CONSTRAINT "Invitation_admin_check" CHECK (NOT "isAdmin" OR "role" = 'intermediary_staff'),
  ADD CONSTRAINT "Invitation_term_check" CHECK ("termTo" >= "termFrom"),
  ADD CONSTRAINT "Invitation_token_check" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Invitation_accepted_check" CHECK (("acceptedAt" IS NULL) = ("acceptedById" IS NULL)),
  ADD CONSTRAINT "Invitation_withdrawn_check" CHECK (("withdrawnAt" IS NULL) = ("withdrawnById" IS NULL)),
  ADD CONSTRAINT "Invitation_end_check" CHECK ("acceptedAt" IS NULL OR "withdrawnAt" IS NULL);

-- An address waits for one answer of a system at a time.
CREATE UNIQUE INDEX "Invitation_one_open_key" ON "Invitation" ("systemId", "email")
  WHERE "acceptedAt" IS NULL AND "withdrawnAt" IS NULL;

-- What asks whether a term runs today need not know of removals.
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_removed_check"
  CHECK ("removedAt" IS NULL OR ("termTo" IS NOT NULL AND "adminSince" IS NULL));

-- ---------------------------------------------------------------------------
-- Who sees and writes invitations. The functions below look one up by its link
-- before anybody is known; the policy lets the owner alone do so.

ALTER TABLE "Invitation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Invitation" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_system ON "Invitation"
  USING ("systemId" = current_system_id()) WITH CHECK ("systemId" = current_system_id());
CREATE POLICY owner_looks_up ON "Invitation" FOR SELECT TO CURRENT_USER USING (true);
GRANT SELECT, INSERT ON "Invitation" TO waymark_app;
GRANT UPDATE ("tokenHash", "linkMadeAt", "expiresAt", "withdrawnAt", "withdrawnById", "version") ON "Invitation" TO waymark_app;

-- The day a member was last here, written once a day. Works on the system that
-- open_scope() has set.
GRANT UPDATE ("lastSeenOn") ON "Membership" TO waymark_app;
CREATE FUNCTION note_seen(membership_id uuid, today date) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Membership" SET "lastSeenOn" = today
   WHERE "systemId" = current_system_id() AND "id" = membership_id AND "lastSeenOn" IS DISTINCT FROM today;
  RETURN FOUND;
END
$$;

-- ---------------------------------------------------------------------------
-- Taking up an invitation. A person comes into being here and nowhere else in
-- the app, and a membership is written only by the functions below.

CREATE FUNCTION open_invitation(token_hash text, today date)
RETURNS TABLE ("systemName" text, "systemSlug" text, "email" text, "name" text, "role" "Role", "isAdmin" boolean, "termFrom" date, "termTo" date, "expiresAt" timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$$ SELECT s."name", s."slug", i."email", i."name", i."role", i."isAdmin", i."termFrom", i."termTo", i."expiresAt"
     FROM "Invitation" i JOIN "System" s ON s."id" = i."systemId"
    WHERE i."tokenHash" = token_hash AND i."acceptedAt" IS NULL AND i."withdrawnAt" IS NULL
      AND i."expiresAt" > now() AND (i."termTo" IS NULL OR i."termTo" >= today) $$;

-- The place the invitation speaks of, for this person; null when it opens nothing (any more).
CREATE FUNCTION take_up_invitation(token_hash text, person_id uuid, today date) RETURNS text
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  offer "Invitation";
  system "System";
  place "Membership";
BEGIN
  SELECT * INTO offer FROM "Invitation" WHERE "tokenHash" = token_hash;
  IF offer."id" IS NULL THEN RETURN NULL; END IF;
  PERFORM set_config('app.system_id', offer."systemId"::text, true);
  SELECT * INTO offer FROM "Invitation" WHERE "systemId" = offer."systemId" AND "id" = offer."id" FOR UPDATE;
  IF offer."tokenHash" <> token_hash OR offer."acceptedAt" IS NOT NULL OR offer."withdrawnAt" IS NOT NULL
     OR offer."expiresAt" <= now() OR offer."termTo" < today
     OR NOT EXISTS (SELECT 1 FROM "Person" WHERE "id" = person_id AND "email" = offer."email" AND "disabledAt" IS NULL) THEN
    RETURN NULL;
  END IF;
  SELECT * INTO system FROM "System" WHERE "id" = offer."systemId";
  SELECT * INTO place FROM "Membership" WHERE "systemId" = offer."systemId" AND "personId" = person_id FOR UPDATE;
  -- Who is a member by now keeps the place they have.
  IF place."id" IS NULL OR place."termTo" < today THEN
    INSERT INTO "Membership" AS was ("systemId", "id", "personId", "role", "title", "adminSince", "termFrom", "termTo")
    VALUES (offer."systemId", gen_random_uuid(), person_id, offer."role", offer."title", CASE WHEN offer."isAdmin" THEN now() END,
            COALESCE(offer."termFrom", today), offer."termTo")
    ON CONFLICT ("systemId", "personId") DO UPDATE SET
      "role" = EXCLUDED."role", "title" = EXCLUDED."title", "adminSince" = EXCLUDED."adminSince",
      "termFrom" = EXCLUDED."termFrom", "termTo" = EXCLUDED."termTo", "removedAt" = NULL, "version" = was."version" + 1
    RETURNING * INTO place;
    DELETE FROM "MembershipSite" WHERE "systemId" = offer."systemId" AND "membershipId" = place."id";
    INSERT INTO "MembershipSite" ("systemId", "membershipId", "siteId")
    SELECT x."systemId", place."id", x."id" FROM "Site" x
     WHERE x."systemId" = offer."systemId" AND x."id" = ANY (offer."siteIds") AND offer."role" = 'site_coordinator';
  END IF;
  UPDATE "Invitation" SET "acceptedAt" = now(), "acceptedById" = person_id, "version" = "version" + 1
   WHERE "systemId" = offer."systemId" AND "id" = offer."id";
  INSERT INTO "Event" ("systemId", "id", "personId", "verb", "subjectType", "subjectId", "after")
  VALUES (offer."systemId", gen_random_uuid(), person_id, 'member_joined', 'membership', place."id",
          jsonb_build_object('invitationId', offer."id", 'role', place."role", 'isAdmin', place."adminSince" IS NOT NULL,
                             'siteIds', to_jsonb(offer."siteIds"), 'title', place."title", 'termFrom', place."termFrom", 'termTo', place."termTo"));
  PERFORM set_config('app.system_id', '', true);
  RETURN system."slug";
END
$$;

-- By who is signed in.
CREATE FUNCTION accept_invitation(token_hash text, today date) RETURNS text
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS
$$ SELECT take_up_invitation(token_hash, current_person_id(), today) $$;

-- By somebody new. Where the address has an account already, or the link opens
-- nothing, the answer is the same: null, and nothing is written.
CREATE FUNCTION accept_invitation_as_new(token_hash text, person_name text, password_hash text, person_locale text, today date) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  address text;
  person_id uuid := gen_random_uuid();
  slug text;
BEGIN
  SELECT i."email" INTO address FROM open_invitation(token_hash, today) i;
  IF address IS NULL THEN RETURN NULL; END IF;
  INSERT INTO "Person" ("id", "email", "name", "locale") VALUES (person_id, address, person_name, person_locale)
  ON CONFLICT ("email") DO NOTHING;
  IF NOT FOUND THEN RETURN NULL; END IF;
  INSERT INTO "Credential" ("personId", "passwordHash") VALUES (person_id, password_hash);
  slug := take_up_invitation(token_hash, person_id, today);
  -- Another took it up between the two looks: no account is left behind.
  IF slug IS NULL THEN DELETE FROM "Person" WHERE "id" = person_id; END IF;
  RETURN slug;
END
$$;

-- ---------------------------------------------------------------------------
-- Changing and removing members: by an administrator of today, and never so
-- that no administrator with an open end is left.

CREATE FUNCTION hold_members(today date) RETURNS void
LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  -- Changes of one system's members take turns: two administrators cannot take each other's place at once.
  PERFORM pg_advisory_xact_lock(hashtextextended('waymark/members/' || current_system_id(), 0));
  IF NOT EXISTS (SELECT 1 FROM "Membership" WHERE "systemId" = current_system_id() AND "personId" = current_person_id()
                    AND "adminSince" IS NOT NULL AND "termFrom" <= today AND ("termTo" IS NULL OR "termTo" >= today)) THEN
    RAISE EXCEPTION 'not_admin' USING ERRCODE = 'WM008';
  END IF;
END
$$;

CREATE FUNCTION has_lasting_admin(today date) RETURNS boolean
LANGUAGE sql STABLE SET search_path FROM CURRENT AS
$$ SELECT EXISTS (SELECT 1 FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
                   WHERE m."systemId" = current_system_id() AND m."adminSince" IS NOT NULL AND m."termTo" IS NULL
                     AND m."termFrom" <= today AND p."disabledAt" IS NULL) $$;

-- What only some roles have goes with the role.
CREATE FUNCTION settle_member(membership_id uuid) RETURNS void
LANGUAGE sql SET search_path FROM CURRENT AS $$
  DELETE FROM "MembershipSite" x USING "Membership" m
   WHERE m."systemId" = current_system_id() AND m."id" = membership_id AND m."role" <> 'site_coordinator'
     AND x."systemId" = m."systemId" AND x."membershipId" = m."id";
  UPDATE "Site" t SET "pointPersonMembershipId" = NULL, "version" = t."version" + 1 FROM "Membership" m
   WHERE m."systemId" = current_system_id() AND m."id" = membership_id AND (m."role" <> 'intermediary_staff' OR m."removedAt" IS NOT NULL)
     AND t."systemId" = m."systemId" AND t."pointPersonMembershipId" = m."id";
$$;

-- false: the membership is no longer at this version, or not there.
CREATE FUNCTION change_member(membership_id uuid, read_version int, new_role "Role", is_admin boolean, new_title text,
                              new_from date, new_to date, site_ids uuid[], today date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  had_admin boolean;
BEGIN
  PERFORM hold_members(today);
  had_admin := has_lasting_admin(today);
  UPDATE "Membership" SET "role" = new_role, "title" = new_title, "termFrom" = new_from, "termTo" = new_to, "removedAt" = NULL,
         "adminSince" = CASE WHEN is_admin THEN COALESCE("adminSince", now()) END, "version" = "version" + 1
   WHERE "systemId" = current_system_id() AND "id" = membership_id AND "version" = read_version;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM "MembershipSite" WHERE "systemId" = current_system_id() AND "membershipId" = membership_id;
  INSERT INTO "MembershipSite" ("systemId", "membershipId", "siteId")
  SELECT current_system_id(), membership_id, one FROM unnest(site_ids) one GROUP BY one;
  PERFORM settle_member(membership_id);
  IF had_admin AND NOT has_lasting_admin(today) THEN RAISE EXCEPTION 'last_admin' USING ERRCODE = 'WM040'; END IF;
  RETURN true;
END
$$;

CREATE FUNCTION remove_member(membership_id uuid, read_version int, today date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  had_admin boolean;
BEGIN
  PERFORM hold_members(today);
  had_admin := has_lasting_admin(today);
  UPDATE "Membership" SET "removedAt" = now(), "adminSince" = NULL, "version" = "version" + 1,
         "termFrom" = LEAST("termFrom", today - 1), "termTo" = LEAST("termTo", today - 1)
   WHERE "systemId" = current_system_id() AND "id" = membership_id AND "version" = read_version AND "removedAt" IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM settle_member(membership_id);
  IF had_admin AND NOT has_lasting_admin(today) THEN RAISE EXCEPTION 'last_admin' USING ERRCODE = 'WM040'; END IF;
  RETURN true;
END
$$;

REVOKE ALL ON FUNCTION open_invitation(text, date), take_up_invitation(text, uuid, date), accept_invitation(text, date),
  accept_invitation_as_new(text, text, text, text, date), hold_members(date), has_lasting_admin(date), settle_member(uuid),
  change_member(uuid, int, "Role", boolean, text, date, date, uuid[], date), remove_member(uuid, int, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_invitation(text, date), accept_invitation(text, date),
  accept_invitation_as_new(text, text, text, text, date),
  change_member(uuid, int, "Role", boolean, text, date, date, uuid[], date), remove_member(uuid, int, date) TO waymark_app;
