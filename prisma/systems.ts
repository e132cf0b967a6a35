import { createWriteStream } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { getFileStore } from "@/lib/files/store/file-store";
import { loadArchive } from "@/lib/systems/archive/load-archive";
import { dropFiles, loadFiles } from "@/lib/systems/archive/load-files";
import { openArchive } from "@/lib/systems/archive/open-archive";
import { packArchive } from "@/lib/systems/archive/pack-archive";
import type { Read } from "@/lib/systems/archive/read";
import { writeArchive } from "@/lib/systems/archive/write-archive";

const readOn =
  (client: ClientBase): Read =>
  async (sql, values = []) =>
    (await client.query(sql, [...values])).rows;

export type System = { id: string; slug: string; name: string };

/** The system of this address, or null. */
export async function findSystemBySlug(
  client: ClientBase,
  slug: string,
): Promise<System | null> {
  const { rows } = await client.query<System>(
    'SELECT "id", "slug", "name" FROM "System" WHERE "slug" = $1',
    [slug],
  );
  return rows[0] ?? null;
}

/** Writes all of a system to one file, which is there whole or not at all. */
export async function exportSystem(
  client: ClientBase,
  { id: systemId }: System,
  out: string,
) {
  const folder = await mkdtemp(path.join(tmpdir(), "waymark-archive-"));
  const draft = `${out}.part`;
  try {
    const written = await inTransaction(client, "REPEATABLE READ", async () => {
      await client.query("SELECT set_config('app.system_id', $1, true)", [
        systemId,
      ]);
      return writeArchive({
        ...{ read: readOn(client), systemId, folder },
        ...{ madeAt: new Date(), isWhole: true },
      });
    });
    const openFile = (fileId: string) =>
      getFileStore().read({ systemId, fileId });
    await pipeline(
      packArchive(written, openFile),
      createWriteStream(draft, { mode: 0o600 }),
    );
    await rename(draft, out);
    return written.manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(draft, { force: true });
  }
}

/** Brings a system in from an archive: all of it, or nothing. */
export async function importSystem(
  client: ClientBase,
  place: string,
  { slug }: { slug?: string },
) {
  const archive = await openArchive(place);
  let isPut = false;
  try {
    return await inTransaction(client, "READ COMMITTED", () =>
      loadArchive(readOn(client), archive, {
        ...(slug && { slug }),
        loadFiles: (given) => {
          isPut = true;
          return loadFiles(given);
        },
      }),
    );
  } catch (error) {
    if (isPut) await dropFiles(archive);
    throw error;
  } finally {
    archive.close();
  }
}

/** Erases a system at once: its rows, its people who are in no other, then its files; whether those are gone. */
export async function eraseSystem(
  client: ClientBase,
  { id }: System,
): Promise<{ areFilesGone: boolean }> {
  // Asked for first: without its settings nothing is begun.
  const store = getFileStore();
  await inTransaction(client, "READ COMMITTED", () =>
    client.query("SELECT erase_system($1::uuid)", [id]),
  );
  const areFilesGone = await store.removeAllOf(id).then(
    () => true,
    () => false,
  );
  return { areFilesGone };
}

async function inTransaction<T>(
  client: ClientBase,
  isolation: "REPEATABLE READ" | "READ COMMITTED",
  work: () => Promise<T>,
) {
  await client.query(`BEGIN ISOLATION LEVEL ${isolation}`);
  try {
    const answer = await work();
    await client.query("COMMIT");
    return answer;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}
