import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { canReadRecord } from "../policy";
import { listIds } from "../rules/compare";
import type { Cursor, RecordSearch } from "../rules/search";
import {
  countRecordLines,
  listRecordLines,
  type RecordLine,
} from "./record-lines";

const perPage = 50;
const perPart = 1_000;

/** The most lines that one file holds. */
export const mostInFile = 50_000;

/** What the ids in what was told are called, as far as the reader may see it. */
export type NamesOfIds = Readonly<Record<string, string>>;

type Named = { id: string; name: string };

export type RecordPage = {
  lines: RecordLine[];
  names: NamesOfIds;
  next: Cursor | null;
  people: Named[];
  sites: Named[];
};

/** What happened in the system as the address asks, newest first: three statements for ten or a million. */
export async function readRecord(
  scope: Scope,
  search: RecordSearch,
): Promise<RecordPage> {
  if (!canReadRecord(scope)) throw new AppError("forbidden");
  return readSystem(scope, async (tx) => {
    const rows = await listRecordLines(tx, scope, search, perPage + 1);
    const lines = rows.slice(0, perPage);
    const last = rows.length > perPage ? lines.at(-1) : undefined;
    return {
      lines,
      names: await nameIds(tx, scope, lines),
      next: last ? { at: last.at, id: last.id } : null,
      ...(await readChoices(tx, scope)),
    };
  });
}

/** How many lines a file of it would hold, and no more than it may. */
export async function countRecord(
  scope: Scope,
  search: RecordSearch,
): Promise<{ count: number; hasMore: boolean }> {
  if (!canReadRecord(scope)) throw new AppError("forbidden");
  const found = await readSystem(scope, (tx) =>
    countRecordLines(tx, scope, search, mostInFile + 1),
  );
  return {
    count: Math.min(found, mostInFile),
    hasMore: found > mostInFile,
  };
}

/** A part of such a file, and where the next begins. */
export async function readRecordPart(
  scope: Scope,
  search: RecordSearch,
): Promise<{ lines: RecordLine[]; names: NamesOfIds; next: Cursor | null }> {
  if (!canReadRecord(scope)) throw new AppError("forbidden");
  return readSystem(scope, async (tx) => {
    const lines = await listRecordLines(tx, scope, search, perPart);
    const last = lines.length === perPart ? lines.at(-1) : undefined;
    return {
      lines,
      names: await nameIds(tx, scope, lines),
      next: last ? { at: last.at, id: last.id } : null,
    };
  });
}

async function nameIds(
  tx: Transaction,
  { systemId }: Scope,
  lines: readonly RecordLine[],
): Promise<NamesOfIds> {
  const ids = listIds(lines);
  if (ids.length === 0) return {};
  const rows = await tx.$queryRaw<Named[]>`
    SELECT "id"::text, "name" FROM "Site" WHERE "systemId" = ${systemId}::uuid AND "id" = ANY(${ids}::uuid[])
    UNION ALL SELECT "id"::text, "name" FROM "Person" WHERE "id" = ANY(${ids}::uuid[])
    UNION ALL SELECT m."id"::text, p."name" FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
               WHERE m."systemId" = ${systemId}::uuid AND m."id" = ANY(${ids}::uuid[])
    UNION ALL SELECT "id"::text, "code" FROM "Indicator" WHERE "id" = ANY(${ids}::uuid[])`;
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

/** Whom and what one may ask for. */
async function readChoices(tx: Transaction, { systemId }: Scope) {
  const rows = await tx.$queryRaw<(Named & { isSite: boolean })[]>`
    (SELECT p."id", p."name", false AS "isSite" FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
      WHERE m."systemId" = ${systemId}::uuid GROUP BY 1, 2 ORDER BY 2, 1 LIMIT 2000)
    UNION ALL
    (SELECT "id", "name", true FROM "Site" WHERE "systemId" = ${systemId}::uuid ORDER BY 2, 1 LIMIT 1000)`;
  return {
    people: rows.filter(({ isSite }) => !isSite),
    sites: rows.filter(({ isSite }) => isSite),
  };
}
