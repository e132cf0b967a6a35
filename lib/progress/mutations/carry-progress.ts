import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";

/** How much went along to another version. */
export type Carried = {
  standings: number;
  milestones: number;
  attestations: number;
};

/**
 * Puts what the system stands on under a version of its family, whichever
 * version it lay at: standings by the lineage of their row, what was said of
 * milestones and stages by their numbers. What has no counterpart there stays
 * where it is. There is never more than one of each, since every move takes
 * along all that it can.
 */
export async function carryProgressTo(
  tx: Transaction,
  { systemId }: Scope,
  to: string,
): Promise<Carried> {
  // Rows are paired once, in one value: whatever PostgreSQL knows of standings that
  // came a moment ago, it never looks through a version for each of them.
  const standings = await tx.$executeRaw`
    WITH pairs AS MATERIALIZED (
      SELECT jsonb_object_agg(o."id", n."id") AS "toNew"
        FROM "Indicator" n JOIN "Indicator" o ON o."lineage" = n."lineage" AND o."level" = n."level"
       WHERE n."frameworkVersionId" = ${to}::uuid AND (n."systemId" IS NULL OR n."systemId" = ${systemId}::uuid)
         AND o."frameworkVersionId" <> ${to}::uuid AND (o."systemId" IS NULL OR o."systemId" = ${systemId}::uuid)
    )
    UPDATE "Standing" s SET "indicatorId" = (p."toNew" ->> s."indicatorId"::text)::uuid, "frameworkVersionId" = ${to}::uuid
      FROM pairs p
     WHERE s."systemId" = ${systemId}::uuid AND s."frameworkVersionId" <> ${to}::uuid AND p."toNew" ? s."indicatorId"::text`;
  const milestones = await tx.$executeRaw`
    UPDATE "MilestoneConfirmation" c SET "milestoneId" = n."id", "frameworkVersionId" = n."frameworkVersionId"
      FROM "Milestone" o JOIN "Stage" og ON og."id" = o."stageId"
      JOIN "Stage" ng ON ng."frameworkVersionId" = ${to}::uuid AND ng."number" = og."number"
      JOIN "Milestone" n ON n."stageId" = ng."id" AND n."number" = o."number"
     WHERE c."systemId" = ${systemId}::uuid AND c."frameworkVersionId" <> ${to}::uuid AND o."id" = c."milestoneId"`;
  const attestations = await tx.$executeRaw`
    UPDATE "StageAttestation" a SET "stageId" = n."id", "frameworkVersionId" = n."frameworkVersionId"
      FROM "Stage" o JOIN "Stage" n ON n."frameworkVersionId" = ${to}::uuid AND n."number" = o."number"
     WHERE a."systemId" = ${systemId}::uuid AND a."frameworkVersionId" <> ${to}::uuid AND o."id" = a."stageId"`;
  return { standings, milestones, attestations };
}

/**
 * Copies the system's own rows, also those out of use, to the version it moves
 * to; where it was there before, they take the words of today. A row whose
 * milestone is not there loses it; one whose stage, function or level is not
 * there is retired where it is. Gives the codes of the retired.
 */
export async function carryLocalRowsTo(
  tx: Transaction,
  { systemId }: Scope,
  { from, to }: { from: string; to: string },
): Promise<{ localRows: number; localRowsRetired: string[] }> {
  const localRows = await tx.$executeRaw`
    INSERT INTO "Indicator" AS known ("id", "frameworkVersionId", "systemId", "code", "lineage", "stageId", "functionId", "milestoneId", "level",
           "title", "text", "seen", "source", "isRestored", "twinCode", "position", "retiredAt", "version")
    SELECT gen_random_uuid(), ${to}::uuid, i."systemId", i."code", i."lineage", g."id", f."id", m."id", i."level",
           i."title", i."text", i."seen", i."source", i."isRestored", i."twinCode", last_."position" + row_number() OVER (ORDER BY i."position"),
           i."retiredAt", i."version"
      FROM "Indicator" i
      JOIN "Stage" og ON og."id" = i."stageId"
      JOIN "Stage" g ON g."frameworkVersionId" = ${to}::uuid AND g."number" = og."number"
      JOIN "FrameworkFunction" f0 ON f0."id" = i."functionId"
      JOIN "FrameworkFunction" f ON f."frameworkVersionId" = ${to}::uuid AND f."code" = f0."code"
      JOIN "FrameworkLevel" l ON l."frameworkVersionId" = ${to}::uuid AND l."level" = i."level"
      LEFT JOIN "Milestone" om ON om."id" = i."milestoneId"
      LEFT JOIN "Milestone" m ON m."stageId" = g."id" AND m."number" = om."number"
      CROSS JOIN (SELECT COALESCE(max("position"), 0) AS "position" FROM "Indicator" WHERE "frameworkVersionId" = ${to}::uuid) last_
     WHERE i."systemId" = ${systemId}::uuid AND i."frameworkVersionId" = ${from}::uuid
    ON CONFLICT ("frameworkVersionId", "systemId", "code") DO UPDATE SET
      "title" = EXCLUDED."title", "text" = EXCLUDED."text", "seen" = EXCLUDED."seen", "milestoneId" = EXCLUDED."milestoneId",
      "retiredAt" = EXCLUDED."retiredAt", "version" = GREATEST(known."version", EXCLUDED."version") + 1`;
  const retired = await tx.$queryRaw<{ code: string }[]>`
    UPDATE "Indicator" i SET "retiredAt" = now(), "version" = "version" + 1
     WHERE i."systemId" = ${systemId}::uuid AND i."frameworkVersionId" = ${from}::uuid AND i."retiredAt" IS NULL
       AND NOT EXISTS (SELECT 1 FROM "Indicator" n WHERE n."systemId" = i."systemId" AND n."frameworkVersionId" = ${to}::uuid AND n."code" = i."code")
     RETURNING "code"`;
  return { localRows, localRowsRetired: retired.map(({ code }) => code) };
}
