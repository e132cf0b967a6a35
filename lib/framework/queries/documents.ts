import "server-only";
import { z } from "zod";
import type { PlacedProblem } from "../rules/framework-problem";
import { parseFramework } from "../rules/parse-framework";
import type { Framework } from "../schema";

export type DocumentReading =
  | { framework: Framework; problems: [] }
  | { framework: null; problems: PlacedProblem[] };

/**
 * A framework out of a document that was kept, checked again: the format may
 * have become stricter since.
 */
export function readDocument(document: unknown, file: string): DocumentReading {
  const parsed = parseFramework(document);
  if (parsed.framework) return parsed;
  const place = { file, line: null };
  return {
    framework: null,
    problems: parsed.problems.map((problem) => ({ ...problem, place })),
  };
}

const problemsSchema = z.array(z.custom<PlacedProblem>(isProblem));

/** The problems that a reading left, as they were kept; only this app writes them. */
export function readProblems(json: unknown): PlacedProblem[] {
  return problemsSchema.parse(json);
}

function isProblem(value: unknown) {
  return typeof value === "object" && value !== null && "key" in value;
}
