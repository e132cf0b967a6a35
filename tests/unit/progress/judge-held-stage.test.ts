import { describe, expect, test } from "vitest";
import type { Indicator } from "@/lib/progress/schema";
import {
  defaultRule,
  firstRows,
  judgeSituation,
  milestonesOf,
  unmetSpread,
  type Mark,
  inFunction,
  keysOf,
} from "@/tests/unit/progress/stage-four";

const achievedOn = "2025-03-01";

describe("a stage achieved before", () => {
  test("keeps its place on the met share alone, and flags the rest", () => {
    const verdict = judgeSituation({
      markOf: inFunction("DE", 0),
      milestones: milestonesOf(4, 1, 2),
      firstAchievedOn: achievedOn,
    });
    expect(verdict).toMatchObject({ state: "achieved", heldSince: achievedOn });
    expect(keysOf(verdict.flags)).toEqual([
      "functionSlipped",
      "milestonesSlipped",
    ]);
  });

  test("short of coverage with nothing stale is provisional, not review due", () => {
    const verdict = judgeSituation({
      markOf: firstRows(20, 2, "disputed"),
      firstAchievedOn: achievedOn,
    });
    expect(verdict.state).toBe("provisional");
  });

  test("all of it stale is review due, not unscored", () => {
    const verdict = judgeSituation({
      markOf: () => "stale",
      firstAchievedOn: achievedOn,
    });
    expect(verdict.state).toBe("review_due");
  });

  test("little known and little of it met is review due first", () => {
    const verdict = judgeSituation({
      markOf: firstRows(10, 0, "stale"),
      firstAchievedOn: achievedOn,
    });
    expect(verdict.state).toBe("review_due");
    expect(keysOf(verdict.reasons)).toEqual([
      "coverageLow",
      "stale",
      "metBelowKeep",
    ]);
  });

  test("on a day still to come, or moved back: judged as new, 85 in", () => {
    const markOf = unmetSpread(8);
    const later = judgeSituation({ markOf, firstAchievedOn: "2026-06-01" });
    const movedBack = judgeSituation({
      markOf,
      firstAchievedOn: achievedOn,
      isRevisited: true,
    });
    expect([later.state, movedBack.state]).toEqual([
      "in_progress",
      "in_progress",
    ]);
  });
});

describe("reasons and rows short", () => {
  test("come in order: unknown, met share, functions by rows short, milestones", () => {
    const short = (row: Indicator): Mark => {
      if (row.functionCode === "CE") return null;
      if (row.functionCode === "PL") return row.level === "site" ? "stale" : 1;
      if (row.functionCode === "DE") return 0;
      return row.code === "S4.PP.C1" ? "disputed" : 2;
    };
    const verdict = judgeSituation({
      markOf: short,
      milestones: milestonesOf(4),
    });
    expect(keysOf(verdict.reasons)).toEqual([
      "coverageLow",
      "stale",
      "disputed",
      "metLow",
      "functionShort",
      "functionShort",
      "milestonesOpen",
    ]);
    const functions = verdict.reasons.flatMap((one) =>
      one.key === "functionShort" ? [one.args.functionCode] : [],
    );
    expect(functions).toEqual(["PL", "DE"]);
  });

  test.each<[string, (row: Indicator, at: number) => Mark, number]>([
    ["nothing scored: 80 % of 40 scored and met", () => null, 32],
    ["20 scored and met: 12 more", firstRows(20, 2, null), 12],
    ["20 scored, none met: flips count too", firstRows(20, 0, null), 28],
    ["all scored, none met", () => 0, 34],
    ["functions ask for more than the share", inFunction("DE", 0), 2],
  ])("%s", (_name, markOf, rowsShort) => {
    expect(judgeSituation({ markOf }).rowsShort).toBe(rowsShort);
  });

  test("a stage held with its full share gives that as its reason", () => {
    const verdict = judgeSituation({
      markOf: () => 2,
      firstAchievedOn: achievedOn,
    });
    expect(verdict.reasons).toEqual([
      { key: "achieved", args: { met: 40, scored: 40, percent: 100 } },
    ]);
  });

  test("functions ask nothing of a stage held", () => {
    const unmet = unmetSpread(12);
    const verdict = judgeSituation({
      markOf: (row) => (row.functionCode === "DE" ? 1 : unmet(row)),
      firstAchievedOn: achievedOn,
    });
    expect(verdict).toMatchObject({
      state: "needs_attention",
      counts: { met: 27 },
      rowsShort: 1,
    });
  });

  test("a stage that was achieved only has to come back to 70 %", () => {
    const verdict = judgeSituation({
      markOf: firstRows(20, 2, 1),
      firstAchievedOn: achievedOn,
      settings: defaultRule,
    });
    expect(verdict.rowsShort).toBe(8);
  });
});
