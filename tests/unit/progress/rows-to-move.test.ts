import { describe, expect, test } from "vitest";
import type { Indicator, StandingOf } from "@/lib/progress/schema";
import { judgeRows } from "@/lib/progress/rules/judge-rows";
import { judgeStage } from "@/lib/progress/rules/judge-stage";
import { findRowsToMove } from "@/lib/progress/rules/rows-to-move";
import { tallyMilestoneRows } from "@/lib/progress/rules/tally-milestone-rows";
import {
  defaultRule,
  judgedRows,
  milestonesOf,
  rowOf,
  rowsOfStage,
  standingOf,
  today,
  type Mark,
} from "@/tests/unit/progress/stage-four";

function findFrom(
  rows: Indicator[],
  standings: StandingOf[],
  siteIds: string[],
  atMost = 20,
) {
  const judged = judgeRows({
    rows,
    standings,
    activeSiteIds: siteIds,
    settings: defaultRule,
    today,
  });
  const verdict = judgeStage(
    {
      stage: 4,
      rows: judged,
      milestones: milestonesOf(4),
      firstAchievedOn: null,
      isRevisited: false,
    },
    defaultRule,
    today,
  );
  return findRowsToMove(verdict, judged, defaultRule, atMost);
}

function findAmong(marks: Record<string, Mark>, atMost = 20) {
  const rows = Object.keys(marks).map((code) => rowOf(code));
  const standings = rows.flatMap((row) =>
    standingOf(row, marks[row.code] ?? null),
  );
  return findFrom(rows, standings, ["site-1"], atMost);
}

describe("rows that would move a stage most", () => {
  test("disputed first, then functions that hold it back, 1 before 0 before unscored", () => {
    const found = findAmong({
      "S4.CE.C1": 2,
      "S4.CE.C2": 2,
      "S4.CE.C3": 2,
      "S4.CE.C4": 3,
      "S4.CE.C10": 1,
      "S4.CE.C9": 1,
      "S4.CE.I1": 0,
      "S4.CE.I2": "disputed",
      "S4.CE.I3": "not_applicable",
      "S4.CE.I4": "dont_know",
      "S4.PP.C1": null,
      "S4.PP.C2": 0,
      "S4.PP.C3": 1,
      "S4.PP.C4": "stale",
    });
    expect(found.map((one) => [one.code, one.reason.key])).toEqual([
      ["S4.CE.I2", "rowDisputed"],
      ["S4.PP.C3", "rowBelowLine"],
      ["S4.PP.C2", "rowNotStarted"],
      ["S4.PP.C1", "rowUnscored"],
      ["S4.PP.C4", "rowStale"],
      ["S4.CE.C9", "rowBelowLine"],
      ["S4.CE.C10", "rowBelowLine"],
      ["S4.CE.I1", "rowNotStarted"],
      ["S4.CE.I4", "rowDontKnow"],
    ]);
    expect(found[1]).toEqual({
      indicatorId: "S4.PP.C3",
      code: "S4.PP.C3",
      functionCode: "PP",
      reason: { key: "rowBelowLine", args: { value: 1, from: 2 } },
      isInShortFunction: true,
    });
    expect(found[5]?.isInShortFunction).toBe(false);
  });

  test("at most so many, and none of another stage or already met", () => {
    const marks = {
      "S4.CE.C1": 1,
      "S4.CE.C2": 0,
      "S4.CE.C3": 3,
      "S3.CE.C1": 0,
    };
    const codes = findAmong(marks as Record<string, Mark>, 2);
    expect(codes.map((one) => one.code)).toEqual(["S4.CE.C1", "S4.CE.C2"]);
    expect(findAmong(marks as Record<string, Mark>, 1)).toHaveLength(1);
  });

  test("site rows: by what settling would do, then by how few sites are short", () => {
    const sites = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
    const marks: Record<string, Mark[]> = {
      "S4.FR.S1": [2, 2, 2, 2, "disputed", null],
      "S4.FR.S2": [2, "disputed", null],
      "S4.CE.S3": [1, 1, 1, 1, 1, 2, 2, 2, 2, 2],
      "S4.CE.S4": [1, 1, 1, 1, 2, 2, 2, 2, 2, 2],
      "S4.CE.S5": [0, 0, 0, 0, 0, 0, 2, 2, 2, 2],
    };
    const rows = Object.keys(marks).map((code) => rowOf(code));
    const standings = rows.flatMap((row) =>
      (marks[row.code] ?? []).flatMap((mark, at) =>
        standingOf(row, mark).map((one) => ({
          ...one,
          siteId: sites[at] ?? "a",
        })),
      ),
    );
    const found = findFrom(rows, standings, sites);
    expect(found.map((one) => [one.code, one.reason])).toEqual([
      ["S4.FR.S1", { key: "rowSitesDisputed", args: { count: 1 } }],
      [
        "S4.CE.S4",
        { key: "rowSitesShort", args: { count: 1, met: 6, scored: 10 } },
      ],
      [
        "S4.CE.S3",
        { key: "rowSitesShort", args: { count: 2, met: 5, scored: 10 } },
      ],
      [
        "S4.CE.S5",
        { key: "rowSitesShort", args: { count: 3, met: 4, scored: 10 } },
      ],
      [
        "S4.FR.S2",
        { key: "rowSitesUnscored", args: { scored: 1, active: 10 } },
      ],
    ]);
  });
});

describe("rows behind a milestone", () => {
  test("ready at the coverage and share of a stage; rows tied to none are left out", () => {
    const rows = rowsOfStage()
      .slice(0, 31)
      .map((row, at) => ({
        ...row,
        milestone: at === 30 ? null : Math.floor(at / 10) + 1,
      }));
    const marks: Mark[] = [
      ...Array<Mark>(8).fill(2),
      ...Array<Mark>(2).fill(null),
      ...Array<Mark>(7).fill(3),
      ...Array<Mark>(3).fill("disputed"),
      ...Array<Mark>(8).fill(2),
      ...Array<Mark>(2).fill(1),
      0,
    ];
    const judged = judgedRows(rows, (_row, at) => marks[at] ?? null);
    expect(tallyMilestoneRows(judged.toReversed(), defaultRule)).toEqual([
      { number: 1, applicable: 10, scored: 8, met: 8, isReady: true },
      { number: 2, applicable: 10, scored: 7, met: 7, isReady: false },
      { number: 3, applicable: 10, scored: 10, met: 8, isReady: false },
    ]);
  });
});
