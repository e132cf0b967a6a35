import { createHash } from "node:crypto";
import type { ArchiveTable } from "./catalogue";
import type { Manifest } from "./manifest";
import { type Archive, ArchiveRefusal } from "./open-archive";
import type { Read } from "./read";
import { readMigration } from "./write-archive";

/** Refuses, in words, what cannot be brought in here. */
export async function checkArchive(
  read: Read,
  { manifest }: Archive,
  { tables, slug }: { tables: readonly ArchiveTable[]; slug: string },
) {
  const migration = await readMigration(read);
  if (manifest.migration !== migration)
    throw new ArchiveRefusal(
      `The archive was made at the migration ${manifest.migration}, this installation is at ${migration}. Bring both to the same version, then export again.`,
    );
  const known = tables.map(({ name }) => name);
  const strange = manifest.tables.filter(({ name }) => !known.includes(name));
  if (strange.length > 0)
    throw new ArchiveRefusal(
      `The archive has parts that this installation does not know: ${strange.map(({ name }) => name).join(", ")}.`,
    );
  await checkFrameworks(read, manifest.frameworks);
  const taken = await read<{ id: string; slug: string }>(
    `SELECT "id"::text AS id, "slug" AS slug FROM "System" WHERE "id" = $1::uuid OR "slug" = $2`,
    [manifest.system.id, slug],
  );
  if (taken.some(({ id }) => id === manifest.system.id))
    throw new ArchiveRefusal("This very system is here already.");
  if (taken.length > 0)
    throw new ArchiveRefusal(
      `Another system here has the address ${slug}. Give this one another: --slug WORD.`,
    );
}

async function checkFrameworks(read: Read, wanted: Manifest["frameworks"]) {
  const here = await read<Manifest["frameworks"][number]>(
    `SELECT "id"::text AS id, "code" AS code, "version" AS version, "contentHash" AS "contentHash" FROM "FrameworkVersion"
      WHERE "publishedAt" IS NOT NULL AND "id" = ANY ($1::text[]::uuid[])`,
    [wanted.map(({ id }) => id)],
  );
  for (const { id, code, version, contentHash } of wanted) {
    const found = here.find((one) => one.id === id);
    if (!found)
      throw new ArchiveRefusal(
        `The system is scored with ${code} ${version}, which is not published here. Bring that version in first (npm run framework -- import).`,
      );
    if (found.contentHash !== contentHash)
      throw new ArchiveRefusal(
        `${code} ${version} has other content here than where the archive was made.`,
      );
  }
}

/** Passes lines on; at their end they must be as many and the same as the manifest says. */
export async function* checkLines(
  batches: AsyncIterable<string[]>,
  name: string,
  wanted: { rows: number; sha256: string },
) {
  const hash = createHash("sha256");
  let rows = 0;
  for await (const lines of batches) {
    for (const line of lines) hash.update(`${line}\n`);
    rows += lines.length;
    yield lines;
  }
  if (rows !== wanted.rows || hash.digest("hex") !== wanted.sha256)
    throw new ArchiveRefusal(
      `The part ${name} of the archive is not as it was written: it was changed or damaged.`,
    );
}
