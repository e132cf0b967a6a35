import type { TextFile } from "@/lib/framework/files/read-yaml";
import type {
  FrameworkPath,
  FrameworkProblem,
  PlacedProblem,
} from "@/lib/framework/rules/framework-problem";
import { parseFramework } from "@/lib/framework/rules/parse-framework";
import type { Framework } from "@/lib/framework/schema";

export type FrameworkReading =
  { framework: Framework } | { problems: PlacedProblem[] };

/** Which file gave a key; for a list, which files gave how many of its items, in order. */
type Origins = Map<string, { file: TextFile; items: number }[]>;

/** One framework out of one or several texts, each problem with its file and line. */
export function readFrameworkTexts(
  files: TextFile[],
  folder: string,
): FrameworkReading {
  const unreadable = files.flatMap((file) => file.problems);
  if (unreadable.length > 0) return { problems: unreadable };
  const { document, origins, problems } = mergeFiles(files);
  if (Object.keys(document).length === 0) {
    const place = { file: files[0]?.name ?? folder, line: null };
    const key = files.length === 0 ? "empty_file" : "not_a_framework";
    return { problems: [{ path: [], key, args: {}, place }] };
  }
  const parsed = parseFramework(document);
  const found = parsed.problems.map((problem) =>
    locateProblem(problem, files, origins),
  );
  if (parsed.framework && problems.length === 0)
    return { framework: parsed.framework };
  return { problems: [...problems, ...found] };
}

/** Lists of one name are joined; any other key may be given by one file only. */
function mergeFiles(files: TextFile[]) {
  const document: Record<string, unknown> = Object.create(null);
  const origins: Origins = new Map();
  const problems: PlacedProblem[] = [];
  for (const file of files) {
    for (const [key, value] of Object.entries(toRecord(file.value))) {
      const given = document[key];
      const from = origins.get(key) ?? [];
      origins.set(key, from);
      const earlier = from[0];
      if (earlier && !(Array.isArray(given) && Array.isArray(value))) {
        const args = { name: key, file: earlier.file.name };
        const place = { file: file.name, line: file.findLine([key]) };
        problems.push({ path: [key], key: "said_twice", args, place });
        continue;
      }
      from.push({ file, items: Array.isArray(value) ? value.length : 0 });
      document[key] = Array.isArray(given) ? given.concat(value) : value;
    }
  }
  return { document, origins, problems };
}

/** The problem with its file and line, and its path as that file has it. */
function locateProblem(
  problem: FrameworkProblem,
  files: TextFile[],
  origins: Origins,
): PlacedProblem {
  const [key = "", index, ...rest] = problem.path;
  let local = typeof index === "number" ? index : 0;
  for (const { file, items } of origins.get(String(key)) ?? []) {
    if (typeof index === "number" && local >= items) {
      local -= items;
      continue;
    }
    const path: FrameworkPath =
      typeof index === "number" ? [key, local, ...rest] : problem.path;
    return {
      ...problem,
      path,
      place: { file: file.name, line: file.findLine(path) },
    };
  }
  return { ...problem, place: { file: files[0]?.name ?? "", line: null } };
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}
