import { type Framework, frameworkSchema } from "@/lib/framework/schema";
import { checkFramework } from "@/lib/framework/rules/check-framework";
import type { FrameworkProblem } from "@/lib/framework/rules/framework-problem";

export type ParsedFramework =
  | { framework: Framework; problems: [] }
  | { framework: null; problems: FrameworkProblem[] };

/** A whole framework document, checked: its shape first, then how its parts agree. */
export function parseFramework(document: unknown): ParsedFramework {
  const parsed = frameworkSchema.safeParse(document);
  if (!parsed.success)
    return {
      framework: null,
      problems: parsed.error.issues.map((issue) => ({
        path: issue.path.map((part) =>
          typeof part === "number" ? part : String(part),
        ),
        key: "wrong_shape" as const,
        args: { detail: issue.message },
      })),
    };

  const problems = checkFramework(parsed.data);
  if (problems.length > 0) return { framework: null, problems };
  return { framework: parsed.data, problems: [] };
}
