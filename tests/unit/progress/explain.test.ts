import { describe, expect, test } from "vitest";
import { explainVerdict } from "@/lib/progress/rules/explain";
import {
  defaultRule,
  firstRows,
  judgeSituation,
  milestonesOf,
  strictRule,
  type Situation,
} from "@/tests/unit/progress/stage-four";

function explain(situation: Situation) {
  const settings = situation.settings ?? defaultRule;
  return explainVerdict(judgeSituation(situation), settings);
}

const stepOf = (situation: Situation, key: string) =>
  explain(situation).filter((one) => one.key === key);

describe("how a verdict is worked out", () => {
  test("goes through the whole rule in its order", () => {
    const steps = explain({
      markOf: firstRows(30, 2, "stale"),
      milestones: milestonesOf(4, 1, 2),
    });
    expect(steps).toEqual([
      { key: "met", args: { from: 2 }, hasPassed: null },
      {
        key: "sites",
        args: { metPercent: 70, scoredPercent: 50 },
        hasPassed: null,
      },
      {
        key: "rows",
        args: { rows: 40, notApplicable: 0, applicable: 40 },
        hasPassed: null,
      },
      {
        key: "notApplicable",
        args: { count: 0, rows: 40, limit: 33 },
        hasPassed: true,
      },
      {
        key: "unscored",
        args: { count: 10, disputed: 0, stale: 10, dontKnow: 0, months: 12 },
        hasPassed: null,
      },
      {
        key: "coverage",
        args: { scored: 30, applicable: 40, percent: 75, atLeast: 80 },
        hasPassed: false,
      },
      {
        key: "metShare",
        args: { met: 30, scored: 30, percent: 100, atLeast: 85 },
        hasPassed: true,
      },
      { key: "range", args: { low: 75, high: 100 }, hasPassed: null },
      ...[
        ["AI", 6, true],
        ["CE", 5, true],
      ].map(([functionCode, met, hasPassed]) => ({
        key: "function",
        args: { functionCode, met, scored: met, over: 50 },
        hasPassed,
      })),
      {
        key: "functionFewRows",
        args: { functionCode: "CL", met: 0, scored: 0, rowsAtLeast: 3 },
        hasPassed: null,
      },
      {
        key: "function",
        args: { functionCode: "DE", met: 3, scored: 3, over: 50 },
        hasPassed: true,
      },
      {
        key: "functionFewRows",
        args: { functionCode: "FR", met: 1, scored: 1, rowsAtLeast: 3 },
        hasPassed: null,
      },
      {
        key: "function",
        args: { functionCode: "PL", met: 12, scored: 12, over: 50 },
        hasPassed: true,
      },
      {
        key: "function",
        args: { functionCode: "PP", met: 3, scored: 3, over: 50 },
        hasPassed: true,
      },
      {
        key: "milestones",
        args: { confirmed: 2, total: 3 },
        hasPassed: false,
      },
      {
        key: "result",
        args: { stage: 4, state: "provisional" },
        hasPassed: null,
      },
      {
        key: "version",
        args: { version: "1.0", preset: "default" },
        hasPassed: null,
      },
    ]);
  });

  test("a stage held is asked to keep its share; the rest is shown, not asked", () => {
    const situation = {
      markOf: firstRows(20, 2, 1),
      milestones: milestonesOf(4, 1),
      firstAchievedOn: "2025-03-01",
    };
    expect(stepOf(situation, "metShare")).toEqual([]);
    expect(stepOf(situation, "keep")).toEqual([
      {
        key: "keep",
        args: { met: 20, scored: 40, percent: 50, keep: 70, on: "2025-03-01" },
        hasPassed: false,
      },
    ]);
    const rest = [
      ...stepOf(situation, "function"),
      ...stepOf(situation, "milestones"),
    ];
    expect(new Set(rest.map((one) => one.hasPassed))).toEqual(new Set([null]));
    expect(rest.length).toBeGreaterThan(1);
  });

  test("a site is told that milestones are not asked of it", () => {
    const steps = stepOf({ markOf: () => 2, milestones: null }, "noMilestones");
    expect(steps).toHaveLength(1);
  });

  test("a stage without rows has no shares to work out", () => {
    const steps = explain({ rows: [], markOf: () => 2 });
    expect(steps.map((one) => one.key)).toEqual([
      "met",
      "sites",
      "rows",
      "result",
      "version",
    ]);
  });

  test("a stage whose rows all do not apply has no range", () => {
    expect(stepOf({ markOf: () => "not_applicable" }, "range")).toEqual([]);
  });

  test("thresholds are the settings' own", () => {
    const situation = { markOf: () => 2 as const, settings: strictRule };
    expect(stepOf(situation, "metShare")[0]?.args).toMatchObject({
      atLeast: 100,
    });
  });
});
