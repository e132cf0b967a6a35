import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { expect } from "vitest";
import yazl from "yazl";
import { type Archive, openArchive } from "@/lib/systems/archive/open-archive";

/** All that an archive has in it, as one text. */
export async function readAll(place: string) {
  const archive = await openArchive(place);
  const parts: string[] = [JSON.stringify(archive.manifest)];
  for (const name of namesOf(archive))
    parts.push((await bytesOf(archive, name)).toString());
  archive.close();
  return parts.join("\n");
}

function namesOf({ manifest }: Archive) {
  return [
    "people.jsonl",
    ...manifest.tables.map(({ name }) => `tables/${name}.jsonl`),
    ...manifest.files.map(({ id }) => `files/${id}`),
  ];
}

async function bytesOf(archive: Archive, name: string) {
  const chunks: Buffer[] = [];
  for await (const chunk of await archive.bytes(name))
    chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Writes an archive anew with one part altered, or (without what to look for) left out. */
export function change(part: string, from: RegExp | null, to: string) {
  return async (zip: string, out: string) => {
    const archive = await openArchive(zip);
    const made = new yazl.ZipFile();
    for (const name of ["manifest.json", ...namesOf(archive)]) {
      const bytes = await bytesOf(archive, name);
      if (name !== part) made.addBuffer(bytes, name);
      else if (from) {
        const altered = bytes.toString("latin1").replace(from, to);
        expect(altered).not.toBe(bytes.toString("latin1"));
        made.addBuffer(Buffer.from(altered, "latin1"), name);
      }
    }
    archive.close();
    made.end();
    await pipeline(made.outputStream, createWriteStream(out));
  };
}
