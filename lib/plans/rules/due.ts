import { type ActionState, isEnded } from "../fields";

const dayLength = 86_400_000;

export type Due = {
  /** Days until it is due, or since it was. */
  days: number;
  when: "past" | "today" | "coming";
};

/** How far off its day is, both "YYYY-MM-DD"; null: it is over, and nobody waits. */
export function findDue(
  { state, dueOn }: { state: ActionState; dueOn: string },
  today: string,
): Due | null {
  if (isEnded(state)) return null;
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / dayLength);
  if (days === 0) return { days, when: "today" };
  return { days: Math.abs(days), when: days < 0 ? "past" : "coming" };
}
