import { describe, expect, it } from "vitest";
import { compareTold, listIds } from "@/lib/events/rules/compare";
import {
  isNarrowed,
  readRecordSearch,
  writeRecordSearch,
} from "@/lib/events/rules/search";
import {
  listVerbs,
  recordActs,
  recordKinds,
} from "@/lib/events/rules/sort-verbs";
import { eventVerbs } from "@/lib/events/schema";
import { states as reportStates } from "@/lib/reports/fields";
import { siteStates } from "@/lib/rounds/rules/site-state";
import { record } from "@/messages/en/record";

const id = "018f2a3b-4c5d-7e6f-8a9b-0c1d2e3f4a5b";

describe("what an event tells", () => {
  it("leaves out what stayed the same, where both sides are told", () => {
    const told = compareTold(
      { title: "A", owner: "Ruth", dueOn: "2026-01-01" },
      { title: "B", owner: "Ruth", dueOn: null },
    );
    expect(told).toEqual([
      { field: ["title"], before: "A", after: "B" },
      { field: ["dueOn"], before: "2026-01-01", after: null },
    ]);
  });

  it("tells one side whole, but for what is empty", () => {
    expect(compareTold(null, { url: null, body: "Text", came: [] })).toEqual([
      { field: ["body"], before: undefined, after: "Text" },
    ]);
  });

  it("begins with what matters most", () => {
    const told = compareTold(null, { voice: "own", state: "scored", value: 2 });
    expect(told.map(({ field }) => field.join())).toEqual([
      ...["value", "state", "voice"],
    ]);
  });

  it("goes into what lies within, and keeps lists whole", () => {
    const told = compareTold(
      { seen: { two: { en: "One", es: "Uno" } }, rows: [1, 2] },
      { seen: { two: { en: "Two", es: "Uno" } }, rows: [1, 3] },
    );
    expect(told.map(({ field }) => field)).toEqual([
      ["seen", "two", "en"],
      ["rows"],
    ]);
  });

  it.each([[null], ["text"], [[1, 2]], [7]])("bears %j", (odd) => {
    expect(compareTold(odd, odd)).toEqual([]);
  });

  it("finds the ids within", () => {
    const events = [{ before: null, after: { came: [id, "x"], deep: { id } } }];
    expect(listIds(events)).toEqual([id]);
  });
});

describe("the record's address", () => {
  const whole = {
    personId: id,
    kind: "score",
    act: "changed",
    site: "system",
    from: "2026-01-01",
    to: "2026-02-01",
    before: { at: "2026-01-15T10:00:00.000Z", id },
  } as const;

  it("comes back as it was written", () => {
    const given = Object.fromEntries(
      new URLSearchParams(writeRecordSearch(whole)),
    );
    expect(readRecordSearch(given)).toEqual(whole);
  });

  it("leaves out what it does not know", () => {
    const odd = ["'; DROP", "x~y", "2026-13-40", "\u0000", ""];
    for (const text of odd)
      for (const value of [text, [text, text], undefined]) {
        const read = readRecordSearch({
          ...{ person: value, kind: value, act: value, site: value },
          ...{ from: value, to: value, before: value },
        });
        expect(Object.values(read)).toEqual(Array(7).fill(null));
        expect(isNarrowed(read)).toBe(false);
        expect(writeRecordSearch(read)).toBe("");
      }
  });

  it("does not take a place in the list for a filter", () => {
    expect(
      isNarrowed(readRecordSearch({ before: `${whole.before.at}~${id}` })),
    ).toBe(false);
    expect(isNarrowed(readRecordSearch({ site: "system" }))).toBe(true);
  });
});

describe("kinds and acts", () => {
  it("take every verb once", () => {
    const ofKinds = recordKinds.flatMap((kind) => listVerbs(kind, null) ?? []);
    const ofActs = recordActs.flatMap((act) => listVerbs(null, act) ?? []);
    expect(ofKinds.toSorted()).toEqual(eventVerbs.toSorted());
    expect(ofActs.toSorted()).toEqual(eventVerbs.toSorted());
    expect(listVerbs(null, null)).toBeNull();
    expect(listVerbs("report", "decided")).toEqual(["report_finalised"]);
  });
});

describe("states that events tell", () => {
  it("have words, as no reader knows what they are called inside", () => {
    for (const state of [...siteStates, ...reportStates])
      expect(record.values).toHaveProperty(state);
  });
});
