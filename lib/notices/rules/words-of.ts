import type { NoticeTold } from "../schema";

type Words = { key: string; args: Record<string, string> };

/** Which sentence of messages `notices.kinds` says it, and what it needs. */
export function wordsOf(
  told: NoticeTold | null,
  formatDay: (day: string) => string,
): Words {
  if (told === null) return { key: "unknown", args: {} };
  const { kind, args } = told;
  const hasDay =
    kind === "round_opened" ||
    kind === "round_due" ||
    kind === "action_given" ||
    kind === "action_due" ||
    kind === "action_late";
  if (hasDay)
    return { key: kind, args: { ...args, dueOn: formatDay(args.dueOn) } };
  if (kind === "not_applicable_refused")
    return args.reason === null || args.reason === ""
      ? { key: kind, args: { row: args.row, by: args.by } }
      : { key: `${kind}_why`, args: { ...args, reason: args.reason } };
  return { key: kind, args };
}
