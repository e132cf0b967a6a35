-- DropIndex
DROP INDEX "Event_systemId_at_idx";

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "requestId" UUID DEFAULT (NULLIF(current_setting('app.request_id'::text, true), ''::text))::uuid;

-- CreateIndex
CREATE INDEX "Event_systemId_at_id_idx" ON "Event"("systemId", "at", "id");

-- CreateIndex
CREATE INDEX "Event_systemId_verb_at_id_idx" ON "Event"("systemId", "verb", "at", "id");

-- CreateIndex
CREATE INDEX "Event_systemId_personId_at_id_idx" ON "Event"("systemId", "personId", "at", "id");

-- CreateIndex
CREATE INDEX "Event_systemId_siteId_at_id_idx" ON "Event"("systemId", "siteId", "at", "id");
