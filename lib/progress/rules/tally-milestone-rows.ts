import type { RuleSettings } from "@/lib/framework/schema";
import type { JudgedRow } from "@/lib/progress/schema";
import { countRows } from "@/lib/progress/rules/count-rows";
import { groupBy } from "@/lib/core/group-by";
import { leaveAsideOut } from "@/lib/progress/rules/leave-aside-out";
import { isShareAtLeast } from "@/lib/progress/rules/shares";

export type MilestoneRows = {
  number: number;
  applicable: number;
  scored: number;
  met: number;
  /** Its rows would let it be proposed; people still decide. */
  isReady: boolean;
};

/**
 * The rows of one stage by the milestone they are tied to. A milestone is
 * ready to be proposed when its own rows reach the coverage and the met share
 * that a stage needs. Rows tied to no milestone and rows
 * set aside are left out.
 */
export function tallyMilestoneRows(
  rows: readonly JudgedRow[],
  settings: RuleSettings,
): MilestoneRows[] {
  const tied = leaveAsideOut(rows).flatMap((judged) =>
    judged.row.milestone === null
      ? []
      : [{ judged, number: judged.row.milestone }],
  );
  return [...groupBy(tied, (one) => one.number)]
    .map(([number, group]) => {
      const { applicable, scored, met } = countRows(
        group.map((one) => one.judged),
      );
      const isReady =
        isShareAtLeast(scored, applicable, settings.coverageAtLeast) &&
        isShareAtLeast(met, scored, settings.metShareAtLeast);
      return { number, applicable, scored, met, isReady };
    })
    .toSorted((a, b) => a.number - b.number);
}
