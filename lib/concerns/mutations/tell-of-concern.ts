import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import { findPeople, tellPeople } from "@/lib/notices/mutations/tell";
import { findReviewers } from "@/lib/rounds/mutations/tell-of-site";
import { type Audience, nameConcern } from "../fields";

type Told = {
  id: string;
  number: number;
  siteId: string | null;
  audience: Audience;
  raisedById: string;
};

type Kind =
  | "concern_raised"
  | "concern_triaged"
  | "concern_answered"
  | "concern_reopened"
  | "mentioned";

/** Tells people that something happened to a concern: its number, never its words. */
export function tellOfConcern(
  tx: Transaction,
  scope: Scope,
  { id, number }: Pick<Told, "id" | "number">,
  { kind, people }: { kind: Kind; people: readonly string[] },
) {
  const notice = {
    kind,
    args: { concern: nameConcern(number) },
    path: `/concerns/${id}`,
  };
  return tellPeople(tx, scope, people, notice);
}

/** Whom a concern reaches first: its site's point person, else all intermediary staff. */
export async function findWhoTriages(
  tx: Transaction,
  scope: Scope,
  siteId: string | null,
): Promise<string[]> {
  const { systemId } = scope;
  const site =
    siteId &&
    (await tx.site.findUnique({
      where: { systemId_id: { systemId, id: siteId } },
      select: { id: true, name: true, pointPersonMembershipId: true },
    }));
  return site
    ? findReviewers(tx, scope, site)
    : findPeople(tx, scope, { role: "intermediary_staff" });
}

/** The site's coordinators, and whoever raised it while they still see it. */
export async function findWhoAsked(
  tx: Transaction,
  scope: Scope,
  concern: Told,
): Promise<string[]> {
  const { siteId, raisedById, audience } = concern;
  const ofSite: Prisma.MembershipWhereInput[] = siteId
    ? [{ role: "site_coordinator", sites: { some: { siteId } } }]
    : [];
  const raiser: Prisma.MembershipWhereInput = {
    personId: raisedById,
    role: {
      in:
        audience === "everyone"
          ? ["intermediary_staff", "community_wide_leader"]
          : ["intermediary_staff"],
    },
  };
  return findPeople(tx, scope, { OR: [...ofSite, raiser] });
}
