import { describe, expect, test } from "vitest";
import type { ScoreValue, StandingOf } from "@/lib/progress/schema";
import { viewOwnSite } from "@/lib/progress/view/own-site";
import {
  defaultRule,
  freshDay,
  rowsOfStage,
  siteId,
  today,
} from "@/tests/unit/progress/stage-four";

const indicators = rowsOfStage();
const idOf = (code: string) =>
  indicators.find((row) => row.code === code)?.id ?? "";

const standing = (
  code: string,
  value: ScoreValue,
  previousValue: ScoreValue | null,
  roundId = "now",
) => ({
  indicatorId: idOf(code),
  siteId,
  state: "scored" as const,
  value,
  scoredOn: freshDay,
  roundId,
  previousState: (previousValue === null ? null : "scored") as
    StandingOf["state"] | null,
  previousValue,
});

const view = viewOwnSite({
  headline: { accepted: [] },
  siteId,
  stage: 4,
  stages: [4],
  functionCodes: ["PP", "CE", "AI", "PL", "DE", "CL"],
  indicators,
  standings: [
    standing("S4.CE.S1", 3, 1),
    standing("S4.CE.S2", 0, 2),
    standing("S4.CE.S3", 1, 1),
    standing("S4.AI.S1", 2, null),
    standing("S4.AI.S2", 3, 0, "earlier"),
    { ...standing("S4.AI.S3", 3, 0), siteId: "another" },
  ],
  roundId: "now",
  settings: defaultRule,
  today,
});

describe("one site looked at closely", () => {
  test("tells what rose and fell of the rows scored both times", () => {
    expect(view.rose).toEqual([{ code: "S4.CE.S1", from: 1, to: 3 }]);
    expect(view.fell).toEqual([{ code: "S4.CE.S2", from: 2, to: 0 }]);
    expect(view.compared).toBe(3);
  });

  test("keeps to the site's own rows, in the framework's order of functions", () => {
    expect(view.functions.map((cell) => cell.functionCode)).toEqual([
      "PP",
      "CE",
      "AI",
      "PL",
      "DE",
      "CL",
    ]);
    expect(view.functions[2]).toMatchObject({ rows: 5, scored: 2, met: 2 });
    expect(view.rows).toHaveLength(20);
  });

  test("lists what is not met, the nearest first, the unscored last", () => {
    expect(view.gaps.slice(0, 2)).toMatchObject([
      { code: "S4.CE.S3", value: 1 },
      { code: "S4.CE.S2", value: 0 },
    ]);
    expect(view.gaps).toHaveLength(17);
    expect(view.gaps.at(-1)).toMatchObject({
      value: null,
      state: "not_scored",
    });
  });
});
