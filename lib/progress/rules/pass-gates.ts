import type { RuleSettings } from "@/lib/framework/schema";
import type {
  FunctionTally,
  MilestoneTally,
  StageCounts,
} from "@/lib/progress/schema";
import { isShareAtLeast, isShareOver } from "@/lib/progress/rules/shares";

export type Gates = {
  isCovered: boolean;
  isMostlyApplicable: boolean;
  hasMetShare: boolean;
  keepsMetShare: boolean;
  hasFunctions: boolean;
  hasMilestones: boolean;
};

/**
 * Which conditions of the stage rule hold. Milestones null: judged without
 * that gate. A stage that lists no milestone has none confirmed.
 * Source: DOMAIN, "Which stage a system is in".
 */
export function passGates(
  counts: StageCounts,
  functions: readonly FunctionTally[],
  milestones: MilestoneTally | null,
  settings: RuleSettings,
): Gates {
  const { rows, applicable, scored, met, notApplicable } = counts;
  return {
    isCovered: isShareAtLeast(scored, applicable, settings.coverageAtLeast),
    isMostlyApplicable: !isShareOver(
      notApplicable,
      rows,
      settings.notApplicableShareOver,
    ),
    hasMetShare: isShareAtLeast(met, scored, settings.metShareAtLeast),
    keepsMetShare: isShareAtLeast(met, scored, settings.keepShareAtLeast),
    hasFunctions: functions.every((one) => one.standing !== "short"),
    hasMilestones:
      milestones === null ||
      (milestones.total > 0 && milestones.confirmed === milestones.total),
  };
}
