import type { IsoDate, StageCounts, StageState } from "@/lib/progress/schema";
import type { Gates } from "@/lib/progress/rules/pass-gates";

/**
 * The state of a stage, from the gates it passes. A stage achieved before
 * stays achieved on its met share alone (85 in, 70 out): neither functions nor
 * milestones take it away. Where coverage is short, too little is known to say
 * that it needs attention: with stale scores it is up for review, else
 * provisional. Source: DOMAIN, "Achieved" to "Going back".
 */
export function decideState(
  counts: StageCounts,
  gates: Gates,
  history: { heldSince: IsoDate | null; hasScores: boolean },
): StageState {
  if (counts.rows === 0) return "no_rows";
  if (!history.hasScores && counts.applicable > 0) return "not_scored";
  if (!gates.isMostlyApplicable) return "provisional";
  const isHeld = history.heldSince !== null;
  if (!gates.isCovered)
    return isHeld && counts.stale > 0 ? "review_due" : "provisional";
  if (isHeld) return gates.keepsMetShare ? "achieved" : "needs_attention";
  const isAchieved =
    gates.hasMetShare && gates.hasFunctions && gates.hasMilestones;
  return isAchieved ? "achieved" : "in_progress";
}
