import type { StageCounts, StageState } from "@/lib/progress/schema";
import type { Gates } from "@/lib/progress/rules/pass-gates";

/**
 * The state of a stage, from the gates it passes. A stage achieved before
 * stays achieved on its met share alone (85 in, 70 out): neither functions nor
 * milestones take it away; once a closing showed it below 70 it is achieved
 * anew only as a new one is (85 in), and needs attention until then. Where coverage is short, too little is known to say
 * that it needs attention: with stale scores it is up for review, else
 * provisional. Source: DOMAIN, "Achieved" to "Going back".
 */
export function decideState(
  counts: StageCounts,
  gates: Gates,
  history: { isHeld: boolean; isLost: boolean; hasScores: boolean },
): StageState {
  if (counts.rows === 0) return "no_rows";
  if (!history.hasScores && counts.applicable > 0) return "not_scored";
  if (!gates.isMostlyApplicable) return "provisional";
  const { isHeld, isLost } = history;
  if (!gates.isCovered)
    return isHeld && counts.stale > 0 ? "review_due" : "provisional";
  if (isHeld && !isLost)
    return gates.keepsMetShare ? "achieved" : "needs_attention";
  const isAchieved =
    gates.hasMetShare && gates.hasFunctions && gates.hasMilestones;
  if (isAchieved) return "achieved";
  return isHeld ? "needs_attention" : "in_progress";
}
