import { referenceTables } from "./where-tables-live.mjs";

/** The tables of systems, which a cluster would distribute, by name. */
export async function listSystemTables(client) {
  return listTables(client, true);
}

/** The tables without a system of their own: people, the installation, the framework. */
export async function listOtherTables(client) {
  return listTables(client, false);
}

/** Every foreign key of the app's tables. */
export async function listReferences(client) {
  const { rows } = await client.query(`
    SELECT k.conname AS "name", f.relname AS "from", t.relname AS "to",
           pg_get_constraintdef(k.oid) AS "definition",
           EXISTS (SELECT 1 FROM unnest(k.conkey, k.confkey) AS pair (a, b)
                     JOIN pg_attribute x ON x.attrelid = k.conrelid AND x.attnum = pair.a AND x.attname = 'systemId'
                     JOIN pg_attribute y ON y.attrelid = k.confrelid AND y.attnum = pair.b AND y.attname = 'systemId') AS "isWithinSystem"
      FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
     WHERE k.contype = 'f' AND f.relnamespace = 'public'::regnamespace ORDER BY 2, 1`);
  return rows;
}

async function listTables(client, hasSystem) {
  const { rows } = await client.query(
    `SELECT c.relname AS "name", EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'systemId') AS "hasSystem"
       FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE '\\_%' ORDER BY 1`,
  );
  return rows
    .filter(
      (row) => (row.hasSystem && !(row.name in referenceTables)) === hasSystem,
    )
    .map((row) => row.name);
}
