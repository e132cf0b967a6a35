import { randomUUID } from "node:crypto";
import { createWriteStream, mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { openArchive } from "@/lib/systems/archive/open-archive";

/** Every table of systems: what holds rows of one, and that of systems themselves. */
export async function listSystemTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT c.relname::text AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND (a.attname = 'systemId' OR c.relname = 'System') ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** A sum over a system's rows in every table, without what an archive leaves out. */
export async function sumSystem(client: Client, slug: string) {
  const sums: Record<string, string> = {};
  for (const name of await listSystemTables(client)) {
    const column = name === "System" ? "id" : "systemId";
    const { rows } = await client.query(
      `SELECT count(*) || ' ' || md5(coalesce(string_agg(r, '|' ORDER BY r), '')) AS sum FROM (
         SELECT (to_jsonb(t) - '{tokenHash,suspendedAt,suspendedBecause,suspendedContact,erasureDueAt}'::text[])::text AS r
           FROM "${name}" t WHERE t."${column}" = (SELECT "id" FROM "System" WHERE "slug" = $1)) x`,
      [slug],
    );
    sums[name] = rows[0].sum;
  }
  return sums;
}

/** How many rows of a system there are anywhere, by its id. */
export async function countAnywhere(client: Client, systemId: string) {
  const counts: Record<string, number> = {};
  for (const name of await listSystemTables(client)) {
    const column = name === "System" ? "id" : "systemId";
    const { rows } = await client.query(
      `SELECT count(*)::int AS n FROM "${name}" WHERE "${column}" = $1`,
      [systemId],
    );
    counts[name] = rows[0].n;
  }
  return counts;
}

/** An empty folder for this test's archives and files. */
export function makeFolder() {
  const folder = path.join(tmpdir(), `waymark-${randomUUID()}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Keeps an archive that is given out as a stream. */
export async function keepArchive(stream: Readable) {
  const place = path.join(makeFolder(), "archive.zip");
  await pipeline(stream, createWriteStream(place));
  return place;
}

/** All that an archive says. */
export async function readArchiveText(stream: Readable) {
  const place = await keepArchive(stream);
  const archive = await openArchive(place);
  const { manifest } = archive;
  const parts = [JSON.stringify(manifest)];
  for (const name of [
    "people.jsonl",
    ...manifest.tables.map((table) => `tables/${table.name}.jsonl`),
  ])
    for await (const lines of archive.lines(name)) parts.push(...lines);
  archive.close();
  await rm(path.dirname(place), { recursive: true, force: true });
  return parts.join("\n");
}
