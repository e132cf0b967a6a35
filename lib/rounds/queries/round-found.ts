import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { levels } from "@/lib/framework/schema";
import { roundModes } from "../round-modes";
import type { ReviewRound } from "./review";

const part = { level: z.enum(levels), siteId: z.string().nullable() };
const mode = z.enum(roundModes);

const foundSchema = z.object({
  communityWideMode: mode,
  intermediaryMode: mode,
  siteMode: mode,
  openedOn: z.string(),
  openedBy: z.string(),
  asks: z.array(
    z.object({
      ...part,
      id: z.string(),
      personId: z.string(),
      name: z.string(),
      functionCode: z.string().nullable(),
    }),
  ),
  handedIn: z.array(z.object({ ...part, personId: z.string() })),
  counts: z.array(
    z.object({
      level: z.enum(levels),
      rows: z.int(),
      answered: z.int(),
      disputed: z.int(),
    }),
  ),
  rated: z.array(
    z.object({
      ...part,
      personId: z.string(),
      name: z.string(),
      count: z.int(),
    }),
  ),
});
export type FoundPlan = z.infer<typeof foundSchema>;

/**
 * Who is asked for what in a round, who has handed in, and how far the
 * system's own rows are: one statement. Of a panel only that somebody has
 * handed in; what was rated is counted in direct mode alone.
 */
export async function findPlan(
  tx: Transaction,
  { systemId }: Scope,
  round: ReviewRound,
): Promise<FoundPlan> {
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT json_build_object(
      'communityWideMode', r."communityWideMode", 'intermediaryMode', r."intermediaryMode", 'siteMode', r."siteMode",
      'openedOn', (r."openedAt" AT TIME ZONE 'UTC')::date, 'openedBy', COALESCE(o."name", ''),
      'asks', (SELECT COALESCE(json_agg(json_build_object('id', a."id", 'personId', a."personId", 'name', COALESCE(p."name", ''), 'level', a."level",
                        'siteId', a."siteId", 'functionCode', a."functionCode") ORDER BY p."name", a."personId", a."level", a."siteId", a."functionCode"), '[]')
                 FROM "Assignment" a LEFT JOIN "Person" p ON p."id" = a."personId"
                WHERE a."systemId" = r."systemId" AND a."roundId" = r."id"),
      'handedIn', (SELECT COALESCE(json_agg(json_build_object('personId', s."personId", 'level', s."level",
                            'siteId', NULLIF(s."subjectId", s."systemId")) ORDER BY s."submittedAt", s."personId"), '[]')
                     FROM "PanelSubmission" s WHERE s."systemId" = r."systemId" AND s."roundId" = r."id"),
      'counts', (SELECT COALESCE(json_agg(c), '[]') FROM (
                   SELECT i."level", count(*) AS "rows", count(*) FILTER (WHERE s."state" <> 'not_scored') AS "answered",
                          count(*) FILTER (WHERE s."state" = 'disputed') AS "disputed"
                     FROM "Indicator" i JOIN "Stage" g ON g."id" = i."stageId"
                     LEFT JOIN "Score" s ON s."systemId" = r."systemId" AND s."roundId" = r."id"
                                        AND s."indicatorId" = i."id" AND s."subjectId" = r."systemId"
                    WHERE i."frameworkVersionId" = r."frameworkVersionId" AND i."level" <> 'site' AND i."retiredAt" IS NULL
                      AND (i."systemId" IS NULL OR i."systemId" = r."systemId")
                      AND (cardinality(r."stageNumbers") = 0 OR g."number" = ANY(r."stageNumbers"))
                    GROUP BY i."level") c),
      'rated', (SELECT COALESCE(json_agg(json_build_object('personId', c."personId", 'name', COALESCE(p."name", ''), 'level', c."level",
                                     'siteId', c."siteId", 'count', c."count")), '[]')
                  FROM (SELECT t."ratedById" AS "personId", t."level", t."siteId", count(*) AS "count" FROM "Rating" t
                         WHERE t."systemId" = r."systemId" AND t."roundId" = r."id" AND t."panelistId" IS NULL
                           AND (t."value" IS NOT NULL OR t."nonScore" IS NOT NULL)
                         GROUP BY 1, 2, 3) c
                  LEFT JOIN "Person" p ON p."id" = c."personId")) AS found
      FROM "Round" r LEFT JOIN "Person" o ON o."id" = r."openedById"
     WHERE r."systemId" = ${systemId}::uuid AND r."id" = ${round.id}::uuid`;
  return foundSchema.parse(found[0]?.found);
}
