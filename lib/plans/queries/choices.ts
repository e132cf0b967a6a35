import "server-only";
import type { Role } from "@/lib/auth/roles";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import type { Transaction } from "@/lib/db/transaction";
import { canAddAction, canOwnAction, type Seen } from "../policy";

export type Named = { id: string; name: string };

export type ActionChoices = {
  /** Where the reader may put it. */
  sites: Named[];
  /** Who may be asked to see to it, wherever it is put. */
  owners: Named[];
};

type Person = Named & { role: Role; siteIds: string[] };

type Row = Person & { kind: "site" | "person" };

/** Sites and people for the form of an action, in one statement; the people are those who could see it. */
export async function listChoicesIn(
  tx: Transaction,
  scope: Scope,
  seen: Seen,
): Promise<ActionChoices> {
  const rows = await tx.$queryRaw<Row[]>`
    (SELECT 'site' AS "kind", "id", "name", 'viewer' AS "role", ARRAY[]::uuid[] AS "siteIds"
       FROM "Site" WHERE "systemId" = ${scope.systemId}::uuid AND "status" <> 'closed' ORDER BY "name" LIMIT 1000)
    UNION ALL
    (SELECT 'person', p."id", p."name", m."role"::text,
            ARRAY(SELECT x."siteId" FROM "MembershipSite" x WHERE x."systemId" = m."systemId" AND x."membershipId" = m."id")
       FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
      WHERE m."systemId" = ${scope.systemId}::uuid AND p."disabledAt" IS NULL AND m."role" <> 'viewer'
        AND m."termFrom" <= ${today()}::date AND (m."termTo" IS NULL OR m."termTo" >= ${today()}::date)
      ORDER BY p."name" LIMIT 500)`;
  return {
    sites: rows
      .filter(
        ({ kind, id }) =>
          kind === "site" && canAddAction(scope, { siteId: id }),
      )
      .map(toNamed),
    owners: rows
      .filter((one) => one.kind === "person" && canOwnAction(one, seen, scope))
      .map(toNamed),
  };
}

/** The name of a member who may be asked to see to it; null where nobody is there who could see it. */
export async function findOwnerIn(
  tx: Transaction,
  scope: Scope,
  { ownerId, seen }: { ownerId: string; seen: Seen },
): Promise<string | null> {
  const [person] = await findPerson(tx, scope, ownerId);
  return person && canOwnAction(person, seen, scope) ? person.name : null;
}

function findPerson(tx: Transaction, { systemId }: Scope, personId: string) {
  return tx.$queryRaw<Person[]>`
    SELECT p."id", p."name", m."role"::text AS "role",
           ARRAY(SELECT x."siteId" FROM "MembershipSite" x WHERE x."systemId" = m."systemId" AND x."membershipId" = m."id") AS "siteIds"
      FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
     WHERE m."systemId" = ${systemId}::uuid AND m."personId" = ${personId}::uuid AND p."disabledAt" IS NULL
       AND m."termFrom" <= ${today()}::date AND (m."termTo" IS NULL OR m."termTo" >= ${today()}::date)`;
}

function toNamed({ id, name }: Named): Named {
  return { id, name };
}
