import path from "node:path";
import { StopError } from "../console/stop-error.mjs";
import { readTable, sumTable } from "./stream-table.mjs";
import { listTables, quote, setForm } from "./tables.mjs";

/**
 * Loads a backup's tables into the same tables, empty, in one transaction.
 * Policies, triggers and references step aside meanwhile, which the owner may
 * do; the references are checked when they come back, and every table is
 * compared with the manifest.
 */
export async function loadTables(client, { folder, manifest }) {
  await setForm(client);
  await client.query("BEGIN");
  try {
    const tables = await listTables(client);
    refuseOthers(tables, manifest);
    const forced = await listForced(client);
    const references = await listReferences(client);
    for (const table of forced)
      await alter(client, table, "NO FORCE ROW LEVEL SECURITY");
    await refuseFull(client, tables);
    for (const { name } of tables)
      await alter(client, name, "DISABLE TRIGGER USER");
    for (const { table, name } of references)
      await alter(client, table, `DROP CONSTRAINT ${quote(name)}`);
    for (const table of tables)
      await loadTable(client, table, { folder, manifest });
    for (const { table, name, definition } of references)
      await alter(client, table, `ADD CONSTRAINT ${quote(name)} ${definition}`);
    for (const { name } of tables)
      await alter(client, name, "ENABLE TRIGGER USER");
    for (const table of forced)
      await alter(client, table, "FORCE ROW LEVEL SECURITY");
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
  await client.query("ANALYZE");
}

async function loadTable(client, table, { folder, manifest }) {
  const wanted = manifest.tables[table.name];
  const file = path.join(folder, `${table.name}.gz`);
  const read = await readTable(client, table, file);
  if (read.sha256 !== wanted.sha256)
    throw new StopError(`${file} is damaged: its sum is not the manifest's.`);
  const stands = await sumTable(client, table);
  if (stands.sha256 !== wanted.sha256 || stands.rows !== wanted.rows)
    throw new StopError(
      `What was loaded into ${table.name} is not what was written (${stands.rows} rows of ${wanted.rows}).`,
    );
}

function refuseOthers(tables, manifest) {
  const here = tables.map(({ name }) => name).join(", ");
  const there = Object.keys(manifest.tables).sort().join(", ");
  if (here.split(", ").sort().join(", ") !== there)
    throw new StopError(
      `The backup holds other tables (${there}) than its migration makes (${here}).`,
    );
}

async function refuseFull(client, tables) {
  for (const { name } of tables) {
    const { rowCount } = await client.query(
      `SELECT FROM ${quote(name)} LIMIT 1`,
    );
    if (rowCount > 0)
      throw new StopError(
        `The database is not empty: ${name} has rows. Restore into a new one.`,
      );
  }
}

function alter(client, table, what) {
  return client.query(`ALTER TABLE ${quote(table)} ${what}`);
}

async function listForced(client) {
  const { rows } = await client.query(
    `SELECT relname AS "name" FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relforcerowsecurity`,
  );
  return rows.map(({ name }) => name);
}

async function listReferences(client) {
  const { rows } = await client.query(
    `SELECT c.relname AS "table", k.conname AS "name", pg_get_constraintdef(k.oid) AS "definition"
       FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE k.contype = 'f' AND c.relnamespace = 'public'::regnamespace ORDER BY 1, 2`,
  );
  return rows;
}
