import { isSameChoice, noChoice } from "../queue/change";
import type { Outcome, PlanKind } from "../schema/changes";

/** Whether a plan has something to take back: what it said anew. Notes stay, and what an undo did is not undone. */
export function canUndo({
  kind,
  outcome,
}: {
  kind: PlanKind;
  outcome: Outcome | null;
}): boolean {
  if (kind === "undo" || outcome === null) return false;
  return outcome.done.some(
    ({ from, to }) => !isSameChoice(from ?? noChoice, to),
  );
}
