import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { cancelNoticesOf } from "@/lib/notices/mutations/cancel";
import { findPeople, tellPeople } from "@/lib/notices/mutations/tell";

type Held = { siteId: string | null; came: readonly string[] };

const mostCame = 200;

/** Of those who came, the ones who may read it: its site may be closed to them. */
export function listReaders(
  tx: Transaction,
  scope: Scope,
  { siteId, came }: Held,
): Promise<string[]> {
  const people = { personId: { in: [...came] } };
  if (siteId === null || scope.areSitesOpen)
    return findPeople(tx, scope, people, mostCame);
  const roles = ["community_wide_leader", "intermediary_staff"] as const;
  const seesIt = [
    { role: { in: [...roles] } },
    { sites: { some: { siteId } } },
  ];
  return findPeople(tx, scope, { ...people, OR: seesIt }, mostCame);
}

/** Tells who came that it is written down: once, and not whoever wrote it. */
export async function tellWhoCame(
  tx: Transaction,
  scope: Scope,
  { meetingId, people }: { meetingId: string; people: readonly string[] },
) {
  await tellPeople(tx, scope, people, {
    kind: "meeting_written",
    args: { by: scope.personName },
    path: pathOf(meetingId),
  });
}

/** Takes it back from who is not named any more, or may not read it. */
export async function tellNoLonger(
  tx: Transaction,
  { meetingId, people }: { meetingId: string; people: readonly string[] },
) {
  if (people.length === 0) return;
  await cancelNoticesOf(tx, people, {
    kinds: ["meeting_written"],
    under: pathOf(meetingId),
  });
}

const pathOf = (id: string) => `/meetings/${id}`;
