import { type RatingOfRow, type SettledRow, settleRow } from "./settle-row";

/** What the group decided on a row whose two sides differed, and when. */
export type Decision = Pick<RatingOfRow, "value"> & {
  nonScore: "dont_know" | "not_applicable" | null;
  at: string;
};

type Said = RatingOfRow & { at: string };
type Ratings = { own: Said | null; intermediary: Said | null };
type Reason = { reason: string | null };
type RatingsWithReason = {
  own: (Said & Reason) | null;
  intermediary: (Said & Reason) | null;
};

/**
 * Direct mode: settles a row from what its sides say, or from what the group
 * decided on it while that holds. One that no longer holds is let go of.
 */
export function settleDecided(
  ratings: RatingsWithReason,
  decision: (Decision & Reason) | null,
) {
  const holds = decision !== null && doesDecisionHold(decision, ratings);
  const settled = holds ? toSettled(decision) : settleRow(ratings);
  const said = ratings.own?.reason ?? ratings.intermediary?.reason ?? null;
  const reason = holds ? decision.reason : said;
  return {
    settled,
    reason: settled.state === "not_applicable" ? reason : null,
    isLetGo: decision !== null && !holds,
  };
}

/**
 * Direct mode: whether a decision of the group still holds. It answers what
 * the two sides had said. Who says afterwards what was decided, or takes back
 * what they said, leaves it as it is; who says something else reopens the row,
 * and two who come to agree on something else need no decision any more.
 */
export function doesDecisionHold(decision: Decision, ratings: Ratings) {
  const said = [ratings.own, ratings.intermediary].filter(hasSpoken);
  const settled = settleRow(ratings);
  const isAgreed = said.length === 2 && settled.state !== "disputed";
  if (isAgreed) return isSame(decision, settled);
  return said
    .filter(({ at }) => at > decision.at)
    .every((rating) => isSame(decision, settleRow(alone(rating))));
}

/** What was decided, as the score of the row. */
export function toSettled({
  value,
  nonScore,
}: Pick<Decision, "value" | "nonScore">): SettledRow {
  return { state: nonScore ?? "scored", value };
}

function isSame(decision: Decision, settled: SettledRow) {
  const { state, value } = toSettled(decision);
  return state === settled.state && value === settled.value;
}

function hasSpoken(rating: Said | null): rating is Said {
  if (rating === null) return false;
  const { value, nonScore } = rating;
  return value !== null || (nonScore !== null && nonScore !== "not_scored");
}

// One side's word by itself, as if a second person had agreed to it.
function alone(rating: Said) {
  return { own: { ...rating, secondedBy: "?" }, intermediary: null };
}
