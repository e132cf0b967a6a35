import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { reachOf } from "@/lib/auth/roles";
import type { Transaction } from "@/lib/db/transaction";
import { findMeetingReason, type MeetingReason } from "../rules/meeting-row";
import { nonScores, scoreStates } from "../schema";

const value = z.literal([0, 1, 2, 3]).nullable();

const foundSchema = z.object({
  indicatorId: z.string(),
  siteId: z.string().nullable(),
  siteName: z.string().nullable(),
  state: z.enum(scoreStates),
  value,
  isOpened: z.boolean(),
  isOpenedBySomebody: z.boolean(),
  isDecided: z.boolean(),
  isHandedIn: z.boolean(),
  isRatingMissing: z.boolean(),
  nonScore: z.enum(nonScores).nullable(),
  decidedValue: value,
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedOn: z.string().nullable(),
});

export type AgendaRow = Pick<
  z.infer<typeof foundSchema>,
  "indicatorId" | "siteId" | "siteName" | "state" | "value"
> & {
  why: MeetingReason;
  decision: {
    value: number | null;
    nonScore: (typeof nonScores)[number] | null;
    reason: string;
    byName: string;
    on: string;
  } | null;
};

/** More rows than a group settles in a round. */
const mostRows = 1000;

/**
 * What a meeting goes through in a round: what waits for the group and what it
 * has decided, of the subjects that the reader may see, in one statement. Of a
 * row that is not open it tells only who has handed in, as the score page does.
 */
export async function listAgenda(
  tx: Transaction,
  scope: Scope,
  roundId: string,
): Promise<AgendaRow[]> {
  const { systemId, siteIds, areSitesOpen } = scope;
  const reach = reachOf(scope.role, "sites:read-detail");
  const seesAll = reach === "all" || areSitesOpen;
  const found = await tx.$queryRaw<unknown[]>`
    WITH "round" AS (
      SELECT r.*, ARRAY_REMOVE(ARRAY[CASE WHEN r."communityWideMode" = 'panel' THEN 'community_wide' END,
               CASE WHEN r."intermediaryMode" = 'panel' THEN 'intermediary' END, CASE WHEN r."siteMode" = 'panel' THEN 'site' END], NULL) AS "panels"
        FROM "Round" r WHERE r."systemId" = ${systemId}::uuid AND r."id" = ${roundId}::uuid
    ), "subject" AS (
      SELECT ${systemId}::uuid AS "subjectId", NULL::uuid AS "siteId", NULL AS "name"
      UNION ALL
      SELECT t."id", t."id", t."name" FROM "Site" t
       WHERE t."systemId" = ${systemId}::uuid AND t."status" = 'active' AND (${seesAll} OR t."id" = ANY(${[...siteIds]}::uuid[]))
         AND NOT EXISTS (SELECT 1 FROM "LeftOutSite" l WHERE l."systemId" = t."systemId" AND l."roundId" = ${roundId}::uuid AND l."siteId" = t."id")
    ), "rater" AS (
      SELECT a."personId", a."level", a."functionCode", s."subjectId",
             EXISTS (SELECT 1 FROM "PanelSubmission" h WHERE h."systemId" = a."systemId" AND h."roundId" = a."roundId"
                        AND h."personId" = a."personId" AND h."subjectId" = s."subjectId" AND h."level" = a."level") AS "isDone"
        FROM "round" r JOIN "Assignment" a ON a."systemId" = r."systemId" AND a."roundId" = r."id" AND a."level"::text = ANY(r."panels")
        JOIN "subject" s ON (a."level" = 'site') = (s."siteId" IS NOT NULL) AND (a."siteId" IS NULL OR a."siteId" = s."siteId")
    ), "done" AS (
      SELECT d."level", f."id" AS "functionId", d."subjectId"
        FROM "rater" d JOIN "round" r ON true
        JOIN "FrameworkFunction" f ON f."frameworkVersionId" = r."frameworkVersionId" AND (d."functionCode" IS NULL OR d."functionCode" = f."code")
       GROUP BY 1, 2, 3 HAVING bool_and(d."isDone")
    ), "handed" AS (
      SELECT i."id" AS "indicatorId", d."subjectId"
        FROM "done" d JOIN "round" r ON true
        JOIN "Indicator" i ON i."frameworkVersionId" = r."frameworkVersionId" AND i."level" = d."level" AND i."functionId" = d."functionId"
                          AND i."retiredAt" IS NULL AND (i."systemId" IS NULL OR i."systemId" = r."systemId")
        JOIN "Stage" g ON g."id" = i."stageId"
       -- Of a round for all stages, only those that somebody rated in.
       WHERE CASE WHEN cardinality(r."stageNumbers") > 0 THEN g."number" = ANY(r."stageNumbers") ELSE EXISTS (
               SELECT 1 FROM "Rating" t JOIN "Indicator" j ON j."id" = t."indicatorId" AND j."stageId" = i."stageId"
                WHERE t."systemId" = r."systemId" AND t."roundId" = r."id" AND t."subjectId" = d."subjectId" AND t."level" = d."level"
                  AND t."panelistId" IS NOT NULL AND num_nonnulls(t."value", t."nonScore") = 1) END
    ), "row" AS (
      SELECT c."indicatorId", c."subjectId" FROM "Score" c WHERE c."systemId" = ${systemId}::uuid AND c."roundId" = ${roundId}::uuid AND c."state" = 'disputed'
      UNION SELECT p."indicatorId", p."subjectId" FROM "PanelRow" p
             WHERE p."systemId" = ${systemId}::uuid AND p."roundId" = ${roundId}::uuid AND (p."decidedAt" IS NOT NULL OR p."revealedById" IS NOT NULL)
      UNION SELECT "indicatorId", "subjectId" FROM "handed"
    )
    SELECT w."indicatorId", s."siteId", s."name" AS "siteName", COALESCE(c."state", 'not_scored')::text AS "state", c."value",
           p."indicatorId" IS NOT NULL AS "isOpened", p."revealedById" IS NOT NULL AS "isOpenedBySomebody", p."decidedAt" IS NOT NULL AS "isDecided",
           h."indicatorId" IS NOT NULL AS "isHandedIn",
           p."revealedById" IS NOT NULL AND EXISTS (
             SELECT 1 FROM "rater" a JOIN "Indicator" i ON i."id" = w."indicatorId" AND i."level" = a."level"
               JOIN "FrameworkFunction" f ON f."id" = i."functionId"
              WHERE a."subjectId" = w."subjectId" AND (a."functionCode" IS NULL OR a."functionCode" = f."code")
                AND NOT EXISTS (SELECT 1 FROM "Rating" t WHERE t."systemId" = ${systemId}::uuid AND t."roundId" = ${roundId}::uuid AND t."indicatorId" = w."indicatorId"
                                   AND t."subjectId" = w."subjectId" AND t."panelistId" = a."personId" AND num_nonnulls(t."value", t."nonScore") = 1)) AS "isRatingMissing",
           p."nonScore"::text AS "nonScore", p."value" AS "decidedValue", p."reason", b."name" AS "decidedBy",
           to_char(p."decidedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "decidedOn"
      FROM "row" w JOIN "subject" s ON s."subjectId" = w."subjectId"
      LEFT JOIN "Score" c ON c."systemId" = ${systemId}::uuid AND c."roundId" = ${roundId}::uuid AND c."indicatorId" = w."indicatorId" AND c."subjectId" = w."subjectId"
      LEFT JOIN "PanelRow" p ON p."systemId" = ${systemId}::uuid AND p."roundId" = ${roundId}::uuid AND p."indicatorId" = w."indicatorId" AND p."subjectId" = w."subjectId"
      LEFT JOIN "Person" b ON b."id" = p."decidedById"
      LEFT JOIN "handed" h ON h."indicatorId" = w."indicatorId" AND h."subjectId" = w."subjectId"
     ORDER BY s."name" NULLS FIRST, w."indicatorId" LIMIT ${mostRows}`;
  return found.flatMap((row) => toAgendaRow(foundSchema.parse(row)));
}

function toAgendaRow(found: z.infer<typeof foundSchema>): AgendaRow[] {
  const why = findMeetingReason(found);
  if (why === null) return [];
  const { indicatorId, siteId, siteName, state, value, decidedOn } = found;
  const decision = decidedOn && {
    value: found.decidedValue,
    nonScore: found.nonScore,
    reason: found.reason ?? "",
    byName: found.decidedBy ?? "",
    on: decidedOn,
  };
  const row = { indicatorId, siteId, siteName, state, value, why };
  return [{ ...row, decision: decision || null }];
}
