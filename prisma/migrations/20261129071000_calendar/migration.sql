-- CreateTable
CREATE TABLE "CalendarFeed" (
    "systemId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("systemId","personId")
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_systemId_personId_fkey" FOREIGN KEY ("systemId", "personId") REFERENCES "Membership"("systemId", "personId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ---------------------------------------------------------------------------
-- Whose it is makes, renews and ends it; the owner alone looks one up by its
-- secret, before anybody is known.

ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_token_check" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "CalendarFeed" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CalendarFeed" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_system ON "CalendarFeed"
  USING ("systemId" = current_system_id()) WITH CHECK ("systemId" = current_system_id());
CREATE POLICY owner_looks_up ON "CalendarFeed" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY ones_own ON "CalendarFeed" AS RESTRICTIVE USING ((SELECT is_owner()) OR "personId" = current_person_id());
GRANT SELECT, INSERT, DELETE ON "CalendarFeed" TO waymark_app;
GRANT UPDATE ("tokenHash", "madeAt") ON "CalendarFeed" TO waymark_app;

CREATE FUNCTION find_calendar(token_hash text) RETURNS TABLE ("systemId" uuid, "personId" uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
$$ SELECT f."systemId", f."personId" FROM "CalendarFeed" f WHERE f."tokenHash" = token_hash $$;
REVOKE ALL ON FUNCTION find_calendar(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_calendar(text) TO waymark_app;

-- As open_scope(), for the member whose calendar it is, while their term runs.
CREATE FUNCTION open_calendar(token_hash text, today date)
RETURNS TABLE ("personId" uuid, "personName" text, "personEmail" text, "systemId" uuid, "systemSlug" text, "systemName" text,
               "frameworkVersionId" uuid, "rulePreset" text, "localRowsVersion" int, "doLocalRowsCount" boolean,
               "isSample" boolean, "areSitesOpen" boolean, "revisitingStage" int,
               "membershipId" uuid, "role" "Role", "isAdmin" boolean, "siteIds" uuid[])
LANGUAGE plpgsql AS $$
DECLARE
  feed record;
BEGIN
  SELECT * INTO feed FROM find_calendar(token_hash);
  IF feed."personId" IS NULL THEN RETURN; END IF;
  PERFORM set_config('app.person_id', feed."personId"::text, true), set_config('app.system_id', feed."systemId"::text, true);
  RETURN QUERY
    SELECT p."id", p."name", p."email", s."id", s."slug", s."name", s."frameworkVersionId", s."rulePreset",
           s."localRowsVersion", s."localRowsCountSince" IS NOT NULL,
           s."sampleSince" IS NOT NULL, s."sitesSeeEachOtherSince" IS NOT NULL, s."revisitingStage",
           m."id", m."role", m."adminSince" IS NOT NULL,
           ARRAY(SELECT x."siteId" FROM "MembershipSite" x WHERE x."systemId" = s."id" AND x."membershipId" = m."id" ORDER BY 1)
      FROM "Person" p
      JOIN "Membership" m ON m."personId" = p."id" AND m."systemId" = feed."systemId"
      JOIN "System" s ON s."id" = m."systemId"
     WHERE p."id" = feed."personId" AND p."disabledAt" IS NULL
       AND m."termFrom" <= today AND (m."termTo" IS NULL OR m."termTo" >= today);
END
$$;

-- Whoever is removed and comes back makes a new one: the old address may be anywhere.
CREATE FUNCTION end_calendar() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  DELETE FROM "CalendarFeed" f WHERE f."systemId" = NEW."systemId" AND f."personId" = NEW."personId";
  RETURN NULL;
END
$$;
CREATE TRIGGER "Membership_end_calendar" AFTER UPDATE OF "removedAt" ON "Membership"
  FOR EACH ROW WHEN (NEW."removedAt" IS NOT NULL) EXECUTE FUNCTION end_calendar();
