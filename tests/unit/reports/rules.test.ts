import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsSchema } from "@/lib/reports/facts-schema";
import { parts } from "@/lib/reports/fields";
import { listChangedParts } from "@/lib/reports/rules/compare-facts";
import { drawGains } from "@/lib/reports/rules/gains";
import { listPeriods, writePeriod } from "@/lib/reports/rules/periods";
import {
  drawDecisions,
  drawRequests,
  drawThemes,
} from "@/lib/reports/rules/requests";
import {
  readCursor,
  readOpened,
  writeCursor,
} from "@/lib/reports/rules/search";
import { stateOf } from "@/lib/reports/rules/state";
import { drawWhatChanged } from "@/lib/reports/rules/what-changed";
import { drawWhereWeAre } from "@/lib/reports/rules/where-we-are";
import { askedOf, emptyFacts, rowOf, words } from "./facts";

const period = { from: "2026-05-01", to: "2026-10-31" };

describe("where we are", () => {
  const closing = (closedOn: string, workingStage: number) => ({
    ...{ roundId: closedOn, round: closedOn, closedOn, workingStage },
    ...{ allAchieved: false, revisiting: null },
  });
  const given = {
    headline: {
      ...{ workingStage: 4, allAchieved: false, revisiting: null },
      ...{ asOf: "2026-11-01", reasons: [] },
    },
    functionStandings: null,
    stageTitles: { 4: words("Four") },
    cells: [],
    period,
  };

  it.each([
    [[], null, []],
    [["2026-04-30"], "2026-04-30", []],
    [["2026-05-01"], null, ["2026-05-01"]],
    [
      ["2025-05-01", "2026-01-09", "2026-07-10", "2026-10-31"],
      "2026-01-09",
      ["2026-07-10", "2026-10-31"],
    ],
  ])("closings %j: before %s, in the period %j", (days, before, rounds) => {
    const closings = days.map((day) => closing(day, 3));
    const where = drawWhereWeAre({ ...given, closings });
    expect(where.before?.closedOn ?? null).toBe(before);
    expect(where.rounds.map(({ closedOn }) => closedOn)).toEqual(rounds);
    expect(where.stageTitle).toEqual(words("Four"));
  });
});

describe("what changed", () => {
  const side = (round: string) => ({ round, closedOn: "", side: round });
  const judged = (value: 0 | 1 | 2 | 3) => ({
    ...{ row: rowOf("x"), outcome: "met" as const, cause: null, value },
    ...{ hasScore: true, sites: null },
  });
  const compared = (kind: "rose" | "fell" | "first" | "sites", count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ lineage: `${kind}${index}`, row: rowOf(`${kind}${index}`), kind },
      ...{ before: judged(1), after: judged(2) },
      sites: { rose: 3, fell: 1 },
    }));

  it("says why there is nothing to compare", () => {
    expect(drawWhatChanged({ kind: "none_before" })).toEqual({
      kind: "none_before",
    });
  });

  it("lists twenty at most, says how many more, and tells of no sites", () => {
    const rows = [
      ...compared("rose", 23),
      ...compared("fell", 2),
      ...compared("first", 4),
      ...compared("sites", 5),
    ];
    const from = side("Spring");
    const changed = drawWhatChanged({
      ...{ kind: "compared", from, to: side("Fall"), rows },
    });
    if (changed.kind !== "compared") throw new Error("Not compared");
    expect([changed.rose.rows.length, changed.rose.more]).toEqual([20, 3]);
    expect([changed.fell.rows.length, changed.fell.more]).toEqual([2, 0]);
    expect(JSON.stringify(changed)).not.toMatch(/"sites"|first/);
  });
});

describe("themes, decisions and requests", () => {
  it("brings what was asked in the period, the weightiest first", () => {
    const { brought } = drawThemes(
      [
        askedOf({ id: "low", priority: "low" }),
        askedOf({ id: "high" }),
        askedOf({ id: "early", askedOn: "2026-04-30" }),
        askedOf({ id: "last", priority: "middle", askedOn: "2026-10-31" }),
        askedOf({ id: "late", askedOn: "2026-11-01" }),
      ],
      period,
    );
    expect(brought.map(({ id }) => id)).toEqual(["high", "last", "low"]);
  });

  const decided = { outcome: "decided" as const, answer: "Yes." };
  it.each([
    ["in the period", { ...decided, answeredOn: "2026-05-01" }, "answered"],
    ["after it", { ...decided, answeredOn: "2026-11-01" }, null],
    [
      "before it, a site to be told",
      { ...decided, answeredOn: "2026-04-01", waiting: 1 },
      "earlier",
    ],
    [
      "before it, a site that says not yet",
      { ...decided, answeredOn: "2026-04-01", notYet: 1, solved: 3 },
      "earlier",
    ],
    [
      "before it, an action left",
      { ...decided, answeredOn: "2026-04-01", actionsAll: 2, actionsDone: 1 },
      "earlier",
    ],
    [
      "before it, and over",
      { ...decided, answeredOn: "2026-04-01", solved: 2, actionsAll: 0 },
      null,
    ],
    [
      "declined before it",
      {
        ...{ outcome: "declined" as const, answer: "No." },
        ...{ answeredOn: "2026-04-01", waiting: 1 },
      },
      null,
    ],
    ["not yet", {}, null],
  ] as const)("answered %s: %s", (_, more, expected) => {
    const { answered, earlier } = drawDecisions([askedOf(more)], period);
    const found = answered.length > 0 ? "answered" : null;
    expect(found ?? (earlier.length > 0 ? "earlier" : null)).toBe(expected);
  });

  it("counts concerns by what was done, and the days of those that got so far", () => {
    const timed = { decisionDays: null, toldDays: null };
    const requests = drawRequests(
      [askedOf({ id: "open" }), askedOf({ ...decided })],
      [
        { ...timed, triage: "request", triageDays: 2.04 },
        { ...timed, triage: "request", triageDays: 4, decisionDays: 30 },
        { ...timed, triage: null, triageDays: null },
      ],
    );
    expect(requests.waiting.map(({ id }) => id)).toEqual(["open"]);
    expect(requests).toMatchObject({
      ...{ raised: 3, untriaged: 1, triaged: [{ kind: "request", count: 2 }] },
      days: {
        triage: { count: 2, median: 3, shortest: 2, longest: 4 },
        ...{ decision: { median: 30 }, told: null },
      },
    });
  });
});

describe("small gains", () => {
  const given = {
    ...{ whatChanged: emptyFacts.what_changed, solved: 1, period },
    ...{ actions: [], actionsAll: 0, actionsAtSites: 2 },
    titleOf: (stage: number) => (stage === 9 ? null : words("Shared aims")),
  };
  const milestone = (
    proposedOn: string | null,
    confirmedOn: string | null,
  ) => ({
    ...{ stage: 4, number: 1, proposedOn, confirmedOn },
  });

  it.each([
    [null, null, []],
    ["2026-04-30", null, []],
    ["2026-04-30", "2026-05-01", [null, "2026-05-01"]],
    ["2026-06-01", "2026-11-01", ["2026-06-01", null]],
  ])("a milestone proposed on %s, confirmed on %s", (one, two, expected) => {
    const { milestones } = drawGains({
      ...given,
      milestones: [milestone(one, two)],
    });
    expect(
      milestones.flatMap(({ proposedOn, confirmedOn }) => [
        proposedOn,
        confirmedOn,
      ]),
    ).toEqual(expected);
  });

  it("says how many more actions there are than it lists", () => {
    const actions = Array.from({ length: 20 }, (_, index) => ({
      ...{ id: String(index), title: "Done", outcome: "Works" },
      endedOn: "2026-06-01",
    }));
    const all = { ...given, milestones: [], actions, actionsAll: 25 };
    expect(drawGains(all)).toMatchObject({ moreActions: 5, rose: null });
  });
});

describe("building it again", () => {
  it("names the parts that differ, whatever the order and the day", () => {
    const { where_we_are: where, ...rest } = emptyFacts;
    const turned = Object.fromEntries(Object.entries(where).toReversed());
    const same = { ...rest, where_we_are: { ...turned, asOf: "2027-01-01" } };
    const after = factsSchema.parse(same);
    expect(listChangedParts(emptyFacts, after)).toEqual([]);
    const more = { ...emptyFacts.gains, solved: 1 };
    expect(listChangedParts(emptyFacts, { ...after, gains: more })).toEqual([
      "gains",
    ]);
  });
});

describe("periods", () => {
  it.each([
    ["2026-11-29", "2026-05-29"],
    ["2026-08-31", "2026-02-28"],
    ["2026-03-01", "2025-09-01"],
  ])("six months before %s is %s", (today, from) => {
    expect(listPeriods(null, today)).toEqual([{ name: null, from, to: today }]);
  });

  it("offers the last round too, never beyond today", () => {
    const round = { name: "Fall", startsOn: "2026-03-30" };
    const [first] = listPeriods(
      { ...round, closedOn: "2026-07-10" },
      "2026-11-29",
    );
    expect(first && writePeriod(first)).toBe("2026-03-30~2026-07-10");
  });
});

describe("how far it is", () => {
  it.each([
    [null, null, null, "draft"],
    ["a", null, null, "discussed"],
    ["a", "b", null, "sent"],
    ["a", "b", "c", "final"],
  ])("%s %s %s: %s", (discussedAt, sentAt, finalAt, expected) => {
    expect(stateOf({ discussedAt, sentAt, finalAt })).toBe(expected);
  });
});

describe("addresses", () => {
  it("come back as they were written, and anything else is nothing", () => {
    const cursor = { to: "2026-10-31", id: crypto.randomUUID() };
    const given = new URLSearchParams(writeCursor(cursor)).get("after");
    expect(readCursor(given ?? undefined)).toEqual(cursor);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readCursor(text)).toBeNull();
        const opened = readOpened(text);
        expect(opened === null || [...parts, "whole"].includes(opened)).toBe(
          true,
        );
      }),
    );
  });
});
