/** One thing wrong with a framework document, at one place in it. */
export type FrameworkProblem = {
  path: (string | number)[];
  key: FrameworkProblemKey;
  args: Record<string, string | number>;
};

const sentences = {
  wrong_shape: "{detail}",
  unreadable: "{detail}",
  repeated: "{code} is already used",
  said_twice: "{key} is already given in {file}",
  out_of_order: "number {number} stands where {expected} is expected",
  unknown_function: "{code}: there is no function {value}",
  unknown_stage: "{code}: there is no stage {value}",
  unknown_milestone: "{code}: stage {stage} has no milestone {value}",
  code_disagrees: "{code}: the code does not agree with {field} {value}",
  twin_of_itself: "{code} cannot be its own twin",
  unknown_twin: "{code}: there is no row {twin} to be its twin",
  one_sided_twin:
    "{code} names {twin} as its twin, but {twin} does not name it",
} as const;

export type FrameworkProblemKey = keyof typeof sentences;

/** The problem in plain English, for the command line. */
export function describeProblem(problem: FrameworkProblem): string {
  return sentences[problem.key].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(problem.args[name] ?? ""),
  );
}

/** ["indicators", 3, "text", "es"] as indicators[3].text.es */
export function formatPath(path: FrameworkProblem["path"]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./, "");
}
