import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";

export type SiteRowCounts = {
  rows: number;
  unscored: number;
  dontKnow: number;
  disputed: number;
};

type InRound = {
  id: string;
  frameworkVersionId: string;
  stageNumbers: readonly number[];
};

/** How many rows a site has in a round's focus, and what is open among them. */
export async function countSiteRows(
  tx: Transaction,
  { systemId }: Scope,
  round: InRound,
  siteId: string,
): Promise<SiteRowCounts> {
  const found = await tx.$queryRaw<SiteRowCounts[]>`
    SELECT count(*)::int AS "rows",
           (count(*) FILTER (WHERE s."state" IS NULL OR s."state" = 'not_scored'))::int AS "unscored",
           (count(*) FILTER (WHERE s."state" = 'dont_know'))::int AS "dontKnow",
           (count(*) FILTER (WHERE s."state" = 'disputed'))::int AS "disputed"
      FROM "Indicator" i JOIN "Stage" g ON g."id" = i."stageId"
      LEFT JOIN "Score" s ON s."systemId" = ${systemId}::uuid AND s."roundId" = ${round.id}::uuid
                         AND s."indicatorId" = i."id" AND s."subjectId" = ${siteId}::uuid
     WHERE i."frameworkVersionId" = ${round.frameworkVersionId}::uuid AND i."level" = 'site'
       AND (i."systemId" IS NULL OR i."systemId" = ${systemId}::uuid) AND i."retiredAt" IS NULL
       AND (cardinality(${round.stageNumbers}::int[]) = 0 OR g."number" = ANY(${round.stageNumbers}::int[]))`;
  return found[0] ?? { rows: 0, unscored: 0, dontKnow: 0, disputed: 0 };
}
