import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import type { Transaction } from "@/lib/db/transaction";
import type { Audience } from "../fields";

export type ConcernReader = { personId: string; name: string };

/** Who sees a concern and may write in its conversation: whom one can call into it. */
export function listReadersIn(
  tx: Transaction,
  { systemId, areSitesOpen }: Scope,
  { siteId, audience }: { siteId: string | null; audience: Audience },
): Promise<ConcernReader[]> {
  const isForAll = audience === "everyone";
  const isOfEverySite = isForAll && (siteId === null || areSitesOpen);
  return tx.$queryRaw<ConcernReader[]>`
    SELECT p."id" AS "personId", p."name" FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
     WHERE m."systemId" = ${systemId}::uuid AND p."disabledAt" IS NULL
       AND m."termFrom" <= ${today()}::date AND (m."termTo" IS NULL OR m."termTo" >= ${today()}::date)
       AND (m."role" = 'intermediary_staff'
         OR m."role" = 'community_wide_leader' AND ${isForAll}
         OR m."role" = 'site_coordinator' AND (${isOfEverySite} OR EXISTS (
              SELECT 1 FROM "MembershipSite" x
               WHERE x."systemId" = m."systemId" AND x."membershipId" = m."id" AND x."siteId" = ${siteId}::uuid)))
     ORDER BY p."name" LIMIT 100`;
}
