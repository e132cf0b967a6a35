const sprintMonths = 6;
const scoringDays = 35;

/** When scores are due and the sprint ends, for a round that starts on `startsOn` ("YYYY-MM-DD"): five weeks and six months later. */
export function proposeDates(startsOn: string) {
  return {
    dueOn: addDays(startsOn, scoringDays),
    endsOn: addMonths(startsOn, sprintMonths),
  };
}

function addDays(day: string, days: number) {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day some months later; six months after 31 August is the last of February. */
function addMonths(day: string, months: number) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0));
  lastDay.setUTCDate(Math.min(date, lastDay.getUTCDate()));
  return lastDay.toISOString().slice(0, 10);
}
