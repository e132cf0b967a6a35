import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { reachOf } from "@/lib/auth/roles";
import type { Transaction } from "@/lib/db/transaction";

/**
 * How many notes and links stand behind each row of a stage, over all rounds
 * and all versions of the row, by the id it has now. Those of sites the reader
 * may not see are not counted.
 */
export async function countRowEvidence(
  tx: Transaction,
  { systemId, frameworkVersionId, siteIds, areSitesOpen, role }: Scope,
  stageNumber: number,
): Promise<Map<string, number>> {
  const seesAll = areSitesOpen || reachOf(role, "sites:read-detail") === "all";
  const found = await tx.$queryRaw<{ id: string; count: number }[]>`
    SELECT n."id", count(*)::int AS "count"
      FROM "Stage" g
      JOIN "Indicator" n ON n."frameworkVersionId" = g."frameworkVersionId" AND n."stageId" = g."id"
      JOIN "Indicator" o ON o."lineage" = n."lineage"
      JOIN "Evidence" e ON e."systemId" = ${systemId}::uuid AND e."indicatorId" = o."id" AND e."removedAt" IS NULL
     WHERE g."frameworkVersionId" = ${frameworkVersionId}::uuid AND g."number" = ${stageNumber}
       AND (n."systemId" IS NULL OR n."systemId" = ${systemId}::uuid)
       AND (${seesAll} OR e."siteId" IS NULL OR e."siteId" = ANY(${[...siteIds]}::uuid[]))
     GROUP BY n."id"`;
  return new Map(found.map(({ id, count }) => [id, count]));
}
