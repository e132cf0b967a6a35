import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { listMigrationNames, migrationsFolder } from "./migrations.mjs";
import { withSchemaEngine } from "./schema-engine.mjs";

// Not *.prisma: Prisma would read it as part of the schema.
const snapshotName = "schema-after.txt";
const prismaFolder = fileURLToPath(new URL("..", import.meta.url));

/**
 * Writes prisma/migrations/<time>_<name>/migration.sql with the difference between
 * the schema at the last migration (kept beside it) and the schema now.
 * @param {{name: string, url: string, now: Date, migrations?: string}} options url: any reachable server; nothing is read from it
 * @returns {Promise<{folder: string, isEmpty: boolean}>}
 */
export async function draftMigration({
  name,
  url,
  now,
  migrations = migrationsFolder,
}) {
  const schema = await readSchema();
  const before = await readLastSnapshot(migrations);
  const sql = await diff(url, before, schema);
  const folder = path.join(migrations, `${stamp(now)}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "migration.sql"), sql);
  await writeFile(path.join(folder, snapshotName), schema);
  return { folder, isEmpty: /^(\s|--.*)*$/.test(sql) };
}

/** Records the schema as it is now beside the last migration, for one written by hand. */
export async function recordSchema() {
  const last = (await listMigrationNames()).at(-1);
  if (!last) throw new Error("There is no migration yet.");
  const file = path.join(migrationsFolder, last, snapshotName);
  await writeFile(file, await readSchema());
  return file;
}

/** Whether the schema has changed since the last migration, compared as text. */
export async function isSchemaAhead() {
  return (await readLastSnapshot(migrationsFolder)) !== (await readSchema());
}

async function readSchema() {
  const models = path.join(prismaFolder, "models");
  const names = (await readdir(models)).filter((file) =>
    file.endsWith(".prisma"),
  );
  const files = [
    path.join(prismaFolder, "schema.prisma"),
    ...names.sort().map((file) => path.join(models, file)),
  ];
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return texts.join("\n");
}

async function readLastSnapshot(migrations) {
  const last = (await listMigrationNames(migrations)).at(-1);
  if (!last) return null;
  const file = path.join(migrations, last, snapshotName);
  if (existsSync(file)) return readFile(file, "utf8");
  throw new Error(
    `${last} has no ${snapshotName} beside it, so the next one cannot be drawn up. If the schema is as it was then: node scripts/new-migration.mjs --record`,
  );
}

async function diff(url, before, after) {
  const from = before === null ? { tag: "empty" } : datamodel(before);
  const result = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from,
      to: datamodel(after),
      script: true,
      exitCode: null,
      shadowDatabaseUrl: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return result.stdout ?? "";
}

function datamodel(content) {
  return {
    tag: "schemaDatamodel",
    files: [{ path: "schema.prisma", content }],
  };
}

function stamp(now) {
  return now.toISOString().replace(/\D/g, "").slice(0, 14);
}
