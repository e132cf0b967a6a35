import type { IsoDate } from "@/lib/progress/schema";

const msPerDay = 86_400_000;

/** The same day some months earlier; 31 May less three months is the last of February. */
export function monthsBefore(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const target = new Date(Date.UTC(year, month - 1 - months, 1));
  const lastDay = new Date(
    Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0),
  ).getUTCDate();
  target.setUTCDate(Math.min(day, lastDay));
  return target.toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when it has passed. */
export function daysBetween(from: IsoDate, to: IsoDate) {
  return Math.round((Date.parse(to) - Date.parse(from)) / msPerDay);
}

/** True when the day has come; null never comes. ISO dates sort as text. */
export function hasCome(date: IsoDate | null, today: IsoDate): date is IsoDate {
  return date !== null && date <= today;
}
