import { isWaiting, type MeetingReason } from "./meeting-row";

/**
 * The rows that wait before and after the one at `at`, round the end to the
 * start; null where no other waits. From none (-1), the first and the last.
 */
export function findWaitingAround<Row extends { why: MeetingReason }>(
  rows: readonly Row[],
  at: number,
): { before: Row | null; after: Row | null } {
  const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  const waiting = others.filter(({ why }) => isWaiting(why));
  return { before: waiting.at(-1) ?? null, after: waiting[0] ?? null };
}
