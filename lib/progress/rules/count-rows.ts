import type { JudgedRow, StageCounts } from "@/lib/progress/schema";

/** Tallies rows by what they count as; not applicable rows leave `applicable`. */
export function countRows(rows: readonly JudgedRow[]): StageCounts {
  const countOf = (is: (row: JudgedRow) => boolean) => rows.filter(is).length;
  const met = countOf((row) => row.outcome === "met");
  const scored = met + countOf((row) => row.outcome === "not_met");
  const notApplicable = countOf((row) => row.outcome === "not_applicable");
  return {
    rows: rows.length,
    applicable: rows.length - notApplicable,
    scored,
    met,
    unscored: rows.length - notApplicable - scored,
    notApplicable,
    disputed: countOf((row) => row.cause === "disputed"),
    stale: countOf((row) => row.cause === "stale"),
    dontKnow: countOf((row) => row.cause === "dont_know"),
  };
}
