import type { IsoDate, Standing } from "@/lib/progress/schema";
import { monthsBefore } from "@/lib/progress/rules/iso-dates";

// Thousands of scores are asked of one and the same day.
let lastCut = { today: "", months: 0, day: "" };

function findCut(today: IsoDate, months: number) {
  if (lastCut.today !== today || lastCut.months !== months)
    lastCut = { today, months, day: monthsBefore(today, months) };
  return lastCut.day;
}

/**
 * True when a score is older than so many months before today; on the very day
 * it still counts. A score without a day is stale, since nobody can say that
 * it is recent. Other states do not go stale: they never counted as scored,
 * or (not applicable) say nothing that ages. Source: DOMAIN, "Going back".
 */
export function isStale(
  standing: Standing,
  staleAfterMonths: number,
  today: IsoDate,
) {
  if (standing.state !== "scored") return false;
  if (standing.scoredOn === null) return true;
  return standing.scoredOn < findCut(today, staleAfterMonths);
}
