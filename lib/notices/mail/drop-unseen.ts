import "server-only";
import type { Transaction } from "@/lib/db/transaction";

type Row = { path: string };
type ListSeen = (
  tx: Transaction,
  where: { systemId: string; ids: string[] },
) => Promise<string[]>;

/** What few may see, by the address it is told of with. */
const guarded: Record<string, ListSeen> = {
  "/concerns/": async (tx, { systemId, ids }) => {
    const where = { systemId, id: { in: ids } };
    const rows = await tx.concern.findMany({ where, select: { id: true } });
    return rows.map(({ id }) => id);
  },
  "/concerns/themes/": async (tx, { systemId, ids }) => {
    const where = { systemId, themeId: { in: ids } };
    const rows = await tx.decisionRequest.findMany({
      where,
      select: { themeId: true },
    });
    return rows.map(({ themeId }) => themeId);
  },
  "/support/": async (tx, { systemId, ids }) => {
    const where = { systemId, id: { in: ids } };
    const rows = await tx.support.findMany({ where, select: { id: true } });
    return rows.map(({ id }) => id);
  },
  "/meetings/": async (tx, { systemId, ids }) => {
    const where = { systemId, id: { in: ids } };
    const rows = await tx.meeting.findMany({ where, select: { id: true } });
    return rows.map(({ id }) => id);
  },
  "/plan/": async (tx, { systemId, ids }) => {
    const where = { systemId, id: { in: ids } };
    const rows = await tx.planAction.findMany({ where, select: { id: true } });
    return rows.map(({ id }) => id);
  },
  "/reports/": async (tx, { systemId, ids }) => {
    const where = { systemId, id: { in: ids } };
    const rows = await tx.report.findMany({ where, select: { id: true } });
    return rows.map(({ id }) => id);
  },
};

const address = /^(\/.+\/)([0-9a-f-]{36})$/;

/**
 * What was told of a concern, of what leadership was asked, of an action or of a
 * report comes by mail only while the person may see it: one that is left to
 * few meanwhile, or a role that changed, ends it. The database's own policies
 * say so, since the transaction sees what the person sees.
 */
export async function dropUnseen<T extends Row>(
  tx: Transaction,
  systemId: string,
  rows: readonly T[],
): Promise<T[]> {
  const seen = new Set<string>();
  for (const [place, listSeen] of Object.entries(guarded)) {
    const ids = rows.flatMap(({ path }) => idAt(place, path));
    if (ids.length === 0) continue;
    for (const id of await listSeen(tx, { systemId, ids }))
      seen.add(`${place}${id}`);
  }
  return rows.filter(({ path }) => !isGuarded(path) || seen.has(path));
}

function idAt(place: string, path: string) {
  const [, at, id] = address.exec(path) ?? [];
  return at === place && id ? [id] : [];
}

const isGuarded = (path: string) =>
  Object.keys(guarded).some((place) => path.startsWith(place));
