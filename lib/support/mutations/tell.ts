import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { cancelNoticesOf } from "@/lib/notices/mutations/cancel";
import { findPeople, tellPeople } from "@/lib/notices/mutations/tell";
import { mostCame, mostSites } from "../fields";

type Told = {
  siteIds: readonly string[];
  came: readonly string[];
  giver: string | null;
};

/** Who may say what it was worth: who came, and who coordinates a site it was given to; not who gave it. */
export function listTold(
  tx: Transaction,
  scope: Scope,
  { siteIds, came, giver }: Told,
): Promise<string[]> {
  const ofSites = { some: { siteId: { in: [...siteIds] } } };
  const where = {
    OR: [
      { personId: { in: [...came] } },
      { role: "site_coordinator" as const, sites: ofSites },
    ],
    ...(giver ? { NOT: { personId: giver } } : {}),
  };
  return findPeople(tx, scope, where, mostCame + 2 * mostSites);
}

/** Tells them once that it was recorded, and that they can say what they think of it. */
export async function tellOfSupport(
  tx: Transaction,
  scope: Scope,
  { supportId, title }: { supportId: string; title: string },
  people: readonly string[],
) {
  await tellPeople(tx, scope, people, {
    kind: "support_given",
    args: { support: title },
    path: pathOf(supportId),
  });
}

/** Takes it back from who has no more to do with it. */
export async function tellNoLonger(
  tx: Transaction,
  supportId: string,
  people: readonly string[],
) {
  if (people.length === 0) return;
  await cancelNoticesOf(tx, people, {
    kinds: ["support_given"],
    under: pathOf(supportId),
  });
}

const pathOf = (id: string) => `/support/${id}`;
