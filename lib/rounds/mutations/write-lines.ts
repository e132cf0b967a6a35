import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now, today } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import type { Line } from "./many-lines";

type Round = { id: string; frameworkVersionId: string };

/**
 * Writes many rows with one statement for each kind of thing. The database's
 * own triggers hold the round and keep standings and counts, as for one row.
 */
export async function writeLines(
  tx: Transaction,
  scope: Scope,
  round: Round,
  lines: readonly Line[],
) {
  const text = JSON.stringify(lines);
  const { systemId, personId } = scope;
  const frame = { ...round, systemId, personId, at: now() };
  // First the notes: a 3 rests on them.
  await insertNotes(tx, frame, text);
  const updated = await updateRatings(tx, frame, text);
  const inserted = await insertRatings(tx, frame, text);
  const rated = lines.filter(({ rating }) => rating !== null).length;
  // The rows are held, so this is a fault and no race; nothing of it may stay.
  if (updated + inserted !== rated) throw new AppError("stale");
  if (lines.some(({ score }) => score?.isLetGo))
    await letDecisionsGo(tx, frame, text);
  await putScores(tx, frame, text);
  await insertEvents(tx, frame, text);
}

type Frame = Round & { systemId: string; personId: string; at: Date };

function updateRatings(tx: Transaction, frame: Frame, text: string) {
  return tx.$executeRaw`
    UPDATE "Rating" t
       SET "value" = (l."rating"->>'value')::smallint, "nonScore" = (l."rating"->>'nonScore')::"NonScore", "reason" = l."rating"->>'reason',
           "ratedById" = ${frame.personId}::uuid, "ratedAt" = ${frame.at}::timestamptz, "secondedAt" = NULL, "secondedById" = NULL,
           "version" = t."version" + 1
      FROM jsonb_to_recordset(${text}::jsonb) AS l("indicatorId" uuid, "subjectId" uuid, "voice" "Voice", "panelistId" uuid, "rating" jsonb)
     WHERE (l."rating"->>'version')::int > 0
       AND t."systemId" = ${frame.systemId}::uuid AND t."roundId" = ${frame.id}::uuid AND t."indicatorId" = l."indicatorId"
       AND t."subjectId" = l."subjectId" AND t."voice" = l."voice" AND t."panelistId" IS NOT DISTINCT FROM l."panelistId"
       AND t."version" = (l."rating"->>'version')::int`;
}

function insertRatings(tx: Transaction, frame: Frame, text: string) {
  return tx.$executeRaw`
    INSERT INTO "Rating" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId", "voice", "panelistId",
                          "value", "nonScore", "reason", "ratedById", "ratedAt", "version")
    SELECT ${frame.systemId}::uuid, (l."rating"->>'id')::uuid, ${frame.id}::uuid, ${frame.frameworkVersionId}::uuid, l."indicatorId", l."level",
           l."siteId", l."subjectId", l."voice", l."panelistId", (l."rating"->>'value')::smallint, (l."rating"->>'nonScore')::"NonScore",
           l."rating"->>'reason', ${frame.personId}::uuid, ${frame.at}::timestamptz, 1
      FROM jsonb_to_recordset(${text}::jsonb) AS l("indicatorId" uuid, "siteId" uuid, "subjectId" uuid, "level" "Level", "voice" "Voice",
                                                    "panelistId" uuid, "rating" jsonb)
     WHERE (l."rating"->>'version')::int = 0`;
}

function letDecisionsGo(tx: Transaction, frame: Frame, text: string) {
  return tx.$executeRaw`
    UPDATE "PanelRow" t
       SET "value" = NULL, "nonScore" = NULL, "reason" = NULL, "decidedAt" = NULL, "decidedById" = NULL, "version" = t."version" + 1
      FROM jsonb_to_recordset(${text}::jsonb) AS l("indicatorId" uuid, "subjectId" uuid, "score" jsonb)
     WHERE (l."score"->>'isLetGo')::boolean
       AND t."systemId" = ${frame.systemId}::uuid AND t."roundId" = ${frame.id}::uuid AND t."indicatorId" = l."indicatorId"
       AND t."subjectId" = l."subjectId"`;
}

function putScores(tx: Transaction, frame: Frame, text: string) {
  return tx.$executeRaw`
    INSERT INTO "Score" AS was ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId",
                                "state", "value", "reason", "scoredAt")
    SELECT ${frame.systemId}::uuid, (l."score"->>'id')::uuid, ${frame.id}::uuid, ${frame.frameworkVersionId}::uuid, l."indicatorId", l."level",
           l."siteId", l."subjectId", (l."score"->>'state')::"ScoreState", (l."score"->>'value')::smallint, l."score"->>'reason', ${frame.at}::timestamptz
      FROM jsonb_to_recordset(${text}::jsonb) AS l("indicatorId" uuid, "siteId" uuid, "subjectId" uuid, "level" "Level", "score" jsonb)
     WHERE l."score"->>'id' IS NOT NULL
    ON CONFLICT ("systemId", "roundId", "indicatorId", "subjectId") DO UPDATE SET
      "state" = EXCLUDED."state", "value" = EXCLUDED."value", "reason" = EXCLUDED."reason", "scoredAt" = EXCLUDED."scoredAt",
      "version" = was."version" + 1`;
}

function insertNotes(tx: Transaction, frame: Frame, text: string) {
  return tx.$executeRaw`
    INSERT INTO "Evidence" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId",
                            "kind", "body", "effectiveOn", "panelistId", "authorId", "createdAt")
    SELECT ${frame.systemId}::uuid, (l."note"->>'id')::uuid, ${frame.id}::uuid, ${frame.frameworkVersionId}::uuid, l."indicatorId", l."level",
           l."siteId", l."subjectId", 'note', l."note"->>'body', ${today()}::date, l."panelistId", ${frame.personId}::uuid, ${frame.at}::timestamptz
      FROM jsonb_to_recordset(${text}::jsonb) AS l("indicatorId" uuid, "siteId" uuid, "subjectId" uuid, "level" "Level", "panelistId" uuid, "note" jsonb)
     WHERE l."note"->>'id' IS NOT NULL`;
}

function insertEvents(tx: Transaction, frame: Frame, text: string) {
  return tx.$executeRaw`
    INSERT INTO "Event" ("systemId", "id", "at", "personId", "verb", "subjectType", "subjectId", "siteId", "roundId", "indicatorId", "panelistId", "before", "after")
    SELECT ${frame.systemId}::uuid, e."id", ${frame.at}::timestamptz, ${frame.personId}::uuid, e."verb", e."subjectType", e."subjectId",
           l."siteId", ${frame.id}::uuid, l."indicatorId", l."panelistId", e."before", e."after"
      FROM jsonb_to_recordset(${text}::jsonb) AS l("indicatorId" uuid, "siteId" uuid, "panelistId" uuid, "events" jsonb),
           jsonb_to_recordset(l."events") AS e("id" uuid, "verb" text, "subjectType" text, "subjectId" uuid, "before" jsonb, "after" jsonb)`;
}
