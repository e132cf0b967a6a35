const dayInMilliseconds = 86_400_000;

/** The week of a day, as ISO counts them: "2026-W49". One weekly mail each. */
export function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  // A week belongs to the year of its Thursday.
  const weekday = (date.getUTCDay() + 6) % 7;
  const thursday = date.getTime() + (3 - weekday) * dayInMilliseconds;
  const year = new Date(thursday).getUTCFullYear();
  const days = (thursday - Date.UTC(year, 0, 1)) / dayInMilliseconds;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, "0")}`;
}

const marks = [7, 1] as const;

/**
 * Which reminder of a round's end is due: 7 days before, 1 day before, or
 * none. A day on which nothing ran is made up for; a round that opened later
 * than that has just been told of.
 */
export function markDue({
  dueOn,
  openedOn,
  today,
}: {
  dueOn: string;
  openedOn: string;
  today: string;
}): 7 | 1 | null {
  const left = daysBetween(today, dueOn);
  if (left < 0) return null;
  const mark = [...marks].reverse().find((one) => left <= one) ?? null;
  return mark !== null && daysBetween(openedOn, dueOn) > mark ? mark : null;
}

/** What is late longer is not told of any more. */
export const daysLate = 14;

/**
 * Which reminder of an action is due: 7 days before, 1 day before, 0 once it is
 * late, or none. One that was added within that time has just been told of.
 */
export function markAction({
  dueOn,
  addedOn,
  today,
}: {
  dueOn: string;
  addedOn: string;
  today: string;
}): 7 | 1 | 0 | null {
  const late = daysBetween(dueOn, today);
  if (late <= 0) return markDue({ dueOn, openedOn: addedOn, today });
  return late <= daysLate && addedOn <= dueOn ? 0 : null;
}

function daysBetween(from: string, to: string) {
  return (Date.parse(to) - Date.parse(from)) / dayInMilliseconds;
}
