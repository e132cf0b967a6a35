import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureConcerns, spreadOf } from "@/lib/concerns/rules/measure";
import {
  readInboxSearch,
  readNumber,
  writeInboxSearch,
} from "@/lib/concerns/rules/search";
import { suggestThemes } from "@/lib/concerns/rules/suggest-themes";
import { countDays, findWaiting } from "@/lib/concerns/rules/waiting";

describe("waiting for triage", () => {
  const limits = { today: "2026-11-20", withinDays: 7 };
  it.each([
    ["raised", "2026-11-20", { days: 0, isSlow: false }],
    ["raised", "2026-11-13", { days: 7, isSlow: false }],
    ["reopened", "2026-11-12", { days: 8, isSlow: true }],
    ["triaged", "2026-01-01", null],
    ["solved", "2026-01-01", null],
  ] as const)("%s since %s", (state, waitingSince, expected) => {
    expect(findWaiting({ state, waitingSince }, limits)).toEqual(expected);
  });

  it("never counts back", () => {
    expect(countDays("2026-11-20", "2026-11-01")).toBe(0);
  });
});

describe("the middle and the range", () => {
  it.each([
    [[], null],
    [[4], { count: 1, median: 4, shortest: 4, longest: 4 }],
    [[9, 1, 2], { count: 3, median: 2, shortest: 1, longest: 9 }],
    [[1, 2, 4, 9], { count: 4, median: 3, shortest: 1, longest: 9 }],
  ])("of %j", (days, expected) => {
    expect(spreadOf(days)).toEqual(expected);
  });

  it("lies between the ends whatever the days", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1 }), (days) => {
        const spread = spreadOf(days);
        expect(spread?.median).toBeGreaterThanOrEqual(spread?.shortest ?? 0);
        expect(spread?.median).toBeLessThanOrEqual(spread?.longest ?? 0);
      }),
    );
  });

  it("is told of all, then of each quarter, the latest first", () => {
    const at = (quarter: string, triage: number | null) => ({
      quarter,
      triage,
      decision: null,
      told: null,
    });
    const measured = measureConcerns([
      at("2026-Q1", 2),
      at("2026-Q3", 6),
      at("2026-Q3", null),
    ]);
    expect(measured.map(({ quarter }) => quarter)).toEqual([
      null,
      "2026-Q3",
      "2026-Q1",
    ]);
    expect(measured[0]).toMatchObject({
      raised: 3,
      steps: { triage: { count: 2, median: 4 }, decision: null },
    });
  });
});

describe("the inbox's address", () => {
  it("comes back as it went", () => {
    const search = {
      view: "all" as const,
      siteId: "0b0b7b1e-6c3f-4a55-9a1a-111111111111",
      functionCode: "PP",
      isMine: true,
      words: "late bus",
      after: {
        state: "raised" as const,
        raisedAt: "2026-11-20T10:00:00.000Z",
        id: "0b0b7b1e-6c3f-4a55-9a1a-222222222222",
      },
    };
    const given = Object.fromEntries(
      new URLSearchParams(writeInboxSearch(search)),
    );
    expect(readInboxSearch(given)).toEqual(search);
  });

  it.each([
    [{}],
    [
      {
        view: "x",
        site: "y",
        function: "p;",
        mine: "yes",
        after: "raised~x~y",
      },
    ],
    [{ view: ["all", "open"], q: ["a", "b"], after: ["a"] }],
  ])("leaves out what it does not know: %j", (given) => {
    expect(writeInboxSearch(readInboxSearch(given))).toBe("");
  });

  it.each([
    ["C-12", 12],
    ["c 12", 12],
    ["12", 12],
    ["12 buses", null],
    ["C-1234567", null],
  ])("reads the number in %s", (words, number) => {
    expect(readNumber(words)).toBe(number);
  });
});

describe("suggested themes", () => {
  const one = (
    id: string,
    functionCode: string | null,
    lineages: string[],
  ) => ({
    id,
    functionCode,
    lineages,
  });

  it("puts those that share a row first, and leaves out those that do not", () => {
    const found = suggestThemes([
      one("a", "PP", ["x"]),
      one("b", "PP", ["x", "y"]),
      one("c", "PP", ["z"]),
      one("d", "AI", []),
      one("e", "AI", []),
      one("f", null, ["x"]),
      one("g", "DE", ["x"]),
    ]);
    expect(found).toEqual([
      { concernIds: ["a", "b"], functionCode: "PP", sharedLineages: ["x"] },
      { concernIds: ["d", "e"], functionCode: "AI", sharedLineages: [] },
    ]);
  });
});
