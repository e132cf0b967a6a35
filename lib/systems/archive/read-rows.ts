import { columnsLeftOut } from "./left-out";
import { type ArchiveTable, ownerColumn } from "./catalogue";
import type { Read } from "./read";

const atOnce = 200;
const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

/**
 * A system's rows of one table, each as a line of JSON, in the order of their
 * keys and some hundreds at a time. In a transaction whose time zone is UTC.
 */
export async function* readRows(
  read: Read,
  table: ArchiveTable,
  systemId: string,
): AsyncGenerator<string[]> {
  const omitted = columnsLeftOut[table.name] ?? [];
  const order = table.key.map((column) => `t.${quote(column)}`).join(", ");
  // The id is one of ours and was checked: a cursor takes no parameters.
  await read(
    `DECLARE archive_rows NO SCROLL CURSOR FOR
      SELECT (to_jsonb(t) - '{${omitted.join(",")}}'::text[])::text AS line FROM ${quote(table.name)} t
       WHERE t.${quote(ownerColumn(table))} = '${checkId(systemId)}'::uuid ORDER BY ${order}`,
  );
  for (;;) {
    const rows = await read<{ line: string }>(
      `FETCH ${atOnce} FROM archive_rows`,
    );
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
    if (rows.length < atOnce) break;
  }
  await read("CLOSE archive_rows");
}

function checkId(id: string) {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error("This is no id.");
  return id;
}
