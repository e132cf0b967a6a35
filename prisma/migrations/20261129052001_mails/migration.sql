-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "noticeSystemId" UUID,
    "noticeId" UUID,
    "since" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimedAt" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedBecause" TEXT,
    "tokenHash" TEXT,
    "subject" TEXT,
    "body" TEXT,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailChoice" (
    "personId" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailChoice_pkey" PRIMARY KEY ("personId","topic")
);

-- CreateIndex
CREATE UNIQUE INDEX "Mail_tokenHash_key" ON "Mail"("tokenHash");

-- CreateIndex
CREATE INDEX "Mail_personId_sentAt_idx" ON "Mail"("personId", "sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_personId_topic_period_key" ON "Mail"("personId", "topic", "period");

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailChoice" ADD CONSTRAINT "MailChoice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- Values

ALTER TABLE "Mail"
  ADD CONSTRAINT "Mail_notice_check" CHECK (("noticeId" IS NULL) = ("noticeSystemId" IS NULL) AND ("topic" = 'digest') = ("noticeId" IS NULL)),
  ADD CONSTRAINT "Mail_ended_check" CHECK (("endedAt" IS NULL) = ("endedBecause" IS NULL) AND ("sentAt" IS NULL OR "endedAt" IS NULL)),
  ADD CONSTRAINT "Mail_token_check" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "MailChoice" ADD CONSTRAINT "MailChoice_how_check" CHECK ("how" IN ('at_once', 'weekly', 'off'));

CREATE INDEX "Mail_due_idx" ON "Mail" ("dueAt") WHERE "sentAt" IS NULL AND "endedAt" IS NULL;

-- ---------------------------------------------------------------------------
-- A mail and a choice are seen as the person they belong to. Whoever tells
-- somebody of their system something may cause a mail, and sees none.

ALTER TABLE "Mail" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MailChoice" ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_mail ON "Mail" USING ("personId" = current_person_id()) WITH CHECK ("personId" = current_person_id());
CREATE POLICY mail_of_notice ON "Mail" FOR INSERT WITH CHECK (
  "noticeSystemId" = current_system_id()
  AND EXISTS (SELECT 1 FROM "Membership" m WHERE m."systemId" = current_system_id() AND m."personId" = "Mail"."personId"));
CREATE POLICY own_choices ON "MailChoice" USING ("personId" = current_person_id()) WITH CHECK ("personId" = current_person_id());
GRANT SELECT, INSERT, UPDATE ON "Mail", "MailChoice" TO waymark_app;

-- ---------------------------------------------------------------------------
-- What the installation does by itself, it does as one person after another.
-- These give it nothing but who they are.

CREATE FUNCTION list_people_to_tell(after uuid, most int) RETURNS SETOF uuid
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT "id" FROM "Person" WHERE "disabledAt" IS NULL AND (after IS NULL OR "id" > after) ORDER BY "id" LIMIT most;
$$;

-- Each due mail goes to one caller; one whose sender was cut off is given out again.
CREATE FUNCTION take_due_mail(most int) RETURNS SETOF "Mail"
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  UPDATE "Mail" SET "claimedAt" = now(), "tries" = "tries" + 1
   WHERE "id" IN (
     SELECT "id" FROM "Mail"
      WHERE "sentAt" IS NULL AND "endedAt" IS NULL AND "dueAt" <= now()
        AND ("claimedAt" IS NULL OR "claimedAt" < now() - interval '10 minutes')
      ORDER BY "dueAt" LIMIT most FOR UPDATE SKIP LOCKED)
  RETURNING *;
$$;

CREATE FUNCTION drop_old_mail() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  DELETE FROM "Mail" WHERE "decidedAt" < now() - interval '1 year';
$$;

-- Who holds the token of a mail may stop mails like it, and nothing else is asked as them.
CREATE FUNCTION open_unsubscribe(token_hash text)
RETURNS TABLE ("personId" uuid, "topic" text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  mail record;
BEGIN
  SELECT m."personId", m."topic" INTO mail FROM "Mail" m WHERE m."tokenHash" = token_hash;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM set_config('app.person_id', mail."personId"::text, true);
  RETURN QUERY SELECT mail."personId"::uuid, mail."topic"::text;
END
$$;

-- A round's other day stands in what people were told as well.
CREATE FUNCTION correct_due(under text, due_on text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  UPDATE "Notice" SET "args" = jsonb_set("args", '{dueOn}', to_jsonb(due_on))
   WHERE "systemId" = current_system_id() AND "endedAt" IS NULL AND "kind" = 'round_opened'
     AND COALESCE("about", "path") COLLATE "C" ^@ under;
$$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['list_people_to_tell(uuid, int)', 'take_due_mail(int)', 'drop_old_mail()', 'open_unsubscribe(text)', 'correct_due(text, text)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO waymark_app', name);
  END LOOP;
END
$$;
