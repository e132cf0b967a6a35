import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { levels } from "@/lib/framework/schema";
import { nonScores, scoreStates } from "../schema";

const value = z.int().min(0).max(3).nullable();
const row = { indicatorId: z.string(), subjectId: z.string() };
const score = z.object({ ...row, state: z.enum(scoreStates), value });

const frameSchema = z.object({
  id: z.string(),
  name: z.string(),
  frameworkVersionId: z.string(),
  stageNumbers: z.array(z.int()),
  isOpened: z.boolean(),
  isClosed: z.boolean(),
  panelLevels: z.array(z.enum(levels)),
  sites: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      submittedAt: z.string().nullable(),
      sentBackAt: z.string().nullable(),
      acceptedAt: z.string().nullable(),
      /** The round does not ask it. */
      isLeftOut: z.boolean(),
    }),
  ),
  asked: z.array(
    z.object({
      level: z.enum(levels),
      siteId: z.string().nullable(),
      functionCode: z.string().nullable(),
    }),
  ),
  handedIn: z.array(z.object({ subjectId: z.string(), level: z.enum(levels) })),
  opened: z.array(z.object(row)),
});
export type RoundFrame = z.infer<typeof frameSchema>;

/**
 * A round with what says who may rate what in it: its active sites and where
 * their parts stand, and the reader's part of its panels. Null: no such round.
 */
export async function findRoundFrame(
  tx: Transaction,
  { systemId, personId }: Scope,
  roundId: string,
): Promise<RoundFrame | null> {
  const rows = await tx.$queryRaw<{ found: unknown }[]>`
    SELECT json_build_object('id', r."id", 'name', r."name", 'frameworkVersionId', r."frameworkVersionId", 'stageNumbers', r."stageNumbers",
      'isOpened', r."openedAt" IS NOT NULL, 'isClosed', r."closedAt" IS NOT NULL,
      'panelLevels', array_remove(ARRAY[CASE WHEN r."communityWideMode" = 'panel' THEN 'community_wide' END,
                       CASE WHEN r."intermediaryMode" = 'panel' THEN 'intermediary' END, CASE WHEN r."siteMode" = 'panel' THEN 'site' END], NULL),
      'sites', (SELECT COALESCE(json_agg(json_build_object('id', t."id", 'name', t."name", 'submittedAt', v."submittedAt",
                         'sentBackAt', v."sentBackAt", 'acceptedAt', v."acceptedAt", 'isLeftOut', EXISTS (SELECT 1 FROM "LeftOutSite" o
                           WHERE o."systemId" = r."systemId" AND o."roundId" = r."id" AND o."siteId" = t."id")) ORDER BY t."name"), '[]')
                  FROM "Site" t LEFT JOIN "SiteReview" v ON v."systemId" = t."systemId" AND v."roundId" = r."id" AND v."siteId" = t."id"
                 WHERE t."systemId" = r."systemId" AND t."status" = 'active'),
      'asked', (SELECT COALESCE(json_agg(json_build_object('level', a."level", 'siteId', a."siteId", 'functionCode', a."functionCode")), '[]')
                  FROM "Assignment" a WHERE a."systemId" = r."systemId" AND a."roundId" = r."id" AND a."personId" = ${personId}::uuid),
      'handedIn', (SELECT COALESCE(json_agg(json_build_object('subjectId', s."subjectId", 'level', s."level")), '[]')
                     FROM "PanelSubmission" s WHERE s."systemId" = r."systemId" AND s."roundId" = r."id" AND s."personId" = ${personId}::uuid),
      'opened', (SELECT COALESCE(json_agg(json_build_object('subjectId', p."subjectId", 'indicatorId', p."indicatorId")), '[]')
                   FROM "PanelRow" p WHERE p."systemId" = r."systemId" AND p."roundId" = r."id")) AS found
      FROM "Round" r WHERE r."systemId" = ${systemId}::uuid AND r."id" = ${roundId}::uuid`;
  return rows[0] ? frameSchema.parse(rows[0].found) : null;
}

const foundSchema = z.object({
  ratings: z.array(
    z.object({
      ...row,
      voice: z.enum(["own", "intermediary"]),
      panelistId: z.string().nullable(),
      value,
      nonScore: z.enum(nonScores).nullable(),
      reason: z.string().nullable(),
      version: z.int(),
      byId: z.string(),
      at: z.string(),
      secondedBy: z.string().nullable(),
    }),
  ),
  /** Of who said something, by id; whom the reader may not know is not there. */
  names: z.record(z.string(), z.string()),
  scores: z.array(score),
  lasts: z.array(score),
  /** What the group decided where a site and the intermediary differed. */
  decided: z.array(
    z.object({
      ...row,
      value,
      nonScore: z.enum(nonScores).nullable(),
      reason: z.string().nullable(),
      at: z.string(),
    }),
  ),
  live: z.array(z.object(row)),
  notes: z.array(z.object({ ...row, body: z.string() })),
});
export type FoundOfSubjects = Awaited<ReturnType<typeof findRowsOfSubjects>>;
export type FoundRatingOfRow = FoundOfSubjects["ratings"][number];

/**
 * What was said and settled of the rows of many subjects, as far as the reader
 * may know; `notes` are looked for behind them. One statement, for one subject
 * as for two hundred.
 */
export async function findRowsOfSubjects(
  tx: Transaction,
  { systemId }: Scope,
  wanted: {
    roundId: string;
    subjectIds: readonly string[];
    notes?: readonly string[];
    today: string;
  },
) {
  const { roundId, today } = wanted;
  const subjects = [...wanted.subjectIds];
  const notes = [...(wanted.notes ?? [])];
  const rows = await tx.$queryRaw<{ found: unknown }[]>`
    WITH said AS (
      SELECT * FROM "Rating"
       WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid AND "subjectId" = ANY(${subjects}::uuid[])
    )
    SELECT json_build_object(
      'ratings', (SELECT COALESCE(json_agg(json_build_object('indicatorId', "indicatorId", 'subjectId', "subjectId", 'voice', "voice", 'panelistId', "panelistId",
                           'value', "value", 'nonScore', "nonScore", 'reason', "reason", 'version', "version", 'byId', "ratedById",
                           'secondedBy', "secondedById", 'at', to_char("ratedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]') FROM said),
      'names', (SELECT COALESCE(json_object_agg("id", "name"), '{}') FROM "Person" WHERE "id" IN (SELECT "ratedById" FROM said)),
      'scores', (SELECT COALESCE(json_agg(json_build_object('indicatorId', "indicatorId", 'subjectId', "subjectId", 'state', "state", 'value', "value")), '[]')
                   FROM "Score"
                  WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid AND "subjectId" = ANY(${subjects}::uuid[])),
      'lasts', (SELECT COALESCE(json_agg(json_build_object('indicatorId', "indicatorId", 'subjectId', "subjectId",
                         'state', CASE WHEN "roundId" = ${roundId}::uuid THEN "previousState" ELSE "state" END,
                         'value', CASE WHEN "roundId" = ${roundId}::uuid THEN "previousValue" ELSE "value" END)), '[]')
                  FROM "Standing"
                 WHERE "systemId" = ${systemId}::uuid AND "subjectId" = ANY(${subjects}::uuid[])
                   AND ("roundId" <> ${roundId}::uuid OR "previousState" IS NOT NULL)),
      'decided', (SELECT COALESCE(json_agg(json_build_object('indicatorId', "indicatorId", 'subjectId', "subjectId", 'value', "value", 'nonScore', "nonScore",
                           'reason', "reason", 'at', to_char("decidedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
                    FROM "PanelRow"
                   WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid AND "subjectId" = ANY(${subjects}::uuid[])
                     AND "subjectId" <> "systemId" AND "decidedAt" IS NOT NULL),
      'live', (SELECT COALESCE(json_agg(json_build_object('indicatorId', "indicatorId", 'subjectId', "subjectId")), '[]')
                 FROM (SELECT DISTINCT "indicatorId", "subjectId" FROM "Evidence"
                        WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid AND "subjectId" = ANY(${subjects}::uuid[])
                          AND "removedAt" IS NULL AND ("expiresOn" IS NULL OR "expiresOn" > ${today}::date)) AS behind),
      'notes', (SELECT COALESCE(json_agg(json_build_object('indicatorId', "indicatorId", 'subjectId', "subjectId", 'body', "body")), '[]')
                  FROM "Evidence"
                 WHERE "systemId" = ${systemId}::uuid AND "roundId" = ${roundId}::uuid AND "subjectId" = ANY(${subjects}::uuid[])
                   AND "removedAt" IS NULL AND "kind" = 'note' AND "body" = ANY(${notes}::text[]))
    ) AS found`;
  const { names, ...found } = foundSchema.parse(rows[0]?.found);
  const ratings = found.ratings.map((rating) => ({
    ...rating,
    byName: names[rating.byId] ?? "",
  }));
  return { ...found, ratings };
}
