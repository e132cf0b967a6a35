import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";

/** A site, and whether the open round asks it; where none is open every site counts as asked. */
export type ActiveSite = { id: string; name: string; isAsked: boolean };

/** Active sites by name, those that the open round leaves out marked so: one statement. */
export function listSitesAsked(
  tx: Transaction,
  { systemId }: Scope,
): Promise<ActiveSite[]> {
  return tx.$queryRaw<ActiveSite[]>`
    SELECT t."id", t."name",
           NOT EXISTS (SELECT 1 FROM "LeftOutSite" o JOIN "Round" r ON r."systemId" = o."systemId" AND r."id" = o."roundId"
                        WHERE o."systemId" = t."systemId" AND o."siteId" = t."id" AND r."closedAt" IS NULL) AS "isAsked"
      FROM "Site" t WHERE t."systemId" = ${systemId}::uuid AND t."status" = 'active'
     ORDER BY t."name" LIMIT 1000`;
}
