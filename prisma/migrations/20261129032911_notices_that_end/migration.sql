-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "about" TEXT,
ADD COLUMN     "endedAt" TIMESTAMPTZ(3);

-- ---------------------------------------------------------------------------
-- Values

-- Rows have capitals in their codes.
ALTER TABLE "Notice" DROP CONSTRAINT "Notice_path_check";
ALTER TABLE "Notice"
  ADD CONSTRAINT "Notice_path_check" CHECK ("path" ~ '^/[A-Za-z0-9/?&=._%#-]*$' AND length("path") <= 400),
  ADD CONSTRAINT "Notice_about_check" CHECK (length("about") <= 400);

-- Counted with every page.
CREATE INDEX "Notice_new_idx" ON "Notice" ("systemId", "personId") WHERE "readAt" IS NULL AND "endedAt" IS NULL;
CREATE INDEX "Notice_about_idx" ON "Notice" ("systemId", COALESCE("about", "path") COLLATE "C") WHERE "endedAt" IS NULL;

-- ---------------------------------------------------------------------------
-- Who acts takes back what others were told before, without seeing it.

CREATE FUNCTION end_notices(kinds text[], under text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  UPDATE "Notice" SET "endedAt" = now()
   WHERE "systemId" = current_system_id() AND "endedAt" IS NULL AND "kind" = ANY (kinds)
     AND COALESCE("about", "path") COLLATE "C" ^@ under;
$$;
REVOKE ALL ON FUNCTION end_notices(text[], text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_notices(text[], text) TO waymark_app;
