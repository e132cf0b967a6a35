import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { scoreStates } from "@/lib/rounds/schema";

const day = z.string().nullable();

const foundSchema = z.object({
  standings: z.array(
    z.object({
      indicatorId: z.string(),
      lineage: z.string(),
      siteId: z.string().nullable(),
      state: z.enum(scoreStates),
      value: z.literal([0, 1, 2, 3]).nullable(),
      scoredOn: day,
    }),
  ),
  milestones: z.array(
    z.object({
      stage: z.int(),
      number: z.int(),
      proposedOn: day,
      confirmedOn: day,
    }),
  ),
  attestations: z.array(
    z.object({ stage: z.int(), confirmedOn: day, expiresOn: day }),
  ),
});

/** What a system left at earlier versions, because the one it is on has no such row, milestone or stage. */
export type LeftBehind = z.infer<typeof foundSchema>;

/** What was left and would come back with a move to that version: one statement, and nearly always nothing. */
export async function readLeftBehind(
  tx: Transaction,
  { systemId, frameworkVersionId }: Scope,
  toVersionId: string,
): Promise<LeftBehind> {
  const rows = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT json_build_object(
      'standings', (SELECT COALESCE(json_agg(json_build_object('indicatorId', s."indicatorId", 'lineage', i."lineage", 'siteId', s."siteId",
                             'state', s."state", 'value', s."value", 'scoredOn', to_char(s."scoredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD'))), '[]')
                      FROM "Standing" s
                      JOIN "Indicator" i ON i."id" = s."indicatorId"
                      JOIN "Indicator" n ON n."lineage" = i."lineage" AND n."frameworkVersionId" = ${toVersionId}::uuid AND n."systemId" IS NULL
                     WHERE s."systemId" = ${systemId}::uuid AND s."frameworkVersionId" <> ${frameworkVersionId}::uuid),
      'milestones', (SELECT COALESCE(json_agg(json_build_object('stage', g."number", 'number', m."number",
                              'proposedOn', to_char(c."proposedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
                              'confirmedOn', to_char(c."confirmedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD'))), '[]')
                       FROM "MilestoneConfirmation" c
                       JOIN "Milestone" m ON m."id" = c."milestoneId"
                       JOIN "Stage" g ON g."id" = m."stageId"
                      WHERE c."systemId" = ${systemId}::uuid AND c."frameworkVersionId" <> ${frameworkVersionId}::uuid),
      'attestations', (SELECT COALESCE(json_agg(json_build_object('stage', g."number",
                                'confirmedOn', to_char(a."confirmedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
                                'expiresOn', to_char(a."expiresOn", 'YYYY-MM-DD'))), '[]')
                         FROM "StageAttestation" a
                         JOIN "Stage" g ON g."id" = a."stageId"
                        WHERE a."systemId" = ${systemId}::uuid AND a."frameworkVersionId" <> ${frameworkVersionId}::uuid)
    ) AS found`;
  return foundSchema.parse(rows[0]?.found);
}
