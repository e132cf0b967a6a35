const yearBegins = "-07-01";
const monthsUnreached = 6;

/** The day a school year began, as of a day: the first of July. */
export function schoolYearOf(day: string): string {
  const year = Number(day.slice(0, 4));
  const begun = `${year}${yearBegins}`;
  return day >= begun ? begun : `${year - 1}${yearBegins}`;
}

/** A site that had no support since this day is named: six months before. */
export function unreachedSince(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - monthsUnreached, 0));
  const wanted = Math.min(date, last.getUTCDate());
  last.setUTCDate(wanted);
  return last.toISOString().slice(0, 10);
}
