import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import type { Level } from "@/lib/framework/schema";
import { isAskedForRow } from "../rules/asked-for";

/** What a panel hands in at a time: one subject's rows of a level. */
export type PanelPart = {
  roundId: string;
  level: Level;
  siteId: string | null;
};

/** Whether the person was asked to rate there; with a function, its rows. */
export async function isAskedFor(
  tx: Transaction,
  { systemId, personId }: Scope,
  { functionCode, ...part }: PanelPart & { functionCode?: string },
): Promise<boolean> {
  const asked = await tx.assignment.findMany({
    where: { ...askedWhere(systemId, part), personId },
    select: { level: true, siteId: true, functionCode: true },
    take: 100,
  });
  return asked.some(
    (one) =>
      functionCode === undefined ||
      isAskedForRow(one, { ...part, functionCode }),
  );
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

/** Lets a panel's ratings of one part be saved side by side, but not while it opens. */
export async function joinPanel(tx: Transaction, part: PanelPart) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${nameOf(part)}, 0))`;
}

/** The same for the parts of many ratings at once. */
export async function joinPanels(tx: Transaction, parts: readonly PanelPart[]) {
  const names = [...new Set(parts.map(nameOf))].toSorted();
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended("name", 0)) FROM unnest(${names}::text[]) AS "name"`;
}

/** Waits for the ratings under way, and keeps others out until the transaction ends. */
export async function holdPanel(tx: Transaction, part: PanelPart) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${nameOf(part)}, 0))`;
}

function nameOf({ roundId, level, siteId }: PanelPart) {
  return `panel ${roundId} ${level} ${siteId ?? "system"}`;
}
