-- AlterTable
ALTER TABLE "EvidenceRequest" ADD COLUMN     "answer" TEXT,
ADD COLUMN     "panelistId" UUID;

ALTER TABLE "EvidenceRequest"
  ADD CONSTRAINT "EvidenceRequest_answer_check" CHECK ("answer" IS NULL OR "answeredAt" IS NOT NULL AND length(btrim("answer")) BETWEEN 1 AND 4000);

-- What a rater of a panel asks tells something of what they think: until the
-- row is open it is between the two. One answers what one was asked oneself.
CREATE POLICY unseen_until_opened ON "EvidenceRequest" AS RESTRICTIVE FOR SELECT
  USING ("panelistId" IS NULL OR "askedOfId" = current_person_id() OR is_opened("systemId", "roundId", "indicatorId", "subjectId", "panelistId"));
CREATE POLICY as_oneself ON "EvidenceRequest" AS RESTRICTIVE FOR INSERT
  WITH CHECK ("askedById" = current_person_id() AND ("panelistId" IS NULL OR "panelistId" = current_person_id()) OR is_owner());
CREATE POLICY ones_own ON "EvidenceRequest" AS RESTRICTIVE FOR UPDATE
  USING ("askedOfId" = current_person_id() OR is_owner());
