import { listArchiveTables, listLateReferences } from "./catalogue";
import { checkArchive, checkLines } from "./check-archive";
import { createRowSum } from "./line-file";
import { loadPeople } from "./load-people";
import { adaptLines, type Changes, insertRows, openTables } from "./load-rows";
import { peopleName, toTableName } from "./manifest";
import { type Archive, ArchiveRefusal } from "./open-archive";
import type { Read } from "./read";
import { readRows } from "./read-rows";

export type Loaded = {
  slug: string;
  name: string;
  rows: number;
  files: number;
  peopleAdded: number;
};

type Options = {
  slug?: string;
  loadFiles: (archive: Archive) => Promise<void>;
};

/**
 * Brings a system in, in the transaction that `read` works in, as the owner of
 * the tables: everything, equal to what was written, or a refusal.
 */
export async function loadArchive(
  read: Read,
  archive: Archive,
  options: Options,
): Promise<Loaded> {
  const { manifest } = archive;
  const slug = options.slug ?? manifest.system.slug;
  await read("SELECT set_config('timezone', 'UTC', true)");
  const tables = await listArchiveTables(read);
  await checkArchive(read, archive, { tables, slug });
  const systemId = manifest.system.id;
  await read("SELECT set_config('app.system_id', $1, true)", [systemId]);
  const { changed, added } = await loadEverybody(read, archive);
  const closeTables = await openTables(
    read,
    tables,
    listLateReferences(tables),
  );
  let rows = 0;
  const sums = new Map<string, string>();
  for (const table of tables) {
    const part = manifest.tables.find(({ name }) => name === table.name);
    if (!part) continue;
    const sum = createRowSum();
    const name = toTableName(table.name);
    const changes: Changes = { slug, people: changed };
    for await (const lines of checkLines(archive.lines(name), name, part)) {
      const here = await adaptLines(read, table, lines, changes);
      sum.add(here);
      await insertRows(read, table, here);
    }
    sums.set(table.name, JSON.stringify(sum.end()));
    rows += part.rows;
  }
  await closeTables();
  for (const table of tables.filter(({ name }) => sums.has(name))) {
    const sum = createRowSum();
    for await (const lines of readRows(read, table, systemId)) sum.add(lines);
    if (JSON.stringify(sum.end()) !== sums.get(table.name))
      throw new ArchiveRefusal(
        `The rows of ${table.name} would not be the same here. Nothing was brought in.`,
      );
  }
  await options.loadFiles(archive);
  await noteBroughtIn(read, manifest.system);
  const files = manifest.files.length;
  const { name } = manifest.system;
  return { slug, name, rows, files, peopleAdded: added };
}

async function loadEverybody(read: Read, { manifest, lines }: Archive) {
  const changed = new Map<string, string>();
  let added = 0;
  const people = checkLines(lines(peopleName), peopleName, manifest.people);
  for await (const some of people) {
    const loaded = await loadPeople(read, some);
    for (const [from, to] of loaded.changed) changed.set(from, to);
    added += loaded.added;
  }
  return { changed, added };
}

function noteBroughtIn(read: Read, system: { id: string; name: string }) {
  return read(
    `INSERT INTO "OperatorEvent" ("id", "verb", "aboutId", "about")
     VALUES (gen_random_uuid(), 'system_brought_in', $1::uuid, jsonb_build_object('name', $2::text))`,
    [system.id, system.name],
  );
}
