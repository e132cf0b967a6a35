import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { type Lock, takeLocks } from "@/lib/db/locks";
import type { Transaction } from "@/lib/db/transaction";
import type { Level } from "@/lib/framework/schema";

/** What a panel hands in at a time: one subject's rows of a level. */
export type PanelPart = {
  roundId: string;
  level: Level;
  siteId: string | null;
};

/** Whether the person was asked to rate some of the part. */
export async function isAskedFor(
  tx: Transaction,
  { systemId, personId }: Scope,
  part: PanelPart,
): Promise<boolean> {
  const where = { ...askedWhere(systemId, part), personId };
  return (await tx.assignment.count({ where, take: 1 })) > 0;
}

/** Everyone who was asked to rate some of the part. */
export async function listAsked(
  tx: Transaction,
  { systemId }: Scope,
  part: PanelPart,
): Promise<string[]> {
  const asked = await tx.assignment.findMany({
    where: askedWhere(systemId, part),
    select: { personId: true },
    distinct: ["personId"],
    take: 500,
  });
  return asked.map(({ personId }) => personId);
}

function askedWhere(systemId: string, { roundId, level, siteId }: PanelPart) {
  const everywhere = [{ siteId: null }, ...(siteId ? [{ siteId }] : [])];
  return { systemId, roundId, level, OR: everywhere };
}

type NamedPart = PanelPart & { systemId: string };

/** Held by whoever rates: a panel's ratings of one part are saved side by side, but not while it opens. */
export function locksToJoin(parts: readonly NamedPart[]): Lock[] {
  const names = [...new Set(parts.map(nameOf))].toSorted();
  return names.map((name) => ({ name, isShared: true }));
}

/** Waits for the ratings under way, and keeps others out until the transaction ends. */
export async function holdPanel(tx: Transaction, part: NamedPart) {
  await takeLocks(tx, [{ name: nameOf(part) }]);
}

function nameOf({ systemId, roundId, level, siteId }: NamedPart) {
  return `panel ${systemId} ${roundId} ${level} ${siteId ?? "system"}`;
}
