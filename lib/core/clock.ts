/** This instant. The one place that reads the clock, besides the database. */
export function now() {
  return new Date();
}

/** Today as "YYYY-MM-DD", in UTC: days are stored without a time zone. */
export function today() {
  return toDay(now());
}

/** The day of an instant as "YYYY-MM-DD". */
export function toDay(instant: Date) {
  return instant.toISOString().slice(0, 10);
}

/** A day "YYYY-MM-DD" as the Date that Prisma writes into a `date` column. */
export function fromDay(day: string) {
  return new Date(`${day}T00:00:00.000Z`);
}
