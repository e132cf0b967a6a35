/**
 * The app's tables, each with its columns and the order in which its rows are
 * written: that of its key, byte by byte, so that the same rows make the same
 * bytes on any server.
 * @returns {Promise<{name: string, columns: string[], order: string}[]>}
 */
export async function listTables(client) {
  const { rows } = await client.query(`
    SELECT c.relname AS "name",
           (SELECT json_agg(a.attname ORDER BY a.attnum) FROM pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS "columns",
           (SELECT string_agg(quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END, ', ' ORDER BY k.at)
              FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k (attnum, at), pg_attribute a
             WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.attnum) AS "order"
      FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
     ORDER BY 1`);
  return rows;
}

/** The migration that the database is at; null where there is none. */
export async function findLastMigration(client) {
  const { rows } = await client.query(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS "hasHistory"`,
  );
  if (!rows[0].hasHistory) return null;
  const last = await client.query(
    `SELECT migration_name AS "name" FROM public._prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1 DESC LIMIT 1`,
  );
  return last.rows[0]?.name ?? null;
}

/** Settings under which a value is written in one way only; and no policy may leave out a row unsaid. */
export async function setForm(client) {
  await client.query(
    `SET TimeZone = 'UTC'; SET DateStyle = 'ISO'; SET IntervalStyle = 'postgres';
     SET bytea_output = 'hex'; SET extra_float_digits = 1; SET client_encoding = 'UTF8'; SET row_security = off`,
  );
}

/** The command that writes all rows of a table, in order. */
export function copyOut({ name, columns, order }) {
  return `COPY (SELECT ${columns.map(quote).join(", ")} FROM ${quote(name)} ORDER BY ${order}) TO STDOUT`;
}

/** The command that takes them in. */
export function copyIn({ name, columns }) {
  return `COPY ${quote(name)} (${columns.map(quote).join(", ")}) FROM STDIN`;
}

export function quote(name) {
  return `"${name.replaceAll('"', '""')}"`;
}
