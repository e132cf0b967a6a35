import { daysBetween, monthsBefore } from "@/lib/progress/rules/iso-dates";
import type { Random } from "./random";

const roundDays = 182;
const openSinceDays = 61;
const dueAfterDays = 81;
const closedAfterDays = 102;

export type RoundDates = {
  name: string;
  startsOn: string;
  dueOn: string;
  endsOn: string;
  /** Null while it is open. */
  closedOn: string | null;
};

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day some months earlier or, with a negative number, later. */
export const addMonths = (day: string, months: number) =>
  monthsBefore(day, -months);

/** The last working day up to the given day: nobody scores on a Sunday. */
export function toWorkingDay(day: string): string {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  if (weekday === 0) return addDays(day, -2);
  return weekday === 6 ? addDays(day, -1) : day;
}

/** Half-yearly rounds from a Monday; the last opened two months ago and is due in three weeks. */
export function planRounds(count: number, today: string): RoundDates[] {
  const openedOn = nearestMonday(addDays(today, -openSinceDays));
  return Array.from({ length: count }, (_, index) => {
    const startsOn = addDays(openedOn, (index + 1 - count) * roundDays);
    const isOpen = index + 1 === count;
    return {
      name: nameRound(startsOn),
      startsOn,
      dueOn: addDays(startsOn, dueAfterDays),
      endsOn: addDays(startsOn, roundDays - 1),
      closedOn: isOpen ? null : addDays(startsOn, closedAfterDays),
    };
  });
}

/** When the answers of one subject in one round were given: two sittings, a few minutes a row, always before today. */
export function planTimes(
  count: number,
  { startsOn, closedOn }: RoundDates,
  today: string,
  random: Random,
): string[] {
  const last = closedOn ? dueAfterDays - 3 : daysBetween(startsOn, today) - 2;
  const first = 12 + random(26);
  const sittings = [first, Math.min(first + 3 + random(15), last)].map(
    (offset) => openSitting(toWorkingDay(addDays(startsOn, offset)), random),
  );
  return Array.from({ length: count }, (_, index) => {
    const sitting = sittings[index * 2 < count ? 0 : 1];
    return sitting?.next() ?? `${startsOn}T15:00:00.000Z`;
  });
}

/** A moment in the working hours of the United States' east. */
export function atWork(day: string, random: Random): string {
  return openSitting(toWorkingDay(day), random).next();
}

export function addMinutes(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

function openSitting(day: string, random: Random) {
  let seconds = 14 * 3600 + random(5 * 3600);
  return {
    next: () => {
      seconds += 70 + random(260);
      return new Date(Date.parse(day) + seconds * 1000).toISOString();
    },
  };
}

function nearestMonday(day: string): string {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return addDays(day, weekday <= 4 ? 1 - weekday : 8 - weekday);
}

const seasons = ["Winter", "Spring", "Summer", "Fall"];

function nameRound(startsOn: string): string {
  const [year = "", month = ""] = startsOn.split("-");
  return `${seasons[Math.floor((Number(month) % 12) / 3)]} ${year}`;
}
