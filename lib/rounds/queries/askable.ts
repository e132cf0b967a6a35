import "server-only";
import { today } from "@/lib/core/clock";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import type { AskedPerson } from "../rules/draw-asks";

/** Everyone of the system whose term runs today, by name, with the sites they hold. */
export function listAskable(
  tx: Transaction,
  { systemId }: Scope,
): Promise<AskedPerson[]> {
  return tx.$queryRaw<AskedPerson[]>`
    SELECT m."personId", p."name", m."role"::text AS "role",
           ARRAY(SELECT x."siteId"::text FROM "MembershipSite" x
                  WHERE x."systemId" = m."systemId" AND x."membershipId" = m."id") AS "siteIds"
      FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
     WHERE m."systemId" = ${systemId}::uuid AND m."termFrom" <= ${today()}::date
       AND (m."termTo" IS NULL OR m."termTo" >= ${today()}::date) AND p."disabledAt" IS NULL
     ORDER BY p."name", m."personId" LIMIT 2000`;
}

/** The sites that can be asked, by name. */
export function listActiveSites(tx: Transaction, { systemId }: Scope) {
  return tx.site.findMany({
    where: { systemId, status: "active" },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
    take: 1000,
  });
}
