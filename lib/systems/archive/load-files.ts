import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { getFileStore } from "@/lib/files/store/file-store";
import { type Manifest, toFileName } from "./manifest";
import { type Archive, ArchiveRefusal } from "./open-archive";

/** Puts the archive's files where files lie here, each checked by its sum first. */
export async function loadFiles({ manifest, bytes }: Archive) {
  if (manifest.files.length === 0) return;
  const store = getFileStore();
  const inbox = await store.openInbox();
  for (const file of manifest.files) {
    const place = path.join(inbox, randomUUID());
    try {
      await spool(place, file, bytes);
      const key = { systemId: manifest.system.id, fileId: file.id };
      await store.put(key, {
        path: place,
        ...{ name: file.id, mediaType: "application/octet-stream" },
        ...{ byteSize: file.bytes, sha256: file.sha256 },
      });
    } finally {
      await rm(place, { force: true });
    }
  }
}

async function spool(
  place: string,
  file: Manifest["files"][number],
  bytes: Archive["bytes"],
) {
  const hash = createHash("sha256");
  let count = 0;
  const source = await bytes(toFileName(file.id));
  await pipeline(
    source,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        count += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(place, { flags: "wx", mode: 0o600 }),
  );
  if (count !== file.bytes || hash.digest("hex") !== file.sha256)
    throw new ArchiveRefusal(
      `The file ${file.id} of the archive is not as it was written: it was changed or damaged.`,
    );
}

/** Takes them away again where the rows did not come to stand. */
export async function dropFiles({ manifest }: Archive) {
  if (manifest.files.length > 0)
    await getFileStore().removeAllOf(manifest.system.id);
}
