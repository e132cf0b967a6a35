import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Framework } from "@/lib/framework/schema";
import {
  describeProblem,
  type FrameworkProblem,
  formatPath,
} from "@/lib/framework/rules/framework-problem";
import { parseFramework } from "@/lib/framework/rules/parse-framework";
import {
  type FrameworkFile,
  locateProblem,
  mergeFrameworkFiles,
  parseFrameworkFile,
} from "./framework-files";

/** Where the framework that ships with the app lies. */
export const shippedFrameworkFolder = fileURLToPath(
  new URL("framework/community-schools", import.meta.url),
);

/**
 * Reads every .yaml file of a folder, in order of name, as one framework.
 * Throws one error that lists every problem with its file, line and path.
 */
export async function readFramework(folder: string): Promise<Framework> {
  const files = await readFiles(folder);
  const unreadable = files.flatMap((file) => file.problems);
  if (unreadable.length > 0) throw toError(folder, unreadable);

  const { document, origins, problems } = mergeFrameworkFiles(files);
  const parsed = parseFramework(document);
  const found = [...problems, ...parsed.problems];
  if (parsed.framework && found.length === 0) return parsed.framework;
  throw toError(
    folder,
    found.map((problem) => toLine(problem, files, origins)),
  );
}

async function readFiles(folder: string): Promise<FrameworkFile[]> {
  const names = (await readdir(folder)).filter((name) =>
    name.endsWith(".yaml"),
  );
  return Promise.all(
    names
      .sort()
      .map(async (name) =>
        parseFrameworkFile(name, await readFile(join(folder, name), "utf8")),
      ),
  );
}

function toLine(
  problem: FrameworkProblem,
  files: FrameworkFile[],
  origins: Parameters<typeof locateProblem>[2],
): string {
  const { place, path } = locateProblem(problem, files, origins);
  return `${place}: ${formatPath(path)}: ${describeProblem(problem)}`;
}

function toError(folder: string, lines: string[]): Error {
  const count = lines.length === 1 ? "1 problem" : `${lines.length} problems`;
  return new Error(
    `The framework in ${folder} has ${count}:\n` +
      lines.map((line) => `  ${line}`).join("\n"),
  );
}
