import type { IsoDate, Milestone, MilestoneTally } from "@/lib/progress/schema";
import { hasCome } from "@/lib/progress/rules/iso-dates";

/** The milestones of one stage, all that the framework lists: confirmed, proposed, open as of today. */
export function tallyMilestones(
  milestones: readonly Milestone[],
  today: IsoDate,
): MilestoneTally {
  const waiting = milestones.filter((one) => !hasCome(one.confirmedOn, today));
  const isProposed = (one: Milestone) => hasCome(one.proposedOn, today);
  return {
    total: milestones.length,
    confirmed: milestones.length - waiting.length,
    proposed: numbersOf(waiting.filter(isProposed)),
    open: numbersOf(waiting.filter((one) => !isProposed(one))),
  };
}

function numbersOf(milestones: readonly Milestone[]) {
  return milestones.map((one) => one.number).toSorted((a, b) => a - b);
}
