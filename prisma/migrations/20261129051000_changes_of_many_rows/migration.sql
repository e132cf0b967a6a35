-- CreateEnum
CREATE TYPE "PlanKind" AS ENUM ('sheet', 'same_as_last', 'not_applicable', 'undo');

-- CreateTable
CREATE TABLE "ChangePlan" (
    "systemId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "PlanKind" NOT NULL,
    "fileName" TEXT,
    "undoesId" UUID,
    "lineCount" INTEGER NOT NULL DEFAULT 0,
    "asked" JSONB NOT NULL,
    "askedCount" INTEGER NOT NULL,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "aliveAt" TIMESTAMPTZ(3),
    "doneRows" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "appliedAt" TIMESTAMPTZ(3),
    "outcome" JSONB,

    CONSTRAINT "ChangePlan_pkey" PRIMARY KEY ("systemId","id")
);

-- CreateIndex
CREATE INDEX "ChangePlan_systemId_personId_createdAt_idx" ON "ChangePlan"("systemId", "personId", "createdAt");

-- AddForeignKey
ALTER TABLE "ChangePlan" ADD CONSTRAINT "ChangePlan_systemId_roundId_fkey" FOREIGN KEY ("systemId", "roundId") REFERENCES "Round"("systemId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangePlan" ADD CONSTRAINT "ChangePlan_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- Values

ALTER TABLE "ChangePlan"
  ADD CONSTRAINT "ChangePlan_name_check" CHECK (length("fileName") BETWEEN 1 AND 200),
  ADD CONSTRAINT "ChangePlan_undoes_check" CHECK ("undoesId" IS NULL OR "kind" = 'undo'),
  ADD CONSTRAINT "ChangePlan_applied_check" CHECK (("appliedAt" IS NULL) = ("outcome" IS NULL));

-- ---------------------------------------------------------------------------
-- Who sees and writes them: the person whose they are, since what somebody is
-- about to say in a panel is theirs alone. What was done stays as it was done.

ALTER TABLE "ChangePlan" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ChangePlan" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_system ON "ChangePlan"
  USING ("systemId" = current_system_id() AND "personId" = current_person_id())
  WITH CHECK ("systemId" = current_system_id() AND "personId" = current_person_id());
CREATE POLICY done_stays ON "ChangePlan" AS RESTRICTIVE FOR UPDATE USING ("appliedAt" IS NULL) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE, UPDATE ("startedAt", "aliveAt", "doneRows", "failure", "appliedAt", "outcome") ON "ChangePlan" TO waymark_app;

-- Nothing is planned for a closed round. What was planned before is let go of in
-- its day: what came of it is told by the events of the round.
CREATE TRIGGER "ChangePlan_round_not_closed" BEFORE INSERT ON "ChangePlan"
  FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_round();
