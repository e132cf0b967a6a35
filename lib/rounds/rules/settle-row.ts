/**
 * What one voice says of a row: a value 0-3, or a non-score, or nothing.
 * "not_scored", and neither value nor non-score, count as not having spoken.
 */
export type RatingOfRow = {
  value: number | null;
  nonScore: "dont_know" | "not_applicable" | "not_scored" | null;
  /** Who agreed that the row does not apply; a "not applicable" of one alone waits. */
  secondedBy?: string | null;
};

export type SettledRow = {
  state: "scored" | "dont_know" | "not_applicable" | "disputed" | "not_scored";
  /** 0-3 when scored, else null. */
  value: number | null;
};

type Ratings = { own: RatingOfRow | null; intermediary: RatingOfRow | null };

/**
 * Direct mode: settles a row from its own rating and, on site rows, the
 * intermediary's beside it (always null on system rows). One voice alone
 * stands; two that say the same agree; anything else is disputed. A "not
 * applicable" needs two people: of one voice alone it leaves the row not
 * scored until somebody seconds it. Source: DOMAIN, "Scores", site rows.
 */
export function settleRow(ratings: Ratings): SettledRow {
  if (waitsForSecond(ratings)) return { state: "not_scored", value: null };
  const own = settleOne(ratings.own);
  const intermediary = settleOne(ratings.intermediary);
  if (intermediary.state === "not_scored") return own;
  if (own.state === "not_scored") return intermediary;
  const isAgreed =
    own.state === intermediary.state && own.value === intermediary.value;
  return isAgreed ? own : { state: "disputed", value: null };
}

/** Whether all that was said of the row is one person's "not applicable". */
export function waitsForSecond({ own, intermediary }: Ratings): boolean {
  const said = [own, intermediary].filter(
    (rating) => rating !== null && settleOne(rating).state !== "not_scored",
  );
  const [only, ...others] = said;
  return (
    others.length === 0 &&
    only?.nonScore === "not_applicable" &&
    !only.secondedBy
  );
}

export type SettledPanel =
  | { state: "not_scored" }
  | {
      state: "agreed" | "disputed";
      /** The settled value 0-3: the median when agreed, null while disputed. */
      value: number | null;
      median: number;
      min: number;
      max: number;
    };

/**
 * Panel mode: settles the blind values 0-3 of a row's raters. All on one side
 * of the met line and within one point: agreed on the median, the lower one
 * on an even split. Anything else is disputed; median and range are given
 * either way, so that both can be shown. Source: DOMAIN, "Scores", panel.
 */
export function settlePanel(
  values: readonly number[],
  metFrom = 2,
): SettledPanel {
  const median = lowerMedian(values);
  if (median === null) return { state: "not_scored" };
  const min = Math.min(...values);
  const max = Math.max(...values);
  const isOneSided = min >= metFrom || max < metFrom;
  const isAgreed = isOneSided && max - min <= 1;
  return {
    state: isAgreed ? "agreed" : "disputed",
    value: isAgreed ? median : null,
    median,
    min,
    max,
  };
}

/** The middle value, the lower of two middles; null of nothing. Scores are ordinal: never the mean. */
export function lowerMedian<Value extends number>(
  values: readonly Value[],
): Value | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}

function settleOne(rating: RatingOfRow | null): SettledRow {
  if (rating === null) return { state: "not_scored", value: null };
  if (rating.value !== null) return { state: "scored", value: rating.value };
  return { state: rating.nonScore ?? "not_scored", value: null };
}
