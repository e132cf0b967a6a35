/** What an event tells of a question. Events keep plain JSON of what was said. */
export function readQuestion(json: unknown) {
  const told: Record<string, unknown> =
    typeof json === "object" && json !== null ? { ...json } : {};
  const textOf = (name: string) => {
    const text = told[name];
    return typeof text === "string" ? text : "";
  };
  return {
    question: textOf("question"),
    /** Whom it was put to. */
    of: textOf("of"),
    /** Empty where evidence answered it. */
    answer: textOf("answer"),
  };
}
