import type { Period } from "./where-we-are";

/** A period that is offered: the last round that closed, or the last six months. */
export type OfferedPeriod = Period & { name: string | null };

/** From the day the last closed round began to today, and six months back; none twice. */
export function listPeriods(
  lastRound: { name: string; startsOn: string; closedOn: string } | null,
  today: string,
): OfferedPeriod[] {
  const half = { name: null, from: halfYearBefore(today), to: today };
  if (!lastRound) return [half];
  const { name, startsOn, closedOn } = lastRound;
  const to = closedOn > today ? today : closedOn;
  const from = startsOn > to ? to : startsOn;
  return [{ name, from, to }, half];
}

/** The same day six months earlier, or the month's last. */
function halfYearBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 - 6, 1));
  const last = new Date(
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0),
  ).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** A period as a form sends it: "2026-05-01~2026-10-31". */
export const writePeriod = ({ from, to }: Period) => `${from}~${to}`;
