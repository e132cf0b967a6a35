import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import {
  frameworkFileMegabytes,
  readFrameworkFile,
} from "@/lib/framework/files/read-file";
import type { FrameworkReading } from "@/lib/framework/files/read-texts";
import type { Framework } from "@/lib/framework/schema";
import { readFrameworkFolder } from "../read-framework";
import { asOwner, insistVersion, listVersions, readVersion } from "./database";
import { insist, Refusal } from "./say";

/** A path as the person meant it: npm moves to the folder of the project and keeps theirs. */
export function resolvePath(given: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
}

/** A file, or a folder of YAML files. */
export async function readSource(given: string): Promise<FrameworkReading> {
  const place = resolvePath(given);
  const found = await stat(place).catch(() => null);
  if (!found) throw new Refusal(2, `There is no file or folder ${place}.`);
  if (found.isDirectory()) return readFrameworkFolder(place);
  // Not read first: the file may be of any size.
  if (found.size > frameworkFileMegabytes * 1_000_000) {
    const args = { megabytes: frameworkFileMegabytes };
    const file = path.basename(place);
    return {
      problems: [
        { path: [], key: "too_large", args, place: { file, line: null } },
      ],
    };
  }
  return readFrameworkFile(place, await readFile(place));
}

/** The same, or a published version as code@version. */
export async function readSide(given: string): Promise<Framework> {
  const [, code, version] = /^([a-z][a-z0-9-]*)@(\d+\.\d+)$/.exec(given) ?? [];
  if (code === undefined || version === undefined)
    return insist(await readSource(given), given);
  const versions = await asOwner(listVersions);
  return readVersion(insistVersion(versions, code, version));
}
