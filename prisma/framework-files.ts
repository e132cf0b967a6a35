import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import type { FrameworkProblem } from "@/lib/framework/rules/framework-problem";

type Path = FrameworkProblem["path"];

export type FrameworkFile = {
  name: string;
  document: Document;
  lines: LineCounter;
  /** Lines that say what YAML itself could not read. */
  problems: string[];
};

/** Which file gave a key; for a list, which files gave how many of its items, in order. */
export type Origins = Record<string, { file: string; items: number }[]>;

export function parseFrameworkFile(name: string, text: string): FrameworkFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problems = document.errors.map(
    (error) => `${name}:${error.linePos?.[0].line ?? 1}: ${error.message}`,
  );
  return { name, document, lines, problems };
}

/** Lists of one name are joined; any other key may be given by one file only. */
export function mergeFrameworkFiles(files: FrameworkFile[]) {
  const document: Record<string, unknown> = {};
  const origins: Origins = {};
  const problems: FrameworkProblem[] = [];

  for (const { name, document: part } of files) {
    for (const [key, value] of Object.entries(toRecord(part.toJS()))) {
      const given = document[key];
      const from = (origins[key] ??= []);
      const earlier = from[0];
      if (earlier && !(Array.isArray(given) && Array.isArray(value))) {
        const args = { key, file: earlier.file };
        problems.push({ path: [key], key: "said_twice", args });
        continue;
      }
      from.push({ file: name, items: Array.isArray(value) ? value.length : 0 });
      document[key] = Array.isArray(given) ? given.concat(value) : value;
    }
  }
  return { document, origins, problems };
}

/** The file and line of a problem in the merged document, and its path in that file. */
export function locateProblem(
  problem: FrameworkProblem,
  files: FrameworkFile[],
  origins: Origins,
): { place: string; path: Path } {
  const [key = "", index, ...rest] = problem.path;
  const from = origins[key] ?? [];
  let local = typeof index === "number" ? index : 0;
  for (const { file, items } of from) {
    if (typeof index === "number" && local >= items) {
      local -= items;
      continue;
    }
    const path =
      typeof index === "number" ? [key, local, ...rest] : problem.path;
    const found = files.find((each) => each.name === file);
    return { place: found ? `${file}:${findLine(found, path)}` : file, path };
  }
  const head = files.map((each) => each.name)[0] ?? "no files";
  return { place: head, path: problem.path };
}

/** The line of the nearest thing that exists on the way to the path. */
function findLine(file: FrameworkFile, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = file.document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range)
      return file.lines.linePos(node.range[0]).line;
  }
  return 1;
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}
