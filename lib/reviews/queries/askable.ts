import "server-only";
import { reachOf, type Role, roles } from "@/lib/auth/roles";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";

export type Askable = { id: string; name: string; role: Role };

const askedRoles = roles.filter(
  (role) => reachOf(role, "reviews:answer") !== "none",
);

/** The members who can be asked in a scan. */
export function listAskable(scope: Scope): Promise<Askable[]> {
  return readSystem(scope, (tx) => listAskableIn(tx, scope));
}

/** The same inside a transaction that does more; one statement. */
export function listAskableIn(
  tx: Transaction,
  { systemId }: Scope,
): Promise<Askable[]> {
  return tx.$queryRaw<Askable[]>`
    SELECT p."id", p."name", m."role"::text AS "role" FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
     WHERE m."systemId" = ${systemId}::uuid AND m."role" = ANY(${askedRoles}::"Role"[]) AND p."disabledAt" IS NULL
       AND m."termFrom" <= ${today()}::date AND (m."termTo" IS NULL OR m."termTo" >= ${today()}::date)
     ORDER BY p."name" LIMIT 500`;
}
