import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import yauzl from "yauzl";
import { z } from "zod";
import { type Manifest, manifestName, manifestSchema } from "./manifest";

/** Why an archive is not taken; said as it stands. */
export class ArchiveRefusal extends Error {}

export type Archive = {
  manifest: Manifest;
  lines: (name: string) => AsyncGenerator<string[]>;
  bytes: (name: string) => Promise<Readable>;
  close: () => void;
};

const atOnce = 200;
const mostManifestBytes = 64 * 1024 * 1024;

/** Opens an archive by the directory at its end; its parts are read when asked for. */
export async function openArchive(place: string): Promise<Archive> {
  const zip = await yauzl.openPromise(place, { autoClose: false }).catch(() => {
    throw new ArchiveRefusal(`${place} is no archive, or not a whole one.`);
  });
  try {
    const entries = new Map<string, yauzl.Entry>();
    for await (const entry of zip.eachEntry())
      entries.set(entry.fileName, entry);
    const bytes = async (name: string) => {
      const entry = entries.get(name);
      if (!entry)
        throw new ArchiveRefusal(`The archive lacks its part ${name}.`);
      return zip.openReadStreamPromise(entry);
    };
    if ((entries.get(manifestName)?.uncompressedSize ?? 0) > mostManifestBytes)
      throw new ArchiveRefusal("The archive's manifest is too large.");
    const manifest = readManifest(await text(await bytes(manifestName)));
    const lines = (name: string) => readLines(() => bytes(name));
    return { manifest, lines, bytes, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function readManifest(given: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(given));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : "";
    throw new ArchiveRefusal(
      `The archive's manifest is not one that this version reads. ${why}`.trim(),
    );
  }
}

// A line ends at "\n" and nowhere else: what people typed may hold any other end.
async function* readLines(openPart: () => Promise<Readable>) {
  const input = (await openPart()).setEncoding("utf8");
  let rest = "";
  for await (const chunk of input) {
    const lines = `${rest}${String(chunk)}`.split("\n");
    rest = lines.pop() ?? "";
    for (let from = 0; from < lines.length; from += atOnce)
      yield lines.slice(from, from + atOnce);
  }
  if (rest) yield [rest];
}
