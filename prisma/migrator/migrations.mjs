import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { withClient } from "../database/connect.mjs";
import { withSchemaEngine } from "./schema-engine.mjs";

export const migrationsFolder = fileURLToPath(
  new URL("../migrations", import.meta.url),
);

// Any number; two starts at once must take turns.
const lockKey = 7_204_311;

/**
 * Applies what is new in prisma/migrations and records it as Prisma does.
 * @param {{url: string, folder?: string}} options the owner's address
 * @returns {Promise<string[]>} names of the migrations applied now
 */
export async function applyMigrations({ url, folder = migrationsFolder }) {
  const migrationsList = await readMigrations(folder);
  if (migrationsList.migrationDirectories.length === 0) return [];
  return withClient(url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
    await forgetRolledBackAttempts(client);
    try {
      return await runEngine(url, migrationsList);
    } catch (error) {
      const name = await findUnfinished(client);
      throw new Error(`Migration ${name} failed: ${error.message}`, {
        cause: error,
      });
    }
  });
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
  const result = await withSchemaEngine(url, (engine) =>
    engine.applyMigrations({ migrationsList, filters }),
  );
  return result.appliedMigrationNames;
}

async function readMigrations(folder) {
  const names = await listMigrationNames(folder);
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
  const table = await client.query(
    "SELECT to_regclass('_prisma_migrations') AS found",
  );
  if (table.rows[0].found === null) return;
  await client.query(
    "DELETE FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL",
  );
}

async function findUnfinished(client) {
  const { rows } = await client.query(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NULL",
  );
  return rows[0]?.name ?? "history";
}
