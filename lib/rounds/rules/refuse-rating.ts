import type { Choice } from "../schema";

export type RatingRefusal = "stale" | "evidence_needed";

/**
 * What stops a choice on a row as it stands: it was made upon another version,
 * or it is a 3 with nothing behind it that speaks for today. The one rule for
 * a single rating and for many at once.
 */
export function refuseRating(
  row: { version: number; hasLiveEvidence: boolean },
  said: { choice: Choice; version: number },
): RatingRefusal | null {
  if (row.version !== said.version) return "stale";
  if (said.choice.value === 3 && !row.hasLiveEvidence) return "evidence_needed";
  return null;
}
