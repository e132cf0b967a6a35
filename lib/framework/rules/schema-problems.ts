import type { z } from "zod";
import {
  type FrameworkProblem,
  quoteValue,
} from "@/lib/framework/rules/framework-problem";

type Issue = z.core.$ZodIssue;
type Found = Pick<FrameworkProblem, "key" | "args">;

/** What zod says of a document, as problems of ours; zod must have been told to report its input. */
export function toSchemaProblems(issues: Issue[]): FrameworkProblem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((part) =>
      typeof part === "number" ? part : String(part),
    );
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((name) => ({
        path: [...path, name],
        key: "unknown_key" as const,
        args: { name: quoteValue(name) },
      }));
    return [{ path, ...readIssue(issue) }];
  });
}

function readIssue(issue: Issue): Found {
  const { input } = issue;
  if (input === undefined || input === null || input === "")
    return { key: "missing", args: {} };
  switch (issue.code) {
    case "invalid_type":
      return readWrongType(issue.expected, input);
    case "too_big":
      return readTooBig(issue);
    case "too_small":
      return readTooSmall(issue);
    case "invalid_value":
      return {
        key: "not_in_list",
        args: { value: quoteValue(input), choices: issue.values.join(", ") },
      };
    case "invalid_format":
      return readFormat(issue);
    case "invalid_union":
      return { key: "bad_share", args: { value: quoteValue(input) } };
    default:
      return { key: "bad_character", args: {} };
  }
}

function readWrongType(expected: string, input: unknown): Found {
  const kinds: Record<string, string> = {
    string: "text",
    int: "whole",
    number: "number",
    boolean: "yes_no",
    array: "list",
  };
  const kind = kinds[expected] ?? "group";
  return { key: "wrong_type", args: { kind, value: quoteValue(input) } };
}

function readTooBig(issue: z.core.$ZodIssueTooBig): Found {
  const max = Number(issue.maximum);
  if (issue.origin === "string")
    return {
      key: "too_long",
      args: { max, length: String(issue.input).length },
    };
  if (issue.origin === "array") return { key: "too_many", args: { max } };
  return { key: "too_high", args: { max, value: quoteValue(issue.input) } };
}

function readTooSmall(issue: z.core.$ZodIssueTooSmall): Found {
  const min = Number(issue.minimum);
  if (issue.origin === "string") return { key: "missing", args: {} };
  if (issue.origin === "array") return { key: "too_few", args: { min } };
  return { key: "too_low", args: { min, value: quoteValue(issue.input) } };
}

/** What each pattern of the format stands for, told by the key that carries it. */
function readFormat(issue: z.core.$ZodIssueInvalidStringFormat): Found {
  const last = issue.path.at(-1);
  const list = issue.path[0];
  const value = quoteValue(issue.input);
  const form = () => {
    if (last === "url" || last === "version") return last;
    if (last === "function" || list === "functions") return "function";
    if (last === "twin" || list === "indicators") return "row";
    if (list === "pitfalls") return "pitfall";
    if (list !== "questionSets") return "framework";
    return issue.path.includes("questions") ? "question" : "set";
  };
  return { key: "bad_pattern", args: { form: form(), value } };
}
