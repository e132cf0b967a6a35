import { mkdir } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { type ArchiveTable, listArchiveTables } from "./catalogue";
import { tablesOfOnePerson } from "./left-out";
import { writeLines } from "./line-file";
import { archiveFormat, type Manifest } from "./manifest";
import type { Read } from "./read";
import { readRows } from "./read-rows";

export type Written = { folder: string; manifest: Manifest };

type Job = {
  read: Read;
  systemId: string;
  /** An empty folder, whose owner removes it. */
  folder: string;
  madeAt: Date;
  /** false: read as a member, who sees what is theirs to see. */
  isWhole: boolean;
};

/** The parts of an archive on the disk, for pack-archive: rows as lines, people, and what is in them. In one snapshot. */
export async function writeArchive(job: Job): Promise<Written> {
  const { read, systemId, folder, isWhole } = job;
  await mkdir(path.join(folder, "tables"), { recursive: true });
  await read("SELECT set_config('timezone', 'UTC', true)");
  const [system] = await read<Manifest["system"]>(
    `SELECT "id"::text AS id, "slug" AS slug, "name" AS name FROM "System" WHERE "id" = $1::uuid`,
    [systemId],
  );
  if (!system) throw new Error("There is no such system.");
  const all = await listArchiveTables(read);
  const chosen = all.filter(
    ({ name }) => isWhole || !tablesOfOnePerson.includes(name),
  );
  const named = createNamed();
  const tables: Manifest["tables"] = [];
  for (const table of chosen) {
    const place = path.join(folder, "tables", `${table.name}.jsonl`);
    const rows = noteNamed(readRows(read, table, systemId), table, named);
    tables.push({ name: table.name, ...(await writeLines(place, rows)) });
  }
  const people = await writeLines(
    path.join(folder, "people.jsonl"),
    readPeople(read, [...named.people].sort()),
  );
  const frameworks = await readFrameworks(read, [...named.versions]);
  const migration = await readMigration(read);
  const manifest: Manifest = {
    format: archiveFormat,
    ...{ migration, isWhole, system, people, frameworks, tables },
    madeAt: job.madeAt.toISOString(),
    files: [...named.files.values()],
  };
  return { folder, manifest };
}

type Named = ReturnType<typeof createNamed>;
const createNamed = () => ({
  people: new Set<string>(),
  versions: new Set<string>(),
  files: new Map<string, Manifest["files"][number]>(),
});

const storedFileSchema = z.object({
  id: z.uuid(),
  byteSize: z.number(),
  sha256: z.string(),
  keptAt: z.string().nullable(),
  removedAt: z.string().nullable(),
});
const rowSchema = z.record(z.string(), z.unknown());

/** Passes the lines on, and notes whom and what they name. */
async function* noteNamed(
  batches: AsyncIterable<string[]>,
  table: ArchiveTable,
  named: Named,
) {
  for await (const lines of batches) {
    for (const line of lines) {
      const row = rowSchema.parse(JSON.parse(line));
      for (const column of table.people)
        if (row[column]) named.people.add(String(row[column]));
      for (const column of table.versions)
        if (row[column]) named.versions.add(String(row[column]));
      if (table.name !== "StoredFile") continue;
      const file = storedFileSchema.parse(row);
      const { id, byteSize: bytes, sha256, keptAt, removedAt } = file;
      if (keptAt && !removedAt) named.files.set(id, { id, bytes, sha256 });
    }
    yield lines;
  }
}

const peopleAtOnce = 500;

/** Who is named: how they are called and their address; never what signs them in. */
async function* readPeople(read: Read, ids: readonly string[]) {
  for (let from = 0; from < ids.length; from += peopleAtOnce) {
    const some = ids.slice(from, from + peopleAtOnce);
    const rows = await read<{ line: string }>(
      `SELECT jsonb_build_object('id', x.id, 'locale', p."locale", 'isDisabled', p."disabledAt" IS NOT NULL,
                'name', coalesce(p."name", 'Somebody'), 'email', coalesce(p."email", x.id || '@unknown.invalid'))::text AS line
         FROM unnest($1::text[]) WITH ORDINALITY x(id, at) LEFT JOIN "Person" p ON p."id" = x.id::uuid ORDER BY x.at`,
      [some],
    );
    yield rows.map(({ line }) => line);
  }
}

function readFrameworks(read: Read, ids: readonly string[]) {
  return read<Manifest["frameworks"][number]>(
    `SELECT "id"::text AS id, "code" AS code, "version" AS version, "contentHash" AS "contentHash"
       FROM "FrameworkVersion" WHERE "id" = ANY ($1::text[]::uuid[]) ORDER BY 2, 3`,
    [ids],
  );
}

/** The schema's last migration. */
export async function readMigration(read: Read) {
  const [last] = await read<{ name: string }>(
    "SELECT last_migration() AS name",
  );
  return last?.name ?? "";
}
