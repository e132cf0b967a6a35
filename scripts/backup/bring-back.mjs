import path from "node:path";
import { StopError } from "../console/stop-error.mjs";
import { withClient } from "../../prisma/database/connect.mjs";
import {
  applyMigrations,
  listMigrationNames,
} from "../../prisma/migrator/migrations.mjs";
import { prepareDatabase } from "../../prisma/migrator/prepare.mjs";
import { copyFiles, hasFiles } from "./files.mjs";
import { loadTables } from "./load.mjs";
import { readManifest } from "./manifest.mjs";
import { findLastMigration } from "./tables.mjs";

/**
 * Brings a backup back into an empty database: the tables as they were then,
 * the rows, the files, and then what this version of the app adds.
 * @param {{ownerUrl: string, appUrl: string, folder: string, filesFolder: string | null}} options
 */
export async function bringBack({ ownerUrl, appUrl, folder, filesFolder }) {
  const manifest = await readManifest(folder);
  await refuseUnknown(manifest);
  if (manifest.files?.count > 0 && !filesFolder)
    throw new StopError(
      `The backup holds ${manifest.files.count} files. Set FILES_DIR to an empty folder for them.`,
    );
  await refuseOccupied({ ownerUrl, filesFolder, manifest });
  await applyMigrations({ url: ownerUrl, last: manifest.lastMigration });
  await withClient(ownerUrl, (client) =>
    loadTables(client, { folder, manifest }),
  );
  const files = await bringFiles({ ownerUrl, folder, filesFolder, manifest });
  const applied = await prepareDatabase({ ownerUrl, appUrl });
  return { manifest, files, applied };
}

async function refuseUnknown({ lastMigration }) {
  const known = await listMigrationNames();
  if (!known.includes(lastMigration))
    throw new StopError(
      `The backup was taken by a newer Waymark (${lastMigration}). Restore it with that version or a later one.`,
    );
}

// What an attempt that broke off has left is empty and at the same migration; the loading looks again.
async function refuseOccupied({ ownerUrl, filesFolder, manifest }) {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS "count" FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'`,
    );
    const last = await findLastMigration(client);
    if (rows[0].count > 0 && last !== manifest.lastMigration)
      throw new StopError(
        "The database is not empty. Restore into a new one (createdb).",
      );
  });
  if (filesFolder && (await hasFiles(filesFolder)))
    throw new StopError(
      `FILES_DIR (${filesFolder}) is not empty. Restore into a new folder.`,
    );
}

async function bringFiles({ ownerUrl, folder, filesFolder, manifest }) {
  if (!manifest.files || !filesFolder) return null;
  return withClient(ownerUrl, async (client) => {
    await client.query("BEGIN");
    // The owner is held by the policies too, but for this moment.
    await client.query(`ALTER TABLE "StoredFile" NO FORCE ROW LEVEL SECURITY`);
    const from = path.join(folder, "files");
    const files = await copyFiles(client, { from, to: filesFolder });
    await client.query("ROLLBACK");
    return files;
  });
}
