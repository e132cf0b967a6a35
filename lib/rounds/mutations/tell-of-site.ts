import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { findPeople, tellPeople } from "@/lib/notices/mutations/tell";

type Site = {
  id: string;
  name: string;
  pointPersonMembershipId: string | null;
};

/** Tells people what became of a site's part of a round. */
export async function tellOfSite(
  tx: Transaction,
  scope: Scope,
  { site, round }: { site: Site; round: { id: string; name: string } },
  { kind, people }: { kind: string; people: string[] },
) {
  await tellPeople(tx, scope, people, {
    kind,
    args: { site: site.name, round: round.name },
    path: `/rounds/${round.id}/review?site=${site.id}`,
  });
}

/** The site's point person at the intermediary, else all its staff. */
export async function findReviewers(
  tx: Transaction,
  scope: Scope,
  { pointPersonMembershipId: id }: Site,
): Promise<string[]> {
  const staff = await findPeople(tx, scope, { role: "intermediary_staff" });
  const point = id ? await findPeople(tx, scope, { id }) : [];
  return point.length > 0 ? point : staff;
}

export function findSiteCoordinators(
  tx: Transaction,
  scope: Scope,
  siteId: string,
): Promise<string[]> {
  return findPeople(tx, scope, {
    role: "site_coordinator",
    sites: { some: { siteId } },
  });
}
