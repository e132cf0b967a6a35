import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { makeId } from "@/lib/core/make-id";
import { AppError } from "@/lib/core/result";
import { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import type { Submitted } from "@/lib/events/mutations";
import {
  insertAnswer,
  insertEvent,
} from "@/lib/events/mutations/in-one-statement";
import type { SavedRating } from "../schema";
import type { DrawnRating } from "./draw-rating";
import { choiceOf } from "./row-ratings";

const unscored = { state: "not_scored", value: null } as const;

/**
 * Writes a drawn rating of a locked row with its score, its event and the
 * answer for a repeat: one statement. The database's own triggers hold the
 * round and keep standings and counts.
 */
export async function writeRating(
  tx: Transaction,
  scope: Scope,
  submitted: Submitted,
  drawn: DrawnRating,
): Promise<SavedRating> {
  const { row, voice, panelistId, before, rating, score } = drawn;
  const settled = score ? { state: score.state, value: score.value } : unscored;
  const answer = { rating, settled };
  const event = insertEvent(
    scope,
    {
      verb: "rated",
      subjectType: "rating",
      ...row,
      panelistId,
      before: before && { ...choiceOf(before), voice },
      after: {
        ...choiceOf(rating),
        voice,
        ...(score && { state: score.state }),
      },
    },
    new Date(rating.at),
  );
  const written = await tx.$queryRaw<{ isWhole: boolean }[]>`
    WITH rated AS (${putRating(drawn)} RETURNING 1),
         scored AS (${score ? Prisma.sql`${putScore(drawn, score)} RETURNING 1` : Prisma.sql`SELECT 1`}),
         told AS (${event}),
         kept AS (${insertAnswer(scope, submitted, answer)})
    SELECT (SELECT count(*) FROM rated) = 1 AND (SELECT count(*) FROM scored) = 1 AS "isWhole"`;
  // The row is held, so this is a fault and no race; nothing of it may stay.
  if (!written[0]?.isWhole) throw new AppError("stale");
  return answer;
}

/** Over what was said before, or the first one. */
function putRating({ row, voice, panelistId, before, rating }: DrawnRating) {
  const { systemId } = row;
  const { value, nonScore, reason, byId, at, version } = rating;
  if (before)
    return Prisma.sql`
      UPDATE "Rating"
         SET "value" = ${value}::smallint, "nonScore" = ${nonScore}::"NonScore", "reason" = ${reason}, "ratedById" = ${byId}::uuid,
             "ratedAt" = ${at}::timestamptz, "secondedAt" = NULL, "secondedById" = NULL, "version" = ${version}::int
       WHERE "systemId" = ${systemId}::uuid AND "id" = ${before.id}::uuid AND "version" = ${before.version}::int`;
  return Prisma.sql`
    INSERT INTO "Rating" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId", "voice", "panelistId",
                          "value", "nonScore", "reason", "ratedById", "ratedAt", "version")
    VALUES (${columnsOf(row)}, ${voice}::"Voice", ${panelistId}::uuid,
            ${value}::smallint, ${nonScore}::"NonScore", ${reason}, ${byId}::uuid, ${at}::timestamptz, ${version}::int)`;
}

/** The first one, or over what stood. */
function putScore(
  { row, rating }: DrawnRating,
  { state, value, reason, isFirst }: NonNullable<DrawnRating["score"]>,
) {
  const { systemId, roundId, indicatorId, subjectId } = row;
  if (isFirst)
    return Prisma.sql`
      INSERT INTO "Score" ("systemId", "id", "roundId", "frameworkVersionId", "indicatorId", "level", "siteId", "subjectId",
                           "state", "value", "reason", "scoredAt")
      VALUES (${columnsOf(row)}, ${state}::"ScoreState", ${value}::smallint, ${reason}, ${rating.at}::timestamptz)`;
  return Prisma.sql`
    UPDATE "Score" SET "state" = ${state}::"ScoreState", "value" = ${value}::smallint, "reason" = ${reason},
                       "scoredAt" = ${rating.at}::timestamptz, "version" = "version" + 1
     WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid
       AND "indicatorId" = ${indicatorId}::uuid AND "subjectId" = ${subjectId}::uuid`;
}

function columnsOf(row: DrawnRating["row"]) {
  return Prisma.sql`${row.systemId}::uuid, ${makeId()}::uuid, ${row.roundId}::uuid, ${row.frameworkVersionId}::uuid, ${row.indicatorId}::uuid,
    ${row.level}::"Level", ${row.siteId}::uuid, ${row.subjectId}::uuid`;
}
