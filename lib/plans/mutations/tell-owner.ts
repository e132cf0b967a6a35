import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { cancelNotices } from "@/lib/notices/mutations/cancel";
import { findPeople, tellPeople } from "@/lib/notices/mutations/tell";

type Owned = { id: string; ownerId: string | null; dueOn: string };

/** Tells whoever sees to an action, with its day and none of its words: a concern may be behind it. */
export async function tellOwner(
  tx: Transaction,
  scope: Scope,
  { id, ownerId, dueOn }: Owned,
) {
  if (ownerId === null) return;
  await tellPeople(tx, scope, [ownerId], {
    kind: "action_given",
    args: { by: scope.personName, dueOn },
    path: pathOf(id),
  });
}

/** Takes back what was told of it: it is over, somebody else's, or due on another day. */
export async function tellNoLonger(tx: Transaction, id: string) {
  const kinds = ["action_given", "action_due", "action_late"] as const;
  await cancelNotices(tx, { kinds, under: pathOf(id) });
}

type Added = { id: string; createdById: string };

/** Tells whoever added an action that somebody says it is over, with none of its words. */
export async function tellWhoAdded(
  tx: Transaction,
  scope: Scope,
  { id, createdById }: Added,
) {
  const people = await findPeople(tx, scope, { personId: createdById });
  await tellPeople(tx, scope, people, {
    kind: "action_ended",
    args: { by: scope.personName },
    path: pathOf(id),
  });
}

/** Takes that back: it is open again, or over in another way. */
export async function tellNotEnded(tx: Transaction, id: string) {
  await cancelNotices(tx, { kinds: ["action_ended"], under: pathOf(id) });
}

const pathOf = (id: string) => `/plan/${id}`;
