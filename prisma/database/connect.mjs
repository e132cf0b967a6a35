import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

// Refused, still starting, or shutting down: all pass.
const passing = new Set(["ECONNREFUSED", "ECONNRESET", "57P03", "57P01"]);

/** Runs `work` with one connection and closes it. */
export async function withClient(url, work) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Waits until the server takes connections (crash recovery can take a while). */
export async function connectWhenReady(url, milliseconds = 60_000) {
  const until = Date.now() + milliseconds;
  for (;;) {
    try {
      return await withClient(adminUrl(url), (client) =>
        client.query("SELECT 1"),
      );
    } catch (error) {
      if (!passing.has(error.code) || Date.now() > until) throw error;
      await sleep(40);
    }
  }
}

/** Creates the database that the address names when the server has none of that name. */
export async function ensureDatabase(url) {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  await withClient(adminUrl(url), async (client) => {
    const found = await client.query(
      "SELECT 1 FROM pg_database WHERE datname = $1",
      [name],
    );
    if (found.rowCount === 0)
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}

/** The same server's maintenance database. */
export function adminUrl(url) {
  return withDatabaseName(url, "postgres");
}

/** The same address with another database. */
export function withDatabaseName(url, name) {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed.toString();
}
