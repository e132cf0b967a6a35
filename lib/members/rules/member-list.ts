import type { MemberRow } from "../queries/members";

export const memberStates = ["now", "later", "ended"] as const;
export type MemberState = (typeof memberStates)[number];

/** Whether the term runs on a day, is to come, or is over. */
export function stateOf(
  { termFrom, termTo }: Pick<MemberRow, "termFrom" | "termTo">,
  today: string,
): MemberState {
  if (termTo !== null && termTo < today) return "ended";
  return termFrom > today ? "later" : "now";
}

/** Reads the address of the list; what it does not know it leaves out. */
export function readMemberState(
  given: Readonly<Record<string, string | string[] | undefined>>,
): MemberState {
  return memberStates.find((one) => one === given.term) ?? "now";
}
