import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, today } from "@/lib/core/clock";
import type { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";

type Site = {
  id: string;
  name: string;
  pointPersonMembershipId: string | null;
};

const mostTold = 50;

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

/** People of the system whose term runs today. */
export async function findPeople(
  tx: Transaction,
  { systemId }: Scope,
  where: Prisma.MembershipWhereInput,
): Promise<string[]> {
  const day = fromDay(today());
  const found = await tx.membership.findMany({
    where: {
      AND: [
        where,
        {
          systemId,
          termFrom: { lte: day },
          OR: [{ termTo: null }, { termTo: { gte: day } }],
        },
      ],
    },
    select: { personId: true },
    orderBy: { personId: "asc" },
    take: mostTold,
  });
  return found.map(({ personId }) => personId);
}

/** Leaves a notice for each of them but the one who acts. */
export async function tellPeople(
  tx: Transaction,
  { systemId, personId: actor }: Scope,
  people: readonly string[],
  notice: { kind: string; args: Prisma.InputJsonObject; path: string },
) {
  const others = people.filter((one) => one !== actor);
  if (others.length === 0) return;
  await tx.notice.createMany({
    data: others.map((personId) => ({ systemId, personId, ...notice })),
  });
}
