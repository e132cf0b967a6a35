/** A whole day in a calendar, in the reader's words. */
export type DayEvent = {
  /** Stays the same as long as the thing is there. */
  uid: string;
  day: string;
  title: string;
  /** Where the thing is in the app. */
  url: string;
  /** How often it was changed. */
  sequence: number;
  /** The last time it was. */
  changedAt: Date;
};

export type Calendar = { name: string; events: readonly DayEvent[] };

const most = 75;
const encoder = new TextEncoder();

/** A calendar as RFC 5545 has it: whole days, which mean the same wherever one is. */
export function writeCalendar({ name, events }: Calendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Waymark//Calendar//EN",
    "CALSCALE:GREGORIAN",
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
    "X-PUBLISHED-TTL:PT12H",
    ...events.flatMap(writeEvent),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function writeEvent(event: DayEvent): string[] {
  const { uid, day, title, url, sequence, changedAt } = event;
  const changed = toStamp(changedAt);
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(uid)}`,
    // Of what is only published, the stamp is when it was last changed.
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${toDate(day)}`,
    `DTEND;VALUE=DATE:${toDate(dayAfter(day))}`,
    `SUMMARY:${escapeText(title)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** What a value may not say plainly; other control characters cannot stand in one. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?|\n/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .replace(/[\\;,]/g, (one) => `\\${one}`)
    .replaceAll("\n", "\\n");
}

/** No line longer than 75 octets, and no character cut in two. */
export function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  let size = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (size + length > most) {
      parts.push(part);
      // What follows begins with a space, which counts.
      part = "";
      size = 1;
    }
    part += character;
    size += length;
  }
  return [...parts, part].join("\r\n ");
}

const toDate = (day: string) => day.replaceAll("-", "");

function toStamp(instant: Date) {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function dayAfter(day: string) {
  const next = new Date(`${day}T00:00:00.000Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
