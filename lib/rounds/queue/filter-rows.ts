import { hasChanged, type RowView, type ScoreRow } from "./row-view";

export const filters = [
  "all",
  "unscored",
  "changed",
  "not_met",
  "needs_agreement",
  "mine",
] as const;
export type Filter = (typeof filters)[number];

export type Entry = { row: ScoreRow; view: RowView };

/** Which rows a filter keeps. `metFrom` is the lowest score that counts as met. */
export function isKept(
  filter: Filter,
  { row, view }: Entry,
  metFrom: number,
): boolean {
  const { state, value } = view.settled;
  const tests: Record<Filter, () => boolean> = {
    all: () => true,
    unscored: () => isUnscored({ row, view }),
    changed: () => hasChanged(row, view.settled),
    not_met: () => state === "scored" && (value ?? 0) < metFrom,
    needs_agreement: () => state === "disputed" || view.waiting !== null,
    mine: () => row.canRate,
  };
  return tests[filter]();
}

/** How many rows each filter keeps. */
export function countFilters(
  entries: readonly Entry[],
  metFrom: number,
): Record<Filter, number> {
  const count = (filter: Filter) =>
    entries.filter((entry) => isKept(filter, entry, metFrom)).length;
  return {
    all: entries.length,
    unscored: count("unscored"),
    changed: count("changed"),
    not_met: count("not_met"),
    needs_agreement: count("needs_agreement"),
    mine: count("mine"),
  };
}

export type Progress = {
  /** Rows with a settled score. */
  scored: number;
  /** Rows that can have one: all but those not applicable. */
  of: number;
  left: number;
  dontKnow: number;
  notApplicable: number;
  disputed: number;
  /** Said to be not applicable by one person so far. */
  waiting: number;
};

export function countProgress(entries: readonly Entry[]): Progress {
  const count = (wanted: string) =>
    entries.filter(({ view }) => view.settled.state === wanted).length;
  const notApplicable = count("not_applicable");
  return {
    scored: count("scored"),
    of: entries.length - notApplicable,
    left: entries.filter(isUnscored).length,
    dontKnow: count("dont_know"),
    notApplicable,
    disputed: count("disputed"),
    waiting: entries.filter(({ view }) => view.waiting).length,
  };
}

// A row that waits for a second person has been answered; so has one of a
// panel that the reader has rated, though its score waits for the others.
function isUnscored({ row, view }: Entry) {
  const { settled, waiting, choice } = view;
  if (settled.state !== "not_scored" || waiting) return false;
  const isRated = choice.value !== null || choice.nonScore !== null;
  return !(row.panel?.isAsked && isRated);
}

/** The first row after this one that nobody has scored and the reader may; round the end to the start. */
export function findNextUnscored(
  entries: readonly Entry[],
  code: string | null,
): ScoreRow | null {
  const at = entries.findIndex(({ row }) => row.code === code);
  const inOrder = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  const next = inOrder.find(
    (entry) =>
      entry.row.canRate && entry.row.code !== code && isUnscored(entry),
  );
  return next?.row ?? null;
}
