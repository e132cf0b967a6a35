export type ReadEvent = Record<string, string>;

/** A calendar as a program reads it: unfolded, its lines in properties, its text as it was. Throws where it is none. */
export function readCalendar(text: string) {
  if (!text.endsWith("\r\n")) throw new Error("No end of the last line");
  const bare = text.replaceAll("\r\n", "");
  if (/[\r\n]/.test(bare)) throw new Error("A line that ends in another way");
  const folded = text.split("\r\n").slice(0, -1);
  const long = folded.filter((line) => Buffer.byteLength(line) > 75);
  if (long.length > 0) throw new Error(`Too long: ${long[0]}`);
  const lines = text.replaceAll("\r\n ", "").split("\r\n").slice(0, -1);
  if (lines[0] !== "BEGIN:VCALENDAR" || lines.at(-1) !== "END:VCALENDAR")
    throw new Error("No calendar");
  const events: ReadEvent[] = [];
  const head: ReadEvent = {};
  let event: ReadEvent | null = null;
  for (const line of lines.slice(1, -1)) {
    if (line === "BEGIN:VEVENT") event = {};
    else if (line === "END:VEVENT") {
      if (!event) throw new Error("An end without a beginning");
      events.push(event);
      event = null;
    } else {
      const [, name = "", value = ""] = /^([A-Z;=-]+):(.*)$/.exec(line) ?? [];
      if (name === "") throw new Error(`No property: ${line}`);
      (event ?? head)[name] = unescape(value);
    }
  }
  if (event) throw new Error("An event without an end");
  return { head, events };
}

function unescape(value: string) {
  return value.replace(/\\([nN\\;,])/g, (_, one: string) =>
    one.toLowerCase() === "n" ? "\n" : one,
  );
}
