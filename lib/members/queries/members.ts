import "server-only";
import type { Role } from "@/lib/auth/roles";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { canEditMembers } from "../policy";

export type MemberRow = {
  id: string;
  name: string;
  email: string;
  role: Role;
  isAdmin: boolean;
  title: string | null;
  siteIds: string[];
  siteNames: string[];
  /** Days. */
  termFrom: string;
  termTo: string | null;
  /** The last day they were in this system. */
  lastSeenOn: string | null;
  isRemoved: boolean;
  isDisabled: boolean;
  version: number;
};

export type InvitationRow = {
  id: string;
  email: string;
  name: string;
  role: Role;
  isAdmin: boolean;
  siteNames: string[];
  /** null: by who runs the installation. */
  invitedByName: string | null;
  linkMadeAt: Date;
  expiresAt: Date;
  isExpired: boolean;
  version: number;
};

/** As many as a page lists. */
export const mostListed = 1000;

/** Everybody who belongs or belonged to the system, and who is invited. Two statements; for administrators. */
export async function readMembers(
  scope: Scope,
): Promise<{ members: MemberRow[]; invitations: InvitationRow[] }> {
  if (!canEditMembers(scope)) throw new AppError("forbidden");
  return readSystem(scope, async (tx) => ({
    members: await listMembersIn(tx, scope, null),
    invitations: await listInvitationsIn(tx, scope),
  }));
}

/** One member, or null. */
export async function findMember(
  scope: Scope,
  id: string,
): Promise<MemberRow | null> {
  if (!canEditMembers(scope)) throw new AppError("forbidden");
  return readSystem(scope, (tx) => findMemberIn(tx, scope, id));
}

export async function findMemberIn(
  tx: Transaction,
  scope: Scope,
  id: string,
): Promise<MemberRow | null> {
  const [found] = await listMembersIn(tx, scope, id);
  return found ?? null;
}

function listMembersIn(
  tx: Transaction,
  { systemId }: Scope,
  only: string | null,
): Promise<MemberRow[]> {
  return tx.$queryRaw<MemberRow[]>`
    SELECT m."id", p."name", p."email", m."role"::text AS "role", m."adminSince" IS NOT NULL AS "isAdmin", m."title",
           m."termFrom"::text AS "termFrom", m."termTo"::text AS "termTo", m."lastSeenOn"::text AS "lastSeenOn",
           m."removedAt" IS NOT NULL AS "isRemoved", p."disabledAt" IS NOT NULL AS "isDisabled", m."version",
           COALESCE(x."ids", '{}') AS "siteIds", COALESCE(x."names", '{}') AS "siteNames"
      FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
      LEFT JOIN (SELECT x."membershipId", array_agg(t."id" ORDER BY t."name") AS "ids", array_agg(t."name" ORDER BY t."name") AS "names"
                   FROM "MembershipSite" x JOIN "Site" t ON t."systemId" = x."systemId" AND t."id" = x."siteId"
                  WHERE x."systemId" = ${systemId}::uuid GROUP BY 1) x ON x."membershipId" = m."id"
     WHERE m."systemId" = ${systemId}::uuid AND (${only}::uuid IS NULL OR m."id" = ${only}::uuid)
     ORDER BY p."name", m."id" LIMIT ${mostListed}`;
}

function listInvitationsIn(
  tx: Transaction,
  { systemId }: Scope,
): Promise<InvitationRow[]> {
  return tx.$queryRaw<InvitationRow[]>`
    SELECT i."id", i."email", i."name", i."role"::text AS "role", i."isAdmin", by."name" AS "invitedByName",
           i."linkMadeAt", i."expiresAt", i."expiresAt" <= now() AS "isExpired", i."version",
           ARRAY(SELECT t."name" FROM "Site" t WHERE t."systemId" = i."systemId" AND t."id" = ANY (i."siteIds") ORDER BY 1) AS "siteNames"
      FROM "Invitation" i LEFT JOIN "Person" by ON by."id" = i."createdById"
     WHERE i."systemId" = ${systemId}::uuid AND i."acceptedAt" IS NULL AND i."withdrawnAt" IS NULL
     ORDER BY i."name", i."id" LIMIT ${mostListed}`;
}
