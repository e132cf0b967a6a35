import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { StopError } from "../console/stop-error.mjs";

const format = 1;

/** Written last: a folder without it is no backup. */
export async function writeManifest(folder, manifest) {
  const file = path.join(folder, "manifest.json");
  const text = JSON.stringify({ format, ...manifest }, null, 2);
  await writeFile(`${file}.new`, `${text}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** What a backup holds; stops where there is none, or one that we cannot read. */
export async function readManifest(folder) {
  const file = path.join(folder, "manifest.json");
  if (!existsSync(file))
    throw new StopError(
      `${folder} holds no finished backup: it has no manifest.json.`,
    );
  const manifest = JSON.parse(await readFile(file, "utf8"));
  if (manifest.format !== format)
    throw new StopError(
      `${folder} was written by another version of Waymark (format ${manifest.format}).`,
    );
  return manifest;
}
