import "server-only";
import type { Pool, PoolClient } from "pg";

/** More than the app has; whatever comes after them is planned each time. */
const most = 500;

// A list written out is another statement for each length.
const hasList = /\bIN \(\$\d+,|\), ?\(\$\d/;

// PostgreSQL refuses a kept statement whose columns are others since a migration.
const givesWhateverThereIs = /^\s*SELECT (?:\w+\.)?\*/;

/**
 * What the connections of a pool keep of its statements: nothing, until `begin`
 * has seen that they are the database's own.
 */
export function createKeptStatements(pool: Pool) {
  const names = new Map<string, string>();
  let areKept = false;

  /** What a connection keeps a statement as; empty for one that it does not keep. */
  function nameStatement({ sql }: { sql: string }): string {
    if (!areKept) return "";
    const known = names.get(sql);
    if (known) return known;
    if (names.size >= most || hasList.test(sql)) return "";
    if (givesWhateverThereIs.test(sql)) return "";
    const name = `kept_${names.size + 1}`;
    names.set(sql, name);
    return name;
  }

  async function begin() {
    areKept = await isDirect(pool);
  }

  return { nameStatement, begin };
}

/**
 * What answers from another process than the one that greeted is a pooler: it
 * may hand the next transaction to a connection that was told nothing.
 */
async function isDirect(pool: Pool) {
  const client: PoolClient & { processID?: number } = await pool.connect();
  try {
    const { rows } = await client.query<{ pid: number }>(
      "SELECT pg_backend_pid() AS pid",
    );
    return rows[0]?.pid === client.processID;
  } finally {
    client.release();
  }
}
