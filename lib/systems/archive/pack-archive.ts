import path from "node:path";
import type { Readable } from "node:stream";
import yazl from "yazl";
import { manifestName, peopleName, toFileName, toTableName } from "./manifest";
import type { Written } from "./write-archive";

type OpenFile = (id: string) => Promise<Readable | null>;

/**
 * The archive as a stream of a ZIP file: first what is in it, then people, rows
 * and files. Each part is opened when its turn comes, so nothing is in memory.
 */
export function packArchive(
  { folder, manifest }: Written,
  openFile: OpenFile,
): Readable {
  const zip = new yazl.ZipFile();
  const text = JSON.stringify(manifest, null, 2);
  zip.addBuffer(Buffer.from(text), manifestName);
  zip.addFile(path.join(folder, "people.jsonl"), peopleName);
  for (const { name } of manifest.tables)
    zip.addFile(
      path.join(folder, "tables", `${name}.jsonl`),
      toTableName(name),
    );
  for (const { id } of manifest.files)
    zip.addReadStreamLazy(toFileName(id), { compress: false }, (give) => {
      openFile(id).then(
        (bytes) =>
          bytes
            ? give(null, bytes)
            : zip.emit("error", new Error(`The file ${id} has no bytes.`)),
        (error: unknown) => zip.emit("error", error),
      );
    });
  const stream = zip.outputStream as Readable;
  zip.on("error", (error: Error) => stream.destroy(error));
  zip.end();
  return stream;
}
