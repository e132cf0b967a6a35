import type { ConcernState } from "../fields";

const dayLength = 86_400_000;

/** Whole days from one day to a later one, both "YYYY-MM-DD". */
export function countDays(from: string, to: string): number {
  return Math.max(
    0,
    Math.round((Date.parse(to) - Date.parse(from)) / dayLength),
  );
}

export type Waiting = {
  /** Days since it was raised, or opened again. */
  days: number;
  /** It waits for triage, and longer than the system set. */
  isSlow: boolean;
};

/** How long an untriaged concern has waited; null: it does not wait for triage. */
export function findWaiting(
  concern: { state: ConcernState; waitingSince: string },
  { today, withinDays }: { today: string; withinDays: number },
): Waiting | null {
  const { state, waitingSince } = concern;
  if (state !== "raised" && state !== "reopened") return null;
  const days = countDays(waitingSince, today);
  return { days, isSlow: days > withinDays };
}
