import { describe, expect, it } from "vitest";
import { compareRow, compareTwins } from "@/components/progress/rows/view-row";
import { readRowFilter } from "@/lib/framework/view/row-filter";
import type { JudgedRow, ScoreValue, SiteRollUp } from "@/lib/progress/schema";

const row: JudgedRow["row"] = {
  id: "1",
  code: "S4.PP.C1",
  stage: 4,
  functionCode: "PP",
  level: "community_wide",
  milestone: 2,
};

function own(value: ScoreValue | null): JudgedRow {
  const isMet = value !== null && value >= 2;
  return {
    row,
    value,
    outcome: value === null ? "unscored" : isMet ? "met" : "not_met",
    cause: value === null ? "not_scored" : null,
    hasScore: value !== null,
    sites: null,
  };
}

function ofSites(met: number, scored: number): JudgedRow {
  const sites: SiteRollUp = {
    outcome: "not_met",
    cause: null,
    spread: { met, scored, notApplicable: 0, active: 10 },
    depth: 1,
    disputed: 0,
    stale: 0,
    dontKnow: 0,
    sitesShort: 1,
  };
  return { ...own(1), row: { ...row, level: "site" }, sites };
}

describe("the change since the last round", () => {
  it.each([
    [own(2), undefined, { kind: "none" }],
    [own(2), own(null), { kind: "none" }],
    [own(null), own(2), { kind: "none" }],
    [own(2), own(2), { kind: "same" }],
    [own(2), own(0), { kind: "score", direction: "up", from: 0, to: 2 }],
    [own(0), own(3), { kind: "score", direction: "down", from: 3, to: 0 }],
    [ofSites(3, 5), ofSites(0, 0), { kind: "none" }],
    [ofSites(3, 5), ofSites(3, 9), { kind: "same" }],
    [
      ofSites(5, 9),
      ofSites(3, 9),
      { kind: "sites", direction: "up", count: 2 },
    ],
    [
      ofSites(1, 9),
      ofSites(2, 9),
      { kind: "sites", direction: "down", count: 1 },
    ],
  ])("%#", (now, before, change) => {
    expect(compareRow(now, before)).toEqual(change);
  });
});

it.each([
  [own(2), own(2), "same"],
  [own(2), own(3), "differs"],
  [own(null), own(3), "unknown"],
  [own(0), own(null), "unknown"],
])("twins %#", (one, other, answer) => {
  expect(compareTwins(one, other)).toBe(answer);
});

it.each([
  [{}, null, null],
  [{ function: "PP", level: "site" }, "PP", "site"],
  [{ function: "ZZ", level: "all" }, null, null],
  [{ function: ["PP", "CE"], level: ["site"] }, null, null],
  [{ function: "pp" }, null, null],
])("a filter of %j", (search, functionCode, level) => {
  const words = { en: "x", es: "x" };
  const functions = [{ code: "PP", name: words, intent: words }];
  expect(readRowFilter(search, { functions })).toEqual({ functionCode, level });
});
