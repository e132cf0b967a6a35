import { describe, expect, test } from "vitest";
import {
  lowerMedian,
  settlePanel,
  settleRow,
  type RatingOfRow,
} from "@/lib/rounds/rules/settle-row";

const rated = (value: number): RatingOfRow => ({ value, nonScore: null });
const said = (nonScore: RatingOfRow["nonScore"]): RatingOfRow => ({
  value: null,
  nonScore,
});

describe("settling a row, direct mode", () => {
  const nothing = { state: "not_scored", value: null };
  const disputed = { state: "disputed", value: null };

  test.each([
    ["nobody has rated", null, null, nothing],
    ["own alone stands", rated(3), null, { state: "scored", value: 3 }],
    ["own 0 is a score", rated(0), null, { state: "scored", value: 0 }],
    [
      "own don't know stands",
      said("dont_know"),
      null,
      { state: "dont_know", value: null },
    ],
    [
      "the intermediary's stands in",
      null,
      rated(1),
      { state: "scored", value: 1 },
    ],
    [
      "the same value agrees",
      rated(2),
      rated(2),
      { state: "scored", value: 2 },
    ],
    [
      "the same non-score agrees",
      said("not_applicable"),
      said("not_applicable"),
      { state: "not_applicable", value: null },
    ],
    ["one point apart is disputed", rated(2), rated(3), disputed],
    [
      "a value beside a non-score is disputed",
      rated(2),
      said("dont_know"),
      disputed,
    ],
    [
      "two non-scores that differ are disputed",
      said("dont_know"),
      said("not_applicable"),
      disputed,
    ],
    [
      "own not scored counts as absent",
      said("not_scored"),
      rated(2),
      { state: "scored", value: 2 },
    ],
    [
      "the intermediary's not scored counts as absent",
      rated(2),
      said("not_scored"),
      { state: "scored", value: 2 },
    ],
    [
      "not applicable of one alone waits",
      said("not_applicable"),
      null,
      nothing,
    ],
    [
      "the intermediary's not applicable alone waits too",
      said("not_scored"),
      said("not_applicable"),
      nothing,
    ],
    [
      "not applicable stands once somebody agrees",
      { ...said("not_applicable"), secondedBy: "Dana" },
      null,
      { state: "not_applicable", value: null },
    ],
    [
      "a seconded not applicable beside a value is disputed",
      { ...said("not_applicable"), secondedBy: "Dana" },
      rated(2),
      disputed,
    ],
    ["neither value nor non-score is absent", said(null), said(null), nothing],
  ])("%s", (_name, own, intermediary, expected) => {
    expect(settleRow({ own, intermediary })).toEqual(expected);
  });
});

describe("settling a row, panel mode", () => {
  test.each([
    [[2, 3, 3], "agreed", 3, 3],
    [[2, 3], "agreed", 2, 2],
    [[3, 2, 3, 2], "agreed", 2, 2],
    [[0, 1, 1], "agreed", 1, 1],
    [[2], "agreed", 2, 2],
    [[1, 2], "disputed", null, 1],
    [[1, 2, 2, 2], "disputed", null, 2],
    [[0, 3], "disputed", null, 0],
  ])("%j is %s on %s", (values, state, value, median) => {
    expect(settlePanel(values)).toEqual({
      state,
      value,
      median,
      min: Math.min(...values),
      max: Math.max(...values),
    });
  });

  test("more than a point apart is disputed on one side of the line too", () => {
    expect(settlePanel([1, 3], 1)).toMatchObject({ state: "disputed" });
    expect(settlePanel([1, 2], 1)).toMatchObject({ state: "agreed", value: 1 });
  });

  test("nobody has rated", () => {
    expect(settlePanel([])).toEqual({ state: "not_scored" });
  });

  test("the median leaves its input as it was, and is null of nothing", () => {
    const values = [3, 0, 1];
    expect([lowerMedian(values), lowerMedian([])]).toEqual([1, null]);
    expect(values).toEqual([3, 0, 1]);
  });
});
