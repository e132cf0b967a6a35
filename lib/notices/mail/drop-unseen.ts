import "server-only";
import type { Transaction } from "@/lib/db/transaction";

type Row = { path: string };

const address = /^\/concerns\/(themes\/)?([0-9a-f-]{36})$/;

/**
 * What was told of a concern, or of what leadership was asked, comes by mail
 * only while the person may see it: one that is left to few meanwhile, or a
 * role that changed, ends it. The database's own policies say so, since the
 * transaction sees what the person sees.
 */
export async function dropUnseen<T extends Row>(
  tx: Transaction,
  systemId: string,
  rows: readonly T[],
): Promise<T[]> {
  const about = rows.filter(({ path }) => path.startsWith("/concerns/"));
  if (about.length === 0) return [...rows];
  const seen = new Set([
    ...(await listConcerns(tx, systemId, idsOf(about, false))),
    ...(await listThemes(tx, systemId, idsOf(about, true))),
  ]);
  return rows.filter(
    (row) =>
      !about.includes(row) || seen.has(address.exec(row.path)?.[2] ?? ""),
  );
}

function idsOf(rows: readonly Row[], areThemes: boolean) {
  return rows.flatMap(({ path }) => {
    const [, theme, id] = address.exec(path) ?? [];
    return id && Boolean(theme) === areThemes ? [id] : [];
  });
}

async function listConcerns(tx: Transaction, systemId: string, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await tx.concern.findMany({
    where: { systemId, id: { in: ids } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function listThemes(tx: Transaction, systemId: string, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await tx.decisionRequest.findMany({
    where: { systemId, themeId: { in: ids } },
    select: { themeId: true },
  });
  return rows.map(({ themeId }) => themeId);
}
