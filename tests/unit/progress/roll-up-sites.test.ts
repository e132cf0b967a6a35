import { describe, expect, test } from "vitest";
import type { Standing } from "@/lib/progress/schema";
import { judgeRows } from "@/lib/progress/rules/judge-rows";
import { rollUpSites } from "@/lib/progress/rules/roll-up-sites";
import {
  defaultRule,
  freshDay,
  rowOf,
  staleDay,
  today,
  type Mark,
} from "@/tests/unit/progress/stage-four";

const standing = (mark: Mark): Standing => {
  if (mark === "stale")
    return { state: "scored", value: 3, scoredOn: staleDay };
  if (typeof mark === "number")
    return { state: "scored", value: mark, scoredOn: freshDay };
  return { state: mark ?? "not_scored", value: null, scoredOn: null };
};

const rollUp = (marks: Mark[], active = marks.length) =>
  rollUpSites(marks.map(standing), active, defaultRule, today);

const times = (count: number, mark: Mark) => Array<Mark>(count).fill(mark);

describe("a site row at system level", () => {
  test.each<[string, Mark[], number, string]>([
    ["70 % of ten is met", [...times(7, 2), ...times(3, 1)], 10, "met"],
    ["60 % of ten is not", [...times(6, 3), ...times(4, 0)], 10, "not_met"],
    ["half of the sites is enough", times(5, 2), 10, "met"],
    ["fewer than half is not", times(4, 2), 10, "unscored"],
    [
      "stale scores count as unscored",
      [...times(4, 2), ...times(6, "stale")],
      10,
      "unscored",
    ],
    [
      "so do disputed ones and don't know",
      [...times(4, 2), ...times(3, "disputed"), ...times(3, "dont_know")],
      10,
      "unscored",
    ],
    [
      "not applicable sites leave both sides",
      [...times(3, 2), ...times(4, "not_applicable")],
      10,
      "met",
    ],
    [
      "all not applicable: the row does not apply",
      times(3, "not_applicable"),
      3,
      "not_applicable",
    ],
    [
      "one that has not said so keeps the row applicable",
      times(2, "not_applicable"),
      3,
      "unscored",
    ],
    ["no active site: nobody to say", [], 0, "unscored"],
  ])("%s", (_name, marks, active, outcome) => {
    expect(rollUp(marks, active).outcome).toBe(outcome);
  });

  test("gives spread, depth and what is missing", () => {
    const marks: Mark[] = [0, 1, 2, 3, "disputed", "stale", "not_applicable"];
    expect(rollUp(marks, 9)).toEqual({
      outcome: "not_met",
      cause: null,
      spread: { met: 2, scored: 4, notApplicable: 1, active: 9 },
      depth: 1,
      disputed: 1,
      stale: 1,
      dontKnow: 0,
      sitesShort: 1,
    });
  });

  test.each<[string, Mark[], number, string]>([
    [
      "disputes, where settling them would do",
      [2, 2, "disputed"],
      6,
      "disputed",
    ],
    ["stale scores, where those would do", [2, 2, "stale"], 6, "stale"],
    ["don't know in the same way", [2, 2, "dont_know"], 6, "dont_know"],
    [
      "too few sites, where nothing else would do",
      [2, "disputed"],
      6,
      "not_scored",
    ],
  ])("names as its cause %s", (_name, marks, active, cause) => {
    expect(rollUp(marks, active)).toMatchObject({ outcome: "unscored", cause });
  });

  test.each<[Mark[], number, number]>([
    [times(7, 2), 10, 0],
    [[...times(5, 2), ...times(5, 1)], 10, 2],
    [times(2, 2), 10, 3],
    [[], 10, 5],
    [times(4, 1), 10, 4],
  ])("counts the sites short: %j of %i is %i", (marks, active, short) => {
    expect(rollUp(marks, active).sitesShort).toBe(short);
  });

  test("standings of sites that are not active are left out", () => {
    const row = rowOf("S4.PP.S1");
    const of = (siteId: string, mark: Mark) => ({
      ...standing(mark),
      indicatorId: row.id,
      siteId,
    });
    const [judged] = judgeRows({
      rows: [row],
      standings: [of("a", 2), of("closed", 0), of("closed too", 0)],
      activeSiteIds: ["a"],
      settings: defaultRule,
      today,
    });
    expect(judged).toMatchObject({ outcome: "met", value: 2 });
    expect(judged?.sites?.spread).toMatchObject({ active: 1, scored: 1 });
  });
});
