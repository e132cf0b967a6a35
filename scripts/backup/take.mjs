import { existsSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { StopError } from "../console/stop-error.mjs";
import { withClient } from "../../prisma/database/connect.mjs";
import { copyFiles } from "./files.mjs";
import { writeManifest } from "./manifest.mjs";
import { writeTable } from "./stream-table.mjs";
import { findLastMigration, listTables, quote, setForm } from "./tables.mjs";

const atOnce = 4;

/**
 * Writes all tables, as they stand at one moment, and the files that they know
 * into a new folder. People may go on working.
 * @param {{url: string, folder: string, filesFolder: string | null, isInBucket: boolean}} options url: of a role that no policy stops
 */
export async function takeBackup({ url, folder, filesFolder, isInBucket }) {
  await makeFolder(folder);
  return withClient(url, async (leader) => {
    await refuseWhoSeesLess(leader);
    await setForm(leader);
    if (!filesFolder && !isInBucket) await refuseForgottenFiles(leader);
    const at = await openSnapshot(leader);
    const tables = await listTables(leader);
    await leader.query(
      `LOCK TABLE ${tables.map(({ name }) => quote(name)).join(", ")} IN ACCESS SHARE MODE`,
    );
    const lastMigration = await findLastMigration(leader);
    const figures = await writeTables({ url, folder, tables, at });
    const files = filesFolder
      ? await copyFiles(leader, {
          from: filesFolder,
          to: path.join(folder, "files"),
        })
      : null;
    const manifest = {
      takenAt: at.takenAt,
      lastMigration,
      tables: figures,
      files,
    };
    await writeManifest(folder, manifest);
    return manifest;
  });
}

async function makeFolder(folder) {
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new StopError(`${folder} is not empty: each backup has its own.`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

async function refuseWhoSeesLess(client) {
  const { rows } = await client.query(
    `SELECT current_user AS "name", rolsuper OR rolbypassrls AS "seesAll" FROM pg_roles WHERE rolname = current_user`,
  );
  if (!rows[0].seesAll)
    throw new StopError(
      `The user ${rows[0].name} does not see all rows: the policies hold for it too. Use one that they do not hold for (docs/operating.md: Backup and restore).`,
    );
}

async function refuseForgottenFiles(client) {
  const { rowCount } = await client.query(
    `SELECT FROM "StoredFile" WHERE "keptAt" IS NOT NULL AND "removedAt" IS NULL LIMIT 1`,
  );
  if (rowCount > 0)
    throw new StopError(
      "The database knows of files. Set FILES_DIR, or S3_BUCKET where they are kept in a bucket (which is not copied).",
    );
}

async function openSnapshot(client) {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const { rows } = await client.query(
    `SELECT pg_export_snapshot() AS "snapshot", now() AS "takenAt"`,
  );
  return rows[0];
}

/** Some tables at once, all of the same moment; the largest do not hold up the others. */
async function writeTables({ url, folder, tables, at }) {
  const waiting = [...tables];
  const figures = {};
  const work = () =>
    withClient(url, async (client) => {
      await setForm(client);
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      await client.query(`SET TRANSACTION SNAPSHOT '${at.snapshot}'`);
      for (let table = waiting.shift(); table; table = waiting.shift()) {
        const file = path.join(folder, `${table.name}.gz`);
        figures[table.name] = await writeTable(client, table, file);
      }
    });
  await Promise.all(Array.from({ length: atOnce }, work));
  return Object.fromEntries(tables.map(({ name }) => [name, figures[name]]));
}
