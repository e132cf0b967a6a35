import type { ScoreState } from "@/components/ui/score-chip";
import type { JudgedRow } from "@/lib/progress/schema";

/** How a judged row is shown as a score: of a site row its middle score. */
export function scoreOf({ outcome, cause, value }: JudgedRow): {
  state: ScoreState;
  value: number | null;
} {
  if (value !== null) return { state: "scored", value };
  if (outcome === "not_applicable")
    return { state: "not_applicable", value: null };
  if (cause === "disputed" || cause === "dont_know")
    return { state: cause, value: null };
  return { state: "not_scored", value: null };
}

export type RowChangeView =
  | { kind: "none" }
  | { kind: "same" }
  | { kind: "score"; direction: "up" | "down"; from: number; to: number }
  | { kind: "sites"; direction: "up" | "down"; count: number };

/**
 * What changed since the last round: of a row with one subject its score, of a
 * site row the number of sites that meet it. None where there is nothing to
 * compare with.
 */
export function compareRow(
  now: JudgedRow,
  before: JudgedRow | undefined,
): RowChangeView {
  if (!before) return { kind: "none" };
  if (now.sites && before.sites) {
    if (before.sites.spread.scored === 0 || now.sites.spread.scored === 0)
      return { kind: "none" };
    const more = now.sites.spread.met - before.sites.spread.met;
    if (more === 0) return { kind: "same" };
    return {
      kind: "sites",
      direction: more > 0 ? "up" : "down",
      count: Math.abs(more),
    };
  }
  const from = before.value;
  const to = now.value;
  if (from === null || to === null) return { kind: "none" };
  if (from === to) return { kind: "same" };
  return { kind: "score", direction: to > from ? "up" : "down", from, to };
}

/** Whether two rows that say nearly the same stand at the same score. */
export function compareTwins(one: JudgedRow, other: JudgedRow) {
  if (one.value === null || other.value === null) return "unknown";
  return one.value === other.value ? "same" : "differs";
}
