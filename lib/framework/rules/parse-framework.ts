import { type Framework, frameworkSchema } from "@/lib/framework/schema";
import { checkFramework } from "@/lib/framework/rules/check-framework";
import type {
  FrameworkPath,
  FrameworkProblem,
} from "@/lib/framework/rules/framework-problem";
import { toSchemaProblems } from "@/lib/framework/rules/schema-problems";

export type ParsedFramework =
  | { framework: Framework; problems: [] }
  | { framework: null; problems: FrameworkProblem[] };

/** No more are listed: nobody reads them, and a hostile file has a million. */
const problemsAtMost = 200;

/** A whole framework document, checked: its shape first, then how its parts agree. */
export function parseFramework(document: unknown): ParsedFramework {
  const parsed = frameworkSchema.safeParse(document, { reportInput: true });
  const problems = parsed.success
    ? checkFramework(parsed.data)
    : toSchemaProblems(parsed.error.issues);
  if (parsed.success && problems.length === 0)
    return { framework: parsed.data, problems: [] };
  return {
    framework: null,
    problems: limitProblems(problems).map((problem) => {
      const code = findCode(document, problem.path);
      return code === undefined ? problem : { ...problem, code };
    }),
  };
}

/** The first of them, and a last one that says how many more there are. */
export function limitProblems<Problem extends FrameworkProblem>(
  problems: Problem[],
): (Problem | FrameworkProblem)[] {
  const count = problems.length - problemsAtMost;
  if (count <= 0) return problems;
  const more = { path: [], key: "and_more" as const, args: { count } };
  return [...problems.slice(0, problemsAtMost), more];
}

/** The innermost code on the way to a place in a document. */
function findCode(document: unknown, path: FrameworkPath): string | undefined {
  let here = document;
  let code: string | undefined;
  for (const part of path) {
    here = read(here, part);
    const own = read(here, "code");
    if (typeof own === "string" && own.length <= 60) code = own;
  }
  return code;
}

function read(value: unknown, key: string | number): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
