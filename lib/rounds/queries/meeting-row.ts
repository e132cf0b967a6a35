import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import type { IndicatorView } from "@/lib/framework/schema/views";
import { nonScores, scoreStates } from "../schema";

const value = z.literal([0, 1, 2, 3]).nullable();
const settled = z.object({ state: z.enum(scoreStates), value });

const ratingSchema = z.object({
  byId: z.string(),
  byName: z.string(),
  /** Who speaks in direct mode: the site's own, or the intermediary beside it. */
  voice: z.enum(["own", "intermediary"]),
  isOfPanel: z.boolean(),
  value,
  nonScore: z.enum(nonScores).nullable(),
  reason: z.string().nullable(),
});
export type MeetingRating = z.infer<typeof ratingSchema>;

const foundSchema = z.object({
  ratings: z.array(ratingSchema),
  score: settled
    .extend({ version: z.int(), lowest: value, median: value, highest: value })
    .nullable(),
  opened: z.object({ version: z.int(), isDecided: z.boolean() }).nullable(),
  last: settled.nullable(),
  missing: z.array(z.string()),
  /** Of the row that says nearly the same: its own score, or how many sites gave each. */
  twin: z.array(settled.extend({ count: z.int() })),
});
export type FoundMeetingRow = z.infer<typeof foundSchema>;

type Key = {
  roundId: string;
  siteId: string | null;
  indicator: IndicatorView;
  twin: IndicatorView | null;
  isPanel: boolean;
};

/**
 * All that a meeting sees of one row, in one statement. Of a panel's row that
 * is not open it reads no rating: not even those the reader might see by now.
 */
export async function findMeetingRow(
  tx: Transaction,
  { systemId }: Scope,
  { roundId, siteId, indicator, twin, isPanel }: Key,
): Promise<FoundMeetingRow> {
  const subjectId = siteId ?? systemId;
  const twinSubject = twin && pickTwinSubject(systemId, siteId, twin);
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT json_build_object(
      'ratings', (SELECT COALESCE(json_agg(json_build_object('byId', t."ratedById", 'byName', COALESCE(p."name", ''), 'voice', t."voice",
                           'isOfPanel', t."panelistId" IS NOT NULL, 'value', t."value", 'nonScore', t."nonScore", 'reason', t."reason")
                           ORDER BY t."value" NULLS LAST, p."name"), '[]')
                    FROM "Rating" t LEFT JOIN "Person" p ON p."id" = t."ratedById"
                   WHERE t."systemId" = ${systemId}::uuid AND t."roundId" = ${roundId}::uuid AND t."subjectId" = ${subjectId}::uuid
                     AND t."indicatorId" = ${indicator.id}::uuid AND num_nonnulls(t."value", t."nonScore") = 1
                     AND (t."panelistId" IS NOT NULL) = ${isPanel}
                     AND (NOT ${isPanel} OR EXISTS (SELECT 1 FROM "PanelRow" o WHERE o."systemId" = t."systemId" AND o."roundId" = t."roundId"
                                                      AND o."indicatorId" = t."indicatorId" AND o."subjectId" = t."subjectId"))),
      'score', (SELECT json_build_object('state', "state", 'value', "value", 'version', "version", 'lowest', "lowest", 'median', "median", 'highest', "highest")
                  FROM "Score" WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid AND "indicatorId" = ${indicator.id}::uuid AND "subjectId" = ${subjectId}::uuid),
      'opened', (SELECT json_build_object('version', "version", 'isDecided', "decidedAt" IS NOT NULL)
                   FROM "PanelRow" WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid AND "indicatorId" = ${indicator.id}::uuid AND "subjectId" = ${subjectId}::uuid),
      'last', (SELECT json_build_object('state', CASE WHEN "roundId" = ${roundId}::uuid THEN "previousState" ELSE "state" END,
                        'value', CASE WHEN "roundId" = ${roundId}::uuid THEN "previousValue" ELSE "value" END)
                 FROM "Standing" WHERE "systemId" = ${systemId}::uuid AND "subjectId" = ${subjectId}::uuid AND "indicatorId" = ${indicator.id}::uuid
                  AND ("roundId" <> ${roundId}::uuid OR "previousState" IS NOT NULL)),
      'missing', (SELECT COALESCE(json_agg(DISTINCT COALESCE(p."name", '')), '[]')
                    FROM "Assignment" a LEFT JOIN "Person" p ON p."id" = a."personId"
                   WHERE ${isPanel} AND a."systemId" = ${systemId}::uuid AND a."roundId" = ${roundId}::uuid AND a."level"::text = ${indicator.level}
                     AND (a."siteId" IS NULL OR a."siteId" = ${siteId}::uuid) AND (a."functionCode" IS NULL OR a."functionCode" = ${indicator.functionCode})
                     AND NOT EXISTS (SELECT 1 FROM "PanelSubmission" s WHERE s."systemId" = a."systemId" AND s."roundId" = a."roundId"
                                        AND s."personId" = a."personId" AND s."level" = a."level" AND s."subjectId" = ${subjectId}::uuid)),
      'twin', (SELECT COALESCE(json_agg(json_build_object('state', "state", 'value', "value", 'count', "count") ORDER BY "value"), '[]')
                 FROM (SELECT "state", "value", count(*) AS "count" FROM "Score"
                        WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid AND "indicatorId" = ${twin?.id ?? null}::uuid
                          AND (${twinSubject}::uuid IS NULL OR "subjectId" = ${twinSubject}::uuid) AND "state" <> 'not_scored'
                        GROUP BY "state", "value") AS by_score)
    ) AS found`;
  return foundSchema.parse(found[0]?.found);
}

/** Whose twin row stands beside this one; null: that of all sites together. */
function pickTwinSubject(
  systemId: string,
  siteId: string | null,
  { level }: IndicatorView,
) {
  return level === "site" ? siteId : systemId;
}
