import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getWordsIn } from "@/lib/core/words-in";
import { sayFeed } from "@/lib/calendar/rules/say-feed";
import { fold, writeCalendar } from "@/lib/calendar/rules/write-calendar";
import { readCalendar } from "../../support/read-calendar";

const changedAt = new Date("2026-11-02T08:09:10.555Z");
const event = {
  ...{ uid: "action-1@waymark.example", day: "2026-12-31", sequence: 2 },
  ...{ title: "Plan", url: "https://waymark.example/a/plan/1", changedAt },
};

// A half of a pair is no character, and no form sends one.
const isWhole = (text: string) => !/\p{Surrogate}/u.test(text);

describe("a calendar", () => {
  it("has whole days, and what programs tell changes by", () => {
    const { head, events } = readCalendar(
      writeCalendar({ name: "Waymark", events: [event] }),
    );
    expect(head).toMatchObject({ VERSION: "2.0", "X-WR-CALNAME": "Waymark" });
    expect(events).toEqual([
      {
        ...{ UID: event.uid, SUMMARY: "Plan", URL: event.url, SEQUENCE: "2" },
        ...{ DTSTAMP: "20261102T080910Z", "LAST-MODIFIED": "20261102T080910Z" },
        "DTSTART;VALUE=DATE": "20261231",
        "DTEND;VALUE=DATE": "20270101",
        TRANSP: "TRANSPARENT",
      },
    ]);
  });

  it("gives any words back as they were, in lines of at most 75 octets", () => {
    const words = fc.string({ unit: "binary", maxLength: 400 }).filter(isWhole);
    fc.assert(
      fc.property(words, (title) => {
        const text = writeCalendar({
          name: "N",
          events: [{ ...event, title }],
        });
        const plain = title
          .replace(/\r\n?|\n/g, "\n")
          .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");
        const [read] = readCalendar(text).events;
        expect(read?.SUMMARY).toBe(plain);
      }),
    );
  });

  it("lets no words become a line of their own", () => {
    const title = "Plan\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:forged";
    const text = writeCalendar({ name: title, events: [{ ...event, title }] });
    expect(readCalendar(text).events).toHaveLength(1);
    expect(text.match(/^UID:/gm)).toHaveLength(1);
  });

  it("folds between characters, not inside one", () => {
    const line = `SUMMARY:${"ñ😀".repeat(60)}`;
    const folded = fold(line);
    expect(folded.replaceAll("\r\n ", "")).toBe(line);
    for (const part of folded.split("\r\n"))
      expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
    expect(folded).not.toContain("\uFFFD");
  });
});

describe("what is said in one", () => {
  it.each([
    ["en", "Meeting: Site team, Aspen", "An action of yours is due."],
    ["es", "Reunión: Equipo de una escuela, Aspen", "Vence una acción suya."],
  ] as const)("in %s", (locale, meeting, few) => {
    const thing = { id: "1", day: "2026-12-01", version: 1, changedAt };
    const { events, name } = sayFeed(
      {
        rounds: [{ ...thing, name: "Fall", endsOn: "2027-03-01" }],
        meetings: [
          { ...thing, group: "site", groupName: null, siteName: "Aspen" },
        ],
        actions: [
          { ...thing, title: "Call, write; ask" },
          { ...thing, id: "2", title: null },
        ],
      },
      {
        ...{ systemName: "Riverbend", root: "https://waymark.example/r" },
        say: getWordsIn(locale, "calendar"),
      },
    );
    expect(name).toBe("Waymark: Riverbend");
    const uids = events.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(5);
    expect(uids).toContain("round-ends-1@waymark.example");
    const titles = events.map(({ title }) => title);
    expect(titles).toContain(meeting);
    expect(titles[3]).toContain("Call, write; ask");
    expect(titles[4]).toContain(few);
  });
});
