import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { hasSiteLeft } from "../queries/site-left";
import { cancelNotices } from "./cancel";

/** What a reminder of a round is about: the round, and whom it reminds. */
export function aboutDue(roundId: string, personId: string) {
  return `/rounds/${roundId}/people/${personId}`;
}

/** Other days: who was told that it opened is told the right one, and reminders of the old one are taken back. */
export async function correctDue(
  tx: Transaction,
  { id, dueOn }: { id: string; dueOn: string },
) {
  const under = `/rounds/${id}`;
  await cancelNotices(tx, { kinds: ["round_due"], under });
  await tx.$executeRaw`SELECT correct_due(${under}, ${dueOn})`;
}

/** Nobody is reminded of what they have handed in. */
export async function cancelDueOf(
  tx: Transaction,
  { systemId }: Scope,
  { roundId, people }: { roundId: string; people: readonly string[] },
) {
  for (const personId of people)
    if (!(await hasSiteLeft(tx, { systemId, personId, roundId })))
      await cancelNotices(tx, {
        kinds: ["round_due"],
        under: aboutDue(roundId, personId),
      });
}
