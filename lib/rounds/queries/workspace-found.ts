import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { groupBy } from "@/lib/core/group-by";
import type { Transaction } from "@/lib/db/transaction";
import { levels } from "@/lib/framework/schema";
import { nonScores, scoreStates } from "../schema";

const value = z.literal([0, 1, 2, 3]).nullable();
const state = z.enum(scoreStates);

/** What one statement finds of a subject in a round. */
const foundSchema = z.object({
  ratings: z.array(
    z.object({
      indicatorId: z.string(),
      voice: z.enum(["own", "intermediary"]),
      panelistId: z.string().nullable(),
      value,
      nonScore: z.enum(nonScores).nullable(),
      reason: z.string().nullable(),
      version: z.int(),
      byId: z.string(),
      at: z.string(),
      secondedById: z.string().nullable(),
    }),
  ),
  /** Of who said and who seconded something, by id; whom the reader may not know is not there. */
  names: z.record(z.string(), z.string()),
  scores: z.array(
    z.object({
      indicatorId: z.string(),
      state,
      value,
      lowest: value,
      median: value,
      highest: value,
    }),
  ),
  /** What stood before this round. */
  lasts: z.array(z.object({ indicatorId: z.string(), state, value })),
  evidence: z.array(z.object({ indicatorId: z.string(), count: z.int() })),
  panelLevels: z.array(z.enum(levels)),
  asked: z.array(
    z.object({
      level: z.enum(levels),
      functionCode: z.string().nullable(),
    }),
  ),
  handedIn: z.array(z.enum(levels)),
  isLeftOut: z.boolean(),
  opened: z.array(
    z.object({
      indicatorId: z.string(),
      value,
      nonScore: z.enum(nonScores).nullable(),
      reason: z.string().nullable(),
      version: z.int(),
      decidedAt: z.string().nullable(),
    }),
  ),
  /** Where a site's part stands; null where nothing is kept of it. */
  review: z
    .object({
      submittedAt: z.string().nullable(),
      sentBackAt: z.string().nullable(),
      acceptedAt: z.string().nullable(),
    })
    .nullable(),
  questions: z.array(z.object({ indicatorId: z.string(), count: z.int() })),
  missing: z.array(
    z.object({
      level: z.enum(levels),
      functionCode: z.string().nullable(),
      name: z.string(),
    }),
  ),
});

export type FoundRows = ReturnType<typeof indexFound>;
export type FoundRating = z.infer<typeof foundSchema>["ratings"][number] & {
  byName: string;
  secondedBy: string | null;
};

/**
 * What was said, settled and shown of one subject's rows in one round, by row:
 * one statement. A standing set in this round holds what stood before it; an
 * older one is what stood before.
 */
export async function findRows(
  tx: Transaction,
  scope: Scope,
  key: { roundId: string; siteId: string | null },
) {
  const { systemId, personId } = scope;
  const { roundId } = key;
  const subjectId = key.siteId ?? systemId;
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    WITH said AS (
      SELECT * FROM "Rating"
       WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid AND "subjectId" = ${subjectId}::uuid
    )
    SELECT json_build_object(
      'ratings', (SELECT COALESCE(json_agg(json_build_object('indicatorId', "indicatorId", 'voice', "voice", 'panelistId', "panelistId", 'value', "value",
                           'nonScore', "nonScore", 'reason', "reason", 'version', "version", 'byId', "ratedById", 'secondedById', "secondedById",
                           'at', to_char("ratedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]') FROM said),
      'names', (SELECT COALESCE(json_object_agg("id", "name"), '{}') FROM "Person"
                 WHERE "id" IN (SELECT "ratedById" FROM said UNION SELECT "secondedById" FROM said)),
      'scores', (SELECT COALESCE(json_agg(json_build_object('indicatorId', "indicatorId", 'state', "state", 'value', "value",
                           'lowest', "lowest", 'median', "median", 'highest', "highest")), '[]')
                   FROM "Score"
                  WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid AND "subjectId" = ${subjectId}::uuid),
      'lasts', (SELECT COALESCE(json_agg(json_build_object('indicatorId', "indicatorId",
                         'state', CASE WHEN "roundId" = ${roundId}::uuid THEN "previousState" ELSE "state" END,
                         'value', CASE WHEN "roundId" = ${roundId}::uuid THEN "previousValue" ELSE "value" END)), '[]')
                  FROM "Standing"
                 WHERE "systemId" = ${systemId}::uuid AND "subjectId" = ${subjectId}::uuid
                   AND ("roundId" <> ${roundId}::uuid OR "previousState" IS NOT NULL)),
      'evidence', (SELECT COALESCE(json_agg(json_build_object('indicatorId', "indicatorId", 'count', "count")), '[]')
                     FROM (SELECT "indicatorId", count(*) AS "count" FROM "Evidence"
                            WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid
                              AND "subjectId" = ${subjectId}::uuid AND "removedAt" IS NULL
                            GROUP BY "indicatorId") AS by_row),
      'panelLevels', COALESCE((SELECT array_to_json(array_remove(ARRAY[CASE WHEN "communityWideMode" = 'panel' THEN 'community_wide' END,
                               CASE WHEN "intermediaryMode" = 'panel' THEN 'intermediary' END, CASE WHEN "siteMode" = 'panel' THEN 'site' END], NULL))
                        FROM "Round" WHERE "systemId" = ${systemId}::uuid AND "id" = ${roundId}::uuid), '[]'),
      'asked', (SELECT COALESCE(json_agg(json_build_object('level', "level", 'functionCode', "functionCode")), '[]') FROM "Assignment"
                 WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid AND "personId" = ${personId}::uuid
                   AND ("siteId" IS NULL OR "siteId" = ${key.siteId}::uuid)),
      'handedIn', (SELECT COALESCE(json_agg("level"), '[]') FROM "PanelSubmission"
                    WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid AND "subjectId" = ${subjectId}::uuid AND "personId" = ${personId}::uuid),
      'missing', (SELECT COALESCE(json_agg(json_build_object('level', a."level", 'functionCode', a."functionCode", 'name', COALESCE(p."name", ''))
                           ORDER BY p."name"), '[]')
                    FROM "Assignment" a LEFT JOIN "Person" p ON p."id" = a."personId"
                   WHERE a."systemId" = ${systemId}::uuid AND a."roundId" = ${roundId}::uuid AND (a."siteId" IS NULL OR a."siteId" = ${key.siteId}::uuid)
                     AND (a."level" = 'site') = ${key.siteId !== null}
                     AND NOT EXISTS (SELECT 1 FROM "PanelSubmission" s WHERE s."systemId" = a."systemId" AND s."roundId" = a."roundId"
                                        AND s."personId" = a."personId" AND s."level" = a."level" AND s."subjectId" = ${subjectId}::uuid)),
      'isLeftOut', EXISTS (SELECT 1 FROM "LeftOutSite" WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid AND "siteId" = ${key.siteId}::uuid),
      'opened', (SELECT COALESCE(json_agg(json_build_object('indicatorId', "indicatorId", 'value', "value", 'nonScore', "nonScore", 'reason', "reason", 'version', "version",
                           'decidedAt', to_char("decidedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]') FROM "PanelRow"
                  WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid AND "subjectId" = ${subjectId}::uuid),
      'review', (SELECT json_build_object('submittedAt', "submittedAt", 'sentBackAt', "sentBackAt", 'acceptedAt', "acceptedAt") FROM "SiteReview"
                  WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid AND "siteId" = ${key.siteId}::uuid),
      'questions', (SELECT COALESCE(json_agg(json_build_object('indicatorId', "indicatorId", 'count', "count")), '[]')
                      FROM (SELECT "indicatorId", count(*) AS "count" FROM "EvidenceRequest"
                             WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid
                               AND "subjectId" = ${subjectId}::uuid AND "answeredAt" IS NULL
                             GROUP BY "indicatorId") AS by_row)
    ) AS found`;
  return indexFound(foundSchema.parse(found[0]?.found));
}

function indexFound(found: z.infer<typeof foundSchema>) {
  const ratings = found.ratings.map((rating) => withNames(rating, found.names));
  return {
    ratings: groupBy(ratings, (rating) => rating.indicatorId),
    scores: new Map(found.scores.map((score) => [score.indicatorId, score])),
    lasts: new Map(found.lasts.map((last) => [last.indicatorId, last])),
    evidence: new Map(found.evidence.map((row) => [row.indicatorId, row])),
    panelLevels: new Set(found.panelLevels),
    asked: found.asked,
    handedIn: new Set(found.handedIn),
    missing: found.missing,
    isLeftOut: found.isLeftOut,
    opened: new Map(found.opened.map((row) => [row.indicatorId, row])),
    review: found.review,
    questions: new Map(found.questions.map((row) => [row.indicatorId, row])),
  };
}

function withNames(
  rating: z.infer<typeof foundSchema>["ratings"][number],
  names: Record<string, string>,
): FoundRating {
  const { byId, secondedById } = rating;
  const secondedBy = secondedById && (names[secondedById] ?? "?");
  return { ...rating, byName: names[byId] ?? "", secondedBy };
}
