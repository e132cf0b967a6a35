import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { cancelNotices } from "@/lib/notices/mutations/cancel";
import { cancelDueOf } from "@/lib/notices/mutations/correct-due";
import { findPeople, tellPeople } from "@/lib/notices/mutations/tell";

type Site = {
  id: string;
  name: string;
  pointPersonMembershipId: string | null;
};

type OfRound = { site: Site; round: { id: string; name: string } };

const kinds = ["site_submitted", "site_sent_back", "site_accepted"] as const;

/** Tells people what became of a site's part of a round. */
export async function tellOfSite(
  tx: Transaction,
  scope: Scope,
  { site, round }: OfRound,
  { kind, people }: { kind: (typeof kinds)[number]; people: string[] },
) {
  await tellPeople(tx, scope, people, {
    kind,
    args: { site: site.name, round: round.name },
    path: pathOf({ site, round }),
  });
}

/** Whatever was told of it is no longer so once it stands elsewhere. */
export async function untellOfSite(tx: Transaction, of: OfRound) {
  await cancelNotices(tx, { kinds, under: pathOf(of) });
}

/** Its coordinators are not reminded any more, unless another site of theirs is left. */
export async function untellDue(
  tx: Transaction,
  scope: Scope,
  { site, round }: OfRound,
) {
  const people = await findSiteCoordinators(tx, scope, site.id);
  await cancelDueOf(tx, scope, { roundId: round.id, people });
}

function pathOf({ site, round }: OfRound) {
  return `/rounds/${round.id}/review?site=${site.id}`;
}

/** The site's point person at the intermediary, else all its staff. */
export async function findReviewers(
  tx: Transaction,
  scope: Scope,
  { pointPersonMembershipId: id }: Site,
): Promise<string[]> {
  const staff = await findPeople(tx, scope, { role: "intermediary_staff" });
  const point = id
    ? await findPeople(tx, scope, { id, role: "intermediary_staff" })
    : [];
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
