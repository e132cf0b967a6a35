import type { JudgedRow } from "@/lib/progress/schema";

/** What can have become of a row between two rounds, in the order it is told. */
export const changeKinds = [
  "rose",
  "fell",
  "first",
  "again",
  "unscored",
  "disputed",
  "undisputed",
  "not_applicable",
  "applicable",
  "sites",
  "new",
  "gone",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What each becomes when the two rounds are looked at the other way round. */
export const mirrors: Record<ChangeKind, readonly ChangeKind[]> = {
  rose: ["fell"],
  fell: ["rose"],
  first: ["unscored"],
  again: ["unscored"],
  unscored: ["first", "again"],
  disputed: ["undisputed"],
  undisputed: ["disputed"],
  not_applicable: ["applicable"],
  applicable: ["not_applicable"],
  sites: ["sites"],
  new: ["gone"],
  gone: ["new"],
};

type Judged = Pick<JudgedRow, "outcome" | "cause" | "value" | "hasScore">;

/**
 * What became of a row, or null: it stands as it stood. Null for a side that
 * has no such row. Not applicable goes before disputes, and those before
 * scores, so that the other way round the same pair is told by its mirror.
 */
export function findChange(
  before: Judged | null,
  after: Judged | null,
): ChangeKind | null {
  if (!before || !after) return before ? "gone" : after && "new";
  const does = (outcome: Judged["outcome"]) =>
    [before, after].map((one) => one.outcome === outcome);
  const [wasAside, isAside] = does("not_applicable");
  if (wasAside !== isAside) return isAside ? "not_applicable" : "applicable";
  const wasDisputed = before.cause === "disputed";
  const isDisputed = after.cause === "disputed";
  if (wasDisputed !== isDisputed) return isDisputed ? "disputed" : "undisputed";
  return findScoreChange(before, after);
}

function findScoreChange(before: Judged, after: Judged): ChangeKind | null {
  if (before.value === null && after.value === null) return null;
  if (before.value === null) return before.hasScore ? "again" : "first";
  if (after.value === null) return "unscored";
  if (before.value !== after.value)
    return after.value > before.value ? "rose" : "fell";
  // The middle score of the sites may stay where too few of them meet it now.
  if (before.outcome === after.outcome) return null;
  return after.outcome === "met" ? "rose" : "fell";
}
