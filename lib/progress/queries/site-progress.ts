import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import type { StandingOf } from "../schema";

/** A site's standing with the round that set it and what stood before that round. */
export type SiteStanding = StandingOf & {
  siteId: string;
  roundId: string;
  previousState: StandingOf["state"] | null;
  previousValue: StandingOf["value"];
};

/** Every standing of these sites; no statement when there are none. */
export async function listSiteStandings(
  tx: Transaction,
  scope: Scope,
  siteIds: readonly string[],
): Promise<SiteStanding[]> {
  if (siteIds.length === 0) return [];
  return tx.$queryRaw<SiteStanding[]>`
    SELECT "indicatorId", "siteId", "roundId", "state", "value"::int AS "value",
           to_char("scoredAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "scoredOn",
           "previousState", "previousValue"::int AS "previousValue"
      FROM "Standing"
     WHERE "systemId" = ${scope.systemId}::uuid
       AND "frameworkVersionId" = ${scope.frameworkVersionId}::uuid
       AND "subjectId" = ANY(${[...siteIds]}::uuid[])`;
}
