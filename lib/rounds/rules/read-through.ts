import type { PlanKind } from "../schema/changes";

const kinds: readonly PlanKind[] = [
  "sheet",
  "same_as_last",
  "not_applicable",
  "undo",
];

/** By which change of many rows an event came about, as it keeps it; null: by itself. */
export function readThrough(after: unknown): PlanKind | null {
  if (typeof after !== "object" || after === null) return null;
  const through = "through" in after ? after.through : null;
  return kinds.find((one) => one === through) ?? null;
}
