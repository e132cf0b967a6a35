import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type FrameworkReading,
  readFrameworkTexts,
} from "@/lib/framework/files/read-texts";
import { readYaml } from "@/lib/framework/files/read-yaml";
import type { Framework } from "@/lib/framework/schema";
import { toProblemLine } from "./framework-words";

/** Where the framework that ships with the app lies. */
export const shippedFrameworkFolder = fileURLToPath(
  new URL("framework/community-schools", import.meta.url),
);

/**
 * Reads every .yaml file of a folder, in order of name, as one framework.
 * Throws one error that lists every problem with its file, line and path.
 */
export async function readFramework(folder: string): Promise<Framework> {
  const reading = await readFrameworkFolder(folder);
  if ("framework" in reading) return reading.framework;
  const lines = reading.problems.map((problem) => toProblemLine(problem));
  const count = lines.length === 1 ? "1 problem" : `${lines.length} problems`;
  throw new Error(
    `The framework in ${folder} has ${count}:\n` +
      lines.map((line) => `  ${line}`).join("\n"),
  );
}

/** The same, with the problems as data. */
export async function readFrameworkFolder(
  folder: string,
): Promise<FrameworkReading> {
  const names = (await readdir(folder)).filter((name) =>
    /\.ya?ml$/i.test(name),
  );
  const files = await Promise.all(
    names
      .sort()
      .map(async (name) =>
        readYaml(name, await readFile(join(folder, name), "utf8")),
      ),
  );
  return readFrameworkTexts(files, folder);
}
