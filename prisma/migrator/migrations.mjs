import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { withClient } from "../database/connect.mjs";
import { withSchemaEngine } from "./schema-engine.mjs";

export const migrationsFolder = fileURLToPath(
  new URL("../migrations", import.meta.url),
);

// Any number; two starts at once must take turns.
const lockKey = 7_204_311;

// A lock not had in time, and a deadlock: both pass.
const passing = new Set(["55P03", "40P01"]);

/**
 * Applies what is new in prisma/migrations and records it as Prisma does. Where
 * others are at work a migration waits a second for its tables, lets those
 * through who queue behind it, and tries again.
 * @param {{url: string, folder?: string, tries?: number, last?: string}} options url: the owner's address; last: the migration to stop at
 * @returns {Promise<string[]>} names of the migrations applied now
 */
export async function applyMigrations({
  url,
  folder = migrationsFolder,
  tries = 10,
  last = "~",
}) {
  const migrationsList = await readMigrations(folder, last);
  if (migrationsList.migrationDirectories.length === 0) return [];
  return withClient(url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
    const before = await listApplied(client);
    for (let left = tries - 1; ; left -= 1) {
      await forgetRolledBackAttempts(client);
      try {
        await runEngine(url, migrationsList);
        break;
      } catch (error) {
        const isPassing = passing.has(error.code ?? error.cause?.code);
        if (!isPassing || left === 0)
          throw await describe(client, error, isPassing && tries);
        await sleep(500);
      }
    }
    const after = await listApplied(client);
    return after.filter((name) => !before.includes(name));
  });
}

async function describe(client, error, triesForLock) {
  const name = await findUnfinished(client);
  if (!triesForLock)
    return new Error(`Migration ${name} failed: ${error.message}`, {
      cause: error,
    });
  await forgetRolledBackAttempts(client);
  return new Error(
    `Migration ${name} needs tables that others kept in use at each of ${triesForLock} tries. It has changed nothing. Try again when it is quieter; who works for long, the database says: SELECT pid, xact_start, query FROM pg_stat_activity WHERE xact_start < now() - interval '1 second'.`,
    { cause: error },
  );
}

async function listApplied(client) {
  if (!(await hasHistory(client))) return [];
  const { rows } = await client.query(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1",
  );
  return rows.map(({ name }) => name);
}

/** Names of the migration folders, oldest first. */
export async function listMigrationNames(folder = migrationsFolder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(
    () => [],
  );
  const names = entries
    .filter((entry) => entry.isDirectory() && /^\d{14}_/.test(entry.name))
    .map((entry) => entry.name);
  return names.sort();
}

async function runEngine(url, migrationsList) {
  const filters = { externalTables: [], externalEnums: [] };
  await withSchemaEngine(url, (engine) =>
    engine.applyMigrations({ migrationsList, filters }),
  );
}

async function readMigrations(folder, last) {
  const found = await listMigrationNames(folder);
  const names = found.filter((name) => name <= last);
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: await readScript(path.join(folder, name, "migration.sql")),
      },
    })),
  );
  const lockfile = {
    path: "migration_lock.toml",
    content: 'provider = "postgresql"\n',
  };
  return {
    baseDir: folder,
    lockfile,
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

async function readScript(file) {
  try {
    return { tag: "ok", value: await readFile(file, "utf8") };
  } catch (error) {
    return { tag: "error", value: error.message };
  }
}

// A failed or killed migration rolled itself back (it is one transaction), so
// only its record stands in the way of the next attempt.
async function forgetRolledBackAttempts(client) {
  if (!(await hasHistory(client))) return;
  await client.query(
    "DELETE FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL",
  );
}

async function hasHistory(client) {
  const table = await client.query(
    "SELECT to_regclass('_prisma_migrations') AS found",
  );
  return table.rows[0].found !== null;
}

async function findUnfinished(client) {
  if (!(await hasHistory(client))) return "history";
  const { rows } = await client.query(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NULL",
  );
  return rows[0]?.name ?? "history";
}
