import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { indicatorSchema, localizedSchema } from "@/lib/framework/schema";
import type { IndicatorView } from "@/lib/framework/schema/views";
import { scoreStates } from "@/lib/rounds/schema";

const value = z.literal([0, 1, 2, 3]).nullable();
const state = z.enum(scoreStates);

/** What one side last said of a row, with who, when and why. */
const ratingSchema = z.object({
  voice: z.enum(["own", "intermediary"]),
  value,
  nonScore: z.enum(["dont_know", "not_applicable"]).nullable(),
  reason: z.string().nullable(),
  byName: z.string(),
  ratedOn: z.string(),
  roundName: z.string(),
});
export type RowRating = z.infer<typeof ratingSchema>;

/** What a row came to in one round: for one subject its score, for all sites together how many hold which. */
const roundSchema = z.object({
  id: z.string(),
  name: z.string(),
  isOpen: z.boolean(),
  /** Of the one subject; null where there are several, or none. */
  state: state.nullable(),
  value,
  /** How many subjects stand at 0, 1, 2, 3. */
  counts: z.tuple([z.int(), z.int(), z.int(), z.int()]),
  /** The framework version it was scored on. */
  versionId: z.string(),
});
export type RowRound = z.infer<typeof roundSchema>;

const foundSchema = z.object({
  sites: z.array(z.object({ id: z.string(), name: z.string() })),
  standings: z.array(
    z.object({
      indicatorId: z.string(),
      siteId: z.string().nullable(),
      state,
      value,
      scoredOn: z.string(),
    }),
  ),
  ratings: z.array(ratingSchema),
  rounds: z.array(roundSchema),
  /** The row at every version that the system scored on. */
  line: z.array(
    z.object({
      versionId: z.string(),
      version: z.string(),
      title: localizedSchema,
      text: localizedSchema,
      seen: indicatorSchema.shape.seen.unwrap().nullable(),
    }),
  ),
});
export type RowReading = z.infer<typeof foundSchema>;

/**
 * Everything that was said of a row, and its twin's standings, in one
 * statement: of one subject, or of all sites together. The history runs
 * through all versions of the row.
 */
export async function readRow(
  tx: Transaction,
  { systemId }: Scope,
  { rows, siteId }: { rows: IndicatorView[]; siteId: string | null },
): Promise<RowReading> {
  const ids = rows.map((row) => row.id);
  const [row] = rows;
  const isOfOne = row?.level !== "site" || siteId !== null;
  // Several sites have no single subject: no rating, and a round holds counts.
  const subjectId = isOfOne ? (siteId ?? systemId) : null;
  const found = await tx.$queryRaw<{ found: unknown }[]>`
    WITH line AS (
      SELECT i."id", i."frameworkVersionId", i."title", i."text", i."seen"
        FROM "Indicator" i
       WHERE i."lineage" = ${row?.lineage} AND (i."systemId" IS NULL OR i."systemId" = ${systemId}::uuid)
    )
    SELECT json_build_object(
      'sites', (SELECT COALESCE(json_agg(json_build_object('id', "id", 'name', "name") ORDER BY "name"), '[]')
                  FROM "Site" WHERE "systemId" = ${systemId}::uuid AND "status" = 'active'),
      'standings', (SELECT COALESCE(json_agg(json_build_object('indicatorId', "indicatorId", 'siteId', "siteId", 'state', "state",
                             'value', "value", 'scoredOn', to_char("scoredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD'))), '[]')
                      FROM "Standing" WHERE "systemId" = ${systemId}::uuid AND "indicatorId" = ANY(${ids}::uuid[])),
      'ratings', (SELECT COALESCE(json_agg(json_build_object('voice', t."voice", 'value', t."value", 'nonScore', t."nonScore",
                           'reason', t."reason", 'byName', COALESCE(p."name", ''), 'roundName', r."name",
                           'ratedOn', to_char(t."ratedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD')) ORDER BY t."voice"), '[]')
                    FROM "Standing" s
                    JOIN "Rating" t ON t."systemId" = s."systemId" AND t."roundId" = s."roundId"
                     AND t."indicatorId" IN (SELECT "id" FROM line) AND t."subjectId" = s."subjectId"
                    LEFT JOIN "Person" p ON p."id" = t."ratedById"
                    JOIN "Round" r ON r."systemId" = t."systemId" AND r."id" = t."roundId"
                   WHERE s."systemId" = ${systemId}::uuid AND s."indicatorId" = ${row?.id}::uuid
                     AND s."subjectId" = ${subjectId}::uuid AND num_nonnulls(t."value", t."nonScore") > 0),
      'rounds', (SELECT COALESCE(json_agg(json_build_object('id', "id", 'name', "name", 'isOpen', "isOpen", 'state', "state",
                          'value', "value", 'counts', "counts", 'versionId', "versionId") ORDER BY "ordinal"), '[]')
                   FROM (SELECT r."id", r."ordinal", r."name", r."frameworkVersionId" AS "versionId", r."closedAt" IS NULL AS "isOpen",
                                CASE WHEN ${isOfOne} THEN min(c."state"::text) END AS "state",
                                CASE WHEN ${isOfOne} THEN min(c."value") END AS "value",
                                ARRAY[count(*) FILTER (WHERE c."value" = 0), count(*) FILTER (WHERE c."value" = 1),
                                      count(*) FILTER (WHERE c."value" = 2), count(*) FILTER (WHERE c."value" = 3)] AS "counts"
                           FROM "Round" r
                           JOIN line l ON l."frameworkVersionId" = r."frameworkVersionId"
                           LEFT JOIN "Score" c ON c."systemId" = r."systemId" AND c."roundId" = r."id" AND c."indicatorId" = l."id"
                                AND (${subjectId}::uuid IS NULL OR c."subjectId" = ${subjectId}::uuid)
                          WHERE r."systemId" = ${systemId}::uuid AND r."openedAt" IS NOT NULL
                          GROUP BY r."systemId", r."id") AS by_round),
      'line', (SELECT COALESCE(json_agg(json_build_object('versionId', v."id", 'version', v."version",
                        'title', l."title", 'text', l."text", 'seen', l."seen") ORDER BY v."publishedAt" DESC), '[]')
                 FROM line l JOIN "FrameworkVersion" v ON v."id" = l."frameworkVersionId"
                WHERE EXISTS (SELECT 1 FROM "Round" r WHERE r."systemId" = ${systemId}::uuid AND r."frameworkVersionId" = v."id" AND r."openedAt" IS NOT NULL))
    ) AS found`;
  return foundSchema.parse(found[0]?.found);
}
