import { isSameChoice, noChoice } from "../queue/change";
import type { DoneChange, Outcome, PlanKind } from "../schema/changes";

/** Whether a plan has something to take back: what an undo did is not undone. */
export function canUndo({
  kind,
  outcome,
}: {
  kind: PlanKind;
  outcome: Outcome | null;
}): boolean {
  return kind !== "undo" && (outcome?.done.some(isSaidAnew) ?? false);
}

/** Where only a note was added, nothing is to take back: notes stay. */
export function isSaidAnew({ from, to }: DoneChange): boolean {
  return !isSameChoice(from ?? noChoice, to);
}
