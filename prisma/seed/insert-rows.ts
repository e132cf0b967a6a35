import type { ClientBase } from "pg";
import type { Row } from "./rows/context";

/** One statement a table; the database itself turns the JSON into the table's types. */
export async function insertRows(
  client: ClientBase,
  table: string,
  rows: Row[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((name) => `"${name}"`)
    .join(", ");
  if (columns === "") return;
  await client.query(
    `INSERT INTO "${table}" (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
