import { describe, expect, test } from "vitest";
import type { Milestone } from "@/lib/progress/schema";
import {
  firstRows,
  freshDay,
  judgeSituation,
  milestonesOf,
  unmetSpread,
  type Mark,
  inFunction,
  keysOf,
} from "@/tests/unit/progress/stage-four";

describe("coverage", () => {
  test("80 % is covered: 32 of 40 scored and met is achieved", () => {
    const unscored = unmetSpread(8);
    const verdict = judgeSituation({
      markOf: (row) => (unscored(row) === 2 ? 2 : null),
    });
    expect(verdict).toMatchObject({ state: "achieved", coverage: 0.8 });
  });

  test("31 of 40 is provisional", () => {
    const verdict = judgeSituation({ markOf: firstRows(31, 2, null) });
    expect(verdict.state).toBe("provisional");
  });

  test.each<Mark>(["dont_know", "disputed", "stale", "not_scored", null])(
    "%s counts as unscored",
    (mark) => {
      const verdict = judgeSituation({ markOf: firstRows(30, 2, mark) });
      expect(verdict.counts).toMatchObject({
        scored: 30,
        applicable: 40,
        unscored: 10,
      });
      expect(verdict.range).toEqual({ low: 0.75, high: 1 });
    },
  );

  test("counts what is disputed, stale and not known among the unscored", () => {
    const marks: Mark[] = ["disputed", "disputed", "stale", "dont_know", null];
    const verdict = judgeSituation({
      markOf: (_row, at) => (at < 5 ? (marks[at] ?? null) : 2),
    });
    expect(verdict.counts).toMatchObject({
      unscored: 5,
      disputed: 2,
      stale: 1,
      dontKnow: 1,
    });
  });
});

describe("states without an answer", () => {
  test("no rows: cannot be achieved by rows, whatever the milestones", () => {
    const verdict = judgeSituation({ rows: [], markOf: () => 2 });
    expect(verdict).toMatchObject({
      state: "no_rows",
      coverage: null,
      metShare: null,
      range: null,
      rowsShort: 0,
      reasons: [{ key: "noRows", args: {} }],
    });
  });

  test.each<Mark>([null, "not_scored", "dont_know"])(
    "nothing but %s: not scored",
    (mark) => {
      const verdict = judgeSituation({ markOf: () => mark });
      expect(verdict).toMatchObject({
        state: "not_scored",
        metShare: null,
        range: { low: 0, high: 1 },
        reasons: [{ key: "notScored", args: { rows: 40 } }],
        flags: [],
      });
    },
  );

  test("under dispute only: provisional, since something was said", () => {
    const verdict = judgeSituation({ markOf: () => "disputed" });
    expect(verdict.state).toBe("provisional");
    expect(keysOf(verdict.reasons)).toEqual(["coverageLow", "disputed"]);
  });

  test("all not applicable: provisional, without a share", () => {
    const verdict = judgeSituation({ markOf: () => "not_applicable" });
    expect(verdict).toMatchObject({
      state: "provisional",
      coverage: null,
      metShare: null,
      range: null,
    });
  });
});

describe("functions", () => {
  test("exactly half is not more than half: 3 of 6 holds the stage back", () => {
    const verdict = judgeSituation({
      markOf: (row) => (/AI.S[345]/.test(row.code) ? 1 : 2),
    });
    expect(verdict.state).toBe("in_progress");
    expect(verdict.functions.find((one) => one.functionCode === "AI")).toEqual({
      functionCode: "AI",
      rows: 6,
      applicable: 6,
      scored: 6,
      met: 3,
      metShare: 0.5,
      standing: "short",
      rowsShort: 1,
    });
  });

  test("three rows may veto, two only flag", () => {
    const three = judgeSituation({ markOf: inFunction("DE", 0) });
    expect([three.state, three.flags]).toEqual(["in_progress", []]);
    const two = judgeSituation({ markOf: inFunction("CL", 0) });
    expect(two).toMatchObject({
      state: "achieved",
      flags: [
        {
          key: "functionFewRows",
          args: { functionCode: "CL", met: 0, scored: 2 },
        },
      ],
    });
  });

  test("rows that do not apply do not count towards the three", () => {
    const verdict = judgeSituation({
      markOf: (row) =>
        row.functionCode !== "DE"
          ? 2
          : row.code === "S4.DE.S1"
            ? "not_applicable"
            : 0,
    });
    expect(verdict).toMatchObject({ state: "achieved" });
    expect(keysOf(verdict.flags)).toEqual(["functionFewRows"]);
  });

  test("a function with nothing scored holds a covered stage back", () => {
    const verdict = judgeSituation({ markOf: inFunction("DE", null) });
    expect(verdict).toMatchObject({
      state: "in_progress",
      reasons: [
        { key: "functionUnscored", args: { functionCode: "DE", rows: 3 } },
      ],
      rowsShort: 1,
    });
  });

  test("a function none of whose rows applies asks nothing", () => {
    const verdict = judgeSituation({
      markOf: inFunction("DE", "not_applicable"),
    });
    expect(verdict.state).toBe("achieved");
    expect(verdict.functions).toContainEqual(
      expect.objectContaining({ functionCode: "DE", standing: "none" }),
    );
  });

  test("an unscored function of one row is flagged as such", () => {
    const verdict = judgeSituation({ markOf: inFunction("FR", null) });
    expect(verdict.flags).toEqual([
      { key: "functionFewUnscored", args: { functionCode: "FR", rows: 1 } },
    ]);
  });
});

describe("milestones", () => {
  test("one not confirmed keeps a stage in progress", () => {
    const verdict = judgeSituation({
      markOf: () => 3,
      milestones: milestonesOf(4, 1, 3),
    });
    expect(verdict).toMatchObject({
      state: "in_progress",
      milestones: { total: 3, confirmed: 2, open: [2], proposed: [] },
      reasons: [{ key: "milestonesOpen", args: { count: 1, numbers: "2" } }],
      rowsShort: 0,
    });
  });

  test("proposed is not confirmed, and is said apart", () => {
    const proposed = (number: number): Milestone => ({
      stage: 4,
      number,
      proposedOn: freshDay,
      confirmedOn: null,
    });
    const verdict = judgeSituation({
      markOf: () => 3,
      milestones: [proposed(3), ...milestonesOf(4).slice(0, 1), proposed(2)],
    });
    expect(verdict.reasons).toEqual([
      { key: "milestonesProposed", args: { count: 2, numbers: "2, 3" } },
      { key: "milestonesOpen", args: { count: 1, numbers: "1" } },
    ]);
  });

  test("a confirmation of a later day has not come yet", () => {
    const later = milestonesOf(4, 1, 2, 3).map((one) => ({
      ...one,
      confirmedOn: "2026-06-01",
    }));
    const verdict = judgeSituation({ markOf: () => 3, milestones: later });
    expect(verdict.state).toBe("in_progress");
  });

  test("no milestone listed is none confirmed; no gate is none asked", () => {
    const none = judgeSituation({ markOf: () => 3, milestones: [] });
    const noGate = judgeSituation({ markOf: () => 3, milestones: null });
    expect([none.state, noGate.state]).toEqual(["in_progress", "achieved"]);
  });
});
