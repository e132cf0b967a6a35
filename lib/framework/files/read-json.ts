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
  } catch {
    const lines = text.split("\n");
    const isCutOff = canContinue(text);
    const line = isCutOff ? lines.length : findBrokenLine(lines);
    const found: Pick<PlacedProblem, "key" | "args"> = isCutOff
      ? { key: "cut_off", args: {} }
      : { key: "unreadable", args: { reason: "JSON" } };
    return { problem: { path: [], ...found, place: { file, line } } };
  }
}

/** The first line with which the text is no longer the beginning of any JSON: the parser's own message rarely says. */
function findBrokenLine(lines: string[]): number {
  let sound = 0;
  let broken = lines.length;
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (canContinue(lines.slice(0, middle).join("\n"))) sound = middle;
    else broken = middle;
  }
  return broken;
}

function canContinue(text: string) {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = String(error);
    const [, position] = /position (\d+)/.exec(message) ?? [];
    return (
      /end of JSON|Unterminated/.test(message) ||
      Number(position) >= text.trimEnd().length
    );
  }
}
