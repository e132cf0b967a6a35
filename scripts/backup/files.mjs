import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

const perPage = 500;

/**
 * Copies each file that the database knows from one folder of files into
 * another, and compares it with the sum that the database has.
 * @returns {Promise<{count: number, bytes: number, missing: string[], damaged: string[]}>}
 */
export async function copyFiles(client, { from, to }) {
  const found = { count: 0, bytes: 0, missing: [], damaged: [] };
  for (let after = null; ;) {
    const page = await listPage(client, after);
    for (const row of page) await copyOne(row, { from, to }, found);
    if (page.length < perPage) return found;
    after = page.at(-1);
  }
}

/** Whether a folder of files holds any. */
export async function hasFiles(folder) {
  const kept = path.join(folder, "kept");
  const names = await readdir(kept).catch(() => []);
  return names.length > 0;
}

async function listPage(client, after) {
  const { rows } = await client.query(
    `SELECT "systemId", "id", "sha256" FROM "StoredFile"
      WHERE "keptAt" IS NOT NULL AND "removedAt" IS NULL AND ($1::uuid IS NULL OR ("systemId", "id") > ($1, $2))
      ORDER BY 1, 2 LIMIT ${perPage}`,
    [after?.systemId ?? null, after?.id ?? null],
  );
  return rows;
}

async function copyOne({ systemId, id, sha256 }, { from, to }, found) {
  const name = path.join("kept", systemId, id);
  const hash = createHash("sha256");
  const count = new Transform({
    transform(chunk, _, done) {
      hash.update(chunk);
      found.bytes += chunk.length;
      done(null, chunk);
    },
  });
  const target = path.join(to, name);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  try {
    await pipeline(
      createReadStream(path.join(from, name)),
      count,
      createWriteStream(target, { flags: "wx", mode: 0o600 }),
    );
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    found.missing.push(`${systemId}/${id}`);
    return;
  }
  found.count += 1;
  if (hash.digest("hex") !== sha256) found.damaged.push(`${systemId}/${id}`);
}
