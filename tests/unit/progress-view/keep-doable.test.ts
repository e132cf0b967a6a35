import { describe, expect, it } from "vitest";
import type { NextAction } from "@/lib/progress/rules/next-actions";
import { keepDoable } from "@/lib/progress/view/next-actions";

const href = { kind: "milestones", stage: 4 } as const;
const args = { stage: 4, count: 1, numbers: "2" };
const actions: NextAction[] = [
  { key: "disputedRows", args: { count: 1 }, href: { kind: "disputed" } },
  { key: "milestonesToConfirm", args, href },
  { key: "milestonesReady", args, href },
];

describe("what a reader is asked to do", () => {
  it.each([
    ["a leader", false, true, ["disputedRows", "milestonesToConfirm"]],
    ["the intermediary", true, false, ["disputedRows", "milestonesReady"]],
    ["a viewer", false, false, ["disputedRows"]],
  ])("%s", (_, canProposeMilestones, canConfirmMilestones, keys) => {
    const kept = keepDoable(actions, {
      canProposeMilestones,
      canConfirmMilestones,
    });
    expect(kept.map((one) => one.key)).toEqual(keys);
  });
});
