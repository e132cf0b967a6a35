import "server-only";
import { today } from "@/lib/core/clock";
import type { Transaction } from "@/lib/db/transaction";

// One statement for each kind of thing that many rows write. `text` is a JSON
// list of them, each with what the statement names; all answer with how many
// they wrote.

/** The round that is written to, who writes and when. */
export type Frame = {
  id: string;
  frameworkVersionId: string;
  systemId: string;
  personId: string;
  at: Date;
};

export function updateRatings(tx: Transaction, frame: Frame, text: string) {
  return tx.$executeRaw`
    UPDATE "Rating" t
       SET "value" = l."value", "nonScore" = l."nonScore", "reason" = l."reason", "ratedById" = ${frame.personId}::uuid,
           "ratedAt" = ${frame.at}::timestamptz, "secondedAt" = NULL, "secondedById" = NULL, "version" = t."version" + 1
      FROM jsonb_to_recordset(${text}::jsonb) AS l("indicatorId" uuid, "subjectId" uuid, "voice" "Voice", "panelistId" uuid, "version" int,
                                                    "value" smallint, "nonScore" "NonScore", "reason" text)
     WHERE t."systemId" = ${frame.systemId}::uuid AND t."roundId" = ${frame.id}::uuid AND t."indicatorId" = l."indicatorId"
       AND t."subjectId" = l."subjectId" AND t."voice" = l."voice" AND t."panelistId" IS NOT DISTINCT FROM l."panelistId"
       AND t."version" = l."version"`;
}

export function insertRatings(tx: Transaction, frame: Frame, text: string) {
  return tx.$executeRaw`
    INSERT INTO "Rating" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId", "voice", "panelistId",
                          "value", "nonScore", "reason", "ratedById", "ratedAt", "version")
    SELECT ${frame.systemId}::uuid, l."id", ${frame.id}::uuid, ${frame.frameworkVersionId}::uuid, l."indicatorId", l."level", l."siteId", l."subjectId",
           l."voice", l."panelistId", l."value", l."nonScore", l."reason", ${frame.personId}::uuid, ${frame.at}::timestamptz, 1
      FROM jsonb_to_recordset(${text}::jsonb) AS l("id" uuid, "indicatorId" uuid, "siteId" uuid, "subjectId" uuid, "level" "Level", "voice" "Voice",
                                                    "panelistId" uuid, "value" smallint, "nonScore" "NonScore", "reason" text)`;
}

export function letDecisionsGo(tx: Transaction, frame: Frame, text: string) {
  return tx.$executeRaw`
    UPDATE "PanelRow" t
       SET "value" = NULL, "nonScore" = NULL, "reason" = NULL, "decidedAt" = NULL, "decidedById" = NULL, "version" = t."version" + 1
      FROM jsonb_to_recordset(${text}::jsonb) AS l("indicatorId" uuid, "subjectId" uuid)
     WHERE t."systemId" = ${frame.systemId}::uuid AND t."roundId" = ${frame.id}::uuid AND t."indicatorId" = l."indicatorId"
       AND t."subjectId" = l."subjectId"`;
}

export function putScores(tx: Transaction, frame: Frame, text: string) {
  return tx.$executeRaw`
    INSERT INTO "Score" AS was ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId",
                                "state", "value", "reason", "scoredAt")
    SELECT ${frame.systemId}::uuid, l."id", ${frame.id}::uuid, ${frame.frameworkVersionId}::uuid, l."indicatorId", l."level", l."siteId", l."subjectId",
           l."state", l."value", l."reason", ${frame.at}::timestamptz
      FROM jsonb_to_recordset(${text}::jsonb) AS l("id" uuid, "indicatorId" uuid, "siteId" uuid, "subjectId" uuid, "level" "Level", "state" "ScoreState",
                                                    "value" smallint, "reason" text)
    ON CONFLICT ("systemId", "roundId", "indicatorId", "subjectId") DO UPDATE SET
      "state" = EXCLUDED."state", "value" = EXCLUDED."value", "reason" = EXCLUDED."reason", "scoredAt" = EXCLUDED."scoredAt",
      "version" = was."version" + 1`;
}

export function insertNotes(tx: Transaction, frame: Frame, text: string) {
  return tx.$executeRaw`
    INSERT INTO "Evidence" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId",
                            "kind", "body", "effectiveOn", "panelistId", "authorId", "createdAt")
    SELECT ${frame.systemId}::uuid, l."id", ${frame.id}::uuid, ${frame.frameworkVersionId}::uuid, l."indicatorId", l."level", l."siteId", l."subjectId",
           'note', l."body", ${today()}::date, l."panelistId", ${frame.personId}::uuid, ${frame.at}::timestamptz
      FROM jsonb_to_recordset(${text}::jsonb) AS l("id" uuid, "indicatorId" uuid, "siteId" uuid, "subjectId" uuid, "level" "Level", "panelistId" uuid, "body" text)`;
}

export function insertEvents(tx: Transaction, frame: Frame, text: string) {
  return tx.$executeRaw`
    INSERT INTO "Event" ("systemId", "id", "at", "personId", "verb", "subjectType", "subjectId", "siteId", "roundId", "indicatorId", "panelistId", "before", "after")
    SELECT ${frame.systemId}::uuid, e."id", ${frame.at}::timestamptz, ${frame.personId}::uuid, e."verb", e."subjectType", e."subjectId",
           e."siteId", ${frame.id}::uuid, e."indicatorId", e."panelistId", e."before", e."after"
      FROM jsonb_to_recordset(${text}::jsonb) AS e("id" uuid, "verb" text, "subjectType" text, "subjectId" uuid, "siteId" uuid, "indicatorId" uuid,
                                                    "panelistId" uuid, "before" jsonb, "after" jsonb)`;
}
