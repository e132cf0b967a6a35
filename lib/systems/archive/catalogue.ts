import { columnsLeftOut, tablesLeftOut } from "./left-out";
import type { Read } from "./read";

/** A table that holds rows of systems, as the database describes it. */
export type ArchiveTable = {
  name: string;
  /** Columns that are carried, in the table's own order. */
  columns: string[];
  /** Columns of the primary key. */
  key: string[];
  /** Columns that name a person. */
  people: string[];
  /** Columns that name a version of a framework. */
  versions: string[];
  /** Which of these tables its rows point to. */
  pointsTo: { constraint: string; table: string }[];
};

/** The column that says which system a row is of. */
export const ownerColumn = ({ name }: { name: string }) =>
  name === "System" ? "id" : "systemId";

/**
 * Every table of systems, each after those that its rows point to, as far as
 * they do not point in a ring.
 */
export async function listArchiveTables(read: Read): Promise<ArchiveTable[]> {
  const found = await read<ArchiveTable>(tablesSql);
  const tables = found
    .filter(({ name }) => !tablesLeftOut.includes(name))
    .map((table) => ({
      ...table,
      columns: table.columns.filter(
        (column) => !columnsLeftOut[table.name]?.includes(column),
      ),
    }));
  return sortTables(tables);
}

/** Puts each table after those it points to. */
export function sortTables(tables: readonly ArchiveTable[]): ArchiveTable[] {
  const sorted: ArchiveTable[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const waits = (name: string) => left.some((table) => table.name === name);
    const ready = left.filter((table) =>
      table.pointsTo.every((to) => to.table === table.name || !waits(to.table)),
    );
    // In a ring: the first goes ahead, and what it points to is checked later.
    const next = ready.length > 0 ? ready : left.slice(0, 1);
    sorted.push(...next);
    left = left.filter((table) => !next.includes(table));
  }
  return sorted;
}

/** References that are met only once later rows are there. */
export function listLateReferences(sorted: readonly ArchiveTable[]) {
  return sorted.flatMap((table, at) =>
    table.pointsTo
      .filter((to) => sorted.findIndex(({ name }) => name === to.table) >= at)
      .map(({ constraint }) => ({ table: table.name, constraint })),
  );
}

const tablesSql = `
  WITH ours AS (
    SELECT c.oid, c.relname FROM pg_class c
     WHERE c.relkind = 'r' AND c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = '"System"'::regclass)
       AND (c.relname = 'System' OR EXISTS (
         SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'systemId' AND NOT a.attisdropped))),
  keys AS (
    SELECT k.*, (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = k.conkey[1])::text AS first
      FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid IN (SELECT oid FROM ours))
  SELECT o.relname::text AS name,
         ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = o.oid AND a.attnum > 0
                  AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
         ARRAY(SELECT a.attname::text FROM pg_index i JOIN LATERAL unnest(i.indkey) WITH ORDINALITY u(num, at) ON true
                 JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.num
                WHERE i.indrelid = o.oid AND i.indisprimary ORDER BY u.at) AS key,
         ARRAY(SELECT k.first FROM keys k WHERE k.conrelid = o.oid AND k.confrelid = '"Person"'::regclass ORDER BY 1) AS people,
         ARRAY(SELECT k.first FROM keys k WHERE k.conrelid = o.oid AND k.confrelid = '"FrameworkVersion"'::regclass ORDER BY 1) AS versions,
         COALESCE((SELECT json_agg(json_build_object('constraint', k.conname, 'table', t.relname) ORDER BY k.conname)
                     FROM keys k JOIN ours t ON t.oid = k.confrelid WHERE k.conrelid = o.oid), '[]') AS "pointsTo"
    FROM ours o ORDER BY o.relname`;
