import "server-only";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { FileKey } from "../schema";
import type { FileStore } from "./file-store";
import { checkId, fromPath, toPath } from "./file-path";

/** Keeps files in a folder of this machine, or one that all its machines share. */
export function openDiskStore(folder: string): FileStore {
  // Not for the build to look for files in.
  const kept = path.resolve(/* turbopackIgnore: true */ folder, "kept");
  const inbox = path.resolve(/* turbopackIgnore: true */ folder, "incoming");
  const placeOf = (key: FileKey) => path.join(kept, toPath(key));
  return {
    put: async (key, file) => {
      const place = placeOf(key);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      await rename(file.path, place);
      await writeThrough(path.dirname(place));
    },
    read: (key) => openToRead(placeOf(key)),
    remove: (key) => rm(placeOf(key), { force: true }),
    removeAllOf: (systemId) =>
      rm(path.join(kept, checkId(systemId)), {
        recursive: true,
        force: true,
      }),
    list: () => listKept(kept),
    // On the same disk, so that a file moves into its place in one step.
    openInbox: async () => {
      await mkdir(inbox, { recursive: true, mode: 0o700 });
      return inbox;
    },
  };
}

async function openToRead(place: string) {
  const isThere = await stat(place).then(
    (found) => found.isFile(),
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
  return isThere ? createReadStream(place) : null;
}

async function* listKept(kept: string) {
  const systems = await readdir(kept).catch(() => []);
  for (const system of systems) {
    const names = await readdir(path.join(kept, system)).catch(() => []);
    for (const name of names) {
      const key = fromPath(`${system}/${name}`);
      const found =
        key && (await stat(path.join(kept, system, name)).catch(() => null));
      if (found) yield { key, at: found.mtime };
    }
  }
}

// The name of a file outlives a power cut only once its folder is on the disk.
async function writeThrough(folder: string) {
  const handle = await open(folder, "r");
  await handle.sync().catch(() => undefined);
  await handle.close();
}
