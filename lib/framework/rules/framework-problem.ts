/** Everything that can be wrong with a framework; messages: framework.format.problems says each in words. */
export const frameworkProblemKeys = [
  // a value
  "missing",
  "wrong_type",
  "unknown_key",
  "not_in_list",
  "bad_pattern",
  "bad_share",
  "bad_character",
  "too_long",
  "too_many",
  "too_few",
  "too_high",
  "too_low",
  // how the parts agree
  "repeated",
  "out_of_order",
  "level_out_of_order",
  "unknown_function",
  "unknown_level",
  "unknown_stage",
  "unknown_milestone",
  "milestone_needed",
  "milestone_without_stage",
  "code_disagrees",
  "twin_of_itself",
  "unknown_twin",
  "one_sided_twin",
  "foreign_question",
  "continues_itself",
  "keep_over_met",
  "version_taken",
  // a file
  "empty_file",
  "too_large",
  "not_utf8",
  "wrong_kind",
  "unlike_its_name",
  "unreadable",
  "cut_off",
  "too_deep",
  "too_many_parts",
  "said_twice",
  "has_alias",
  "has_tag",
  "several_documents",
  "not_a_framework",
  // a workbook
  "workbook_refused",
  "missing_sheet",
  "unknown_sheet",
  "missing_column",
  "unknown_column",
  "repeated_column",
  "unknown_line",
  "repeated_line",
  "formula",
  "unknown_owner",
  "group_title_differs",
  // the list of problems itself
  "and_more",
] as const;
export type FrameworkProblemKey = (typeof frameworkProblemKeys)[number];

export type FrameworkPath = (string | number)[];

/** One thing wrong with a framework document, at one place in it. */
export type FrameworkProblem = {
  path: FrameworkPath;
  key: FrameworkProblemKey;
  args: Record<string, string | number>;
  /** The code of the row, pitfall or question it concerns. */
  code?: string;
};

/** Where a problem stands in what was handed in. */
export type ProblemPlace =
  | { file: string; line: number | null }
  | { sheet: string; row: number | null; column: string | null };

export type PlacedProblem = FrameworkProblem & { place: ProblemPlace };

/** Says a message of the framework by its key, such as format.problems.missing. */
export type FormatWords = (
  key: string,
  values?: Record<string, string | number>,
) => string;

/**
 * A translator over messages: framework, to be asked with keys that are put
 * together here; tests hold every one of them against the catalogue.
 */
export function toFormatWords(
  translator: (key: never, values: never) => string,
): FormatWords {
  return (key, values) => translator(key as never, values as never);
}

/** The problem in a sentence, after the code it concerns. */
export function describeProblem(
  problem: FrameworkProblem,
  say: FormatWords,
): string {
  const sentence = say(`format.problems.${problem.key}`, problem.args);
  const { code, args } = problem;
  if (code === undefined || args.value === code) return sentence;
  return `${code}: ${sentence}`;
}

/** "stage-4.yaml, line 26" or "Sheet Rows, row 5, column Title (English)". */
export function describePlace(place: ProblemPlace, say: FormatWords): string {
  if ("file" in place) {
    const { file, line } = place;
    if (line === null) return say("format.places.file", { file });
    return say("format.places.line", { file, line: String(line) });
  }
  const { sheet, row, column } = place;
  if (row === null) return say("format.places.sheet", { sheet });
  const at = { sheet, row: String(row) };
  if (column === null) return say("format.places.sheetRow", at);
  return say("format.places.cell", { ...at, column });
}

/** ["indicators", 3, "text", "es"] as indicators[3].text.es */
export function formatPath(path: FrameworkPath): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./, "");
}

/** What a person typed, short enough to be shown back. */
export function quoteValue(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const line = (text ?? "").replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
