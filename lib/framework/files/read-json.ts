import {
  readYaml,
  refuse,
  type TextFile,
} from "@/lib/framework/files/read-yaml";
import type { PlacedProblem } from "@/lib/framework/rules/framework-problem";

/**
 * A JSON text. Read as YAML first, of which JSON is a part: that one knows
 * lines and sees keys given twice, where JSON.parse keeps the last in silence.
 */
export function readJson(name: string, text: string): TextFile {
  const asYaml = readYaml(name, text);
  const grave = asYaml.problems.filter(
    ({ key, args }) => key !== "unreadable" || args.reason === "DUPLICATE_KEY",
  );
  if (grave.length > 0) return refuse(name, grave);
  const parsed = parse(name, text);
  if ("problem" in parsed) return refuse(name, [parsed.problem]);
  return { ...asYaml, value: parsed.value, problems: [] };
}

function parse(
  file: string,
  text: string,
): { value: unknown } | { problem: PlacedProblem } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const [, position] = /position (\d+)/.exec(String(error)) ?? [];
    const isAtEnd =
      position === undefined || Number(position) >= text.trimEnd().length;
    const line = isAtEnd
      ? countLines(text)
      : countLines(text.slice(0, Number(position)));
    const place = { file, line };
    if (isAtEnd)
      return { problem: { path: [], key: "cut_off", args: {}, place } };
    const args = { reason: "JSON" };
    return { problem: { path: [], key: "unreadable", args, place } };
  }
}

const countLines = (text: string) => text.split("\n").length;
