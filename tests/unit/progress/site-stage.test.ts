import { describe, expect, test } from "vitest";
import type { Indicator } from "@/lib/progress/schema";
import { judgeSite } from "@/lib/progress/rules/site-stage";
import {
  defaultRule,
  freshDay,
  rowsOfStage,
  siteId,
  standingOf,
  today,
  type Mark,
} from "@/tests/unit/progress/stage-four";

const stages = [1, 2, 3, 4, 5];

function judge(
  rows: Indicator[],
  markOf: (row: Indicator) => Mark,
  history: { stage: number; firstAchievedOn: string | null }[] = [],
) {
  const standings = rows.flatMap((row) => standingOf(row, markOf(row)));
  return judgeSite({
    siteId,
    stages,
    rows,
    standings,
    history,
    settings: defaultRule,
    today,
  });
}

describe("a site's own stage", () => {
  test("counts its own site rows alone, without milestones", () => {
    const site = judge(rowsOfStage(4), (row) => (row.level === "site" ? 2 : 0));
    expect(site).toMatchObject({ workingStage: 4, allAchieved: true });
    expect(site.verdicts[3]).toMatchObject({
      state: "achieved",
      milestones: null,
      counts: { rows: 20, met: 20 },
    });
  });

  test("stages without site rows are passed over, not in the way", () => {
    const site = judge(rowsOfStage(4), (row) => (row.level === "site" ? 1 : 3));
    expect(site).toMatchObject({ workingStage: 4, allAchieved: false });
    expect(site.reasons[0]?.key).toBe("metLow");
  });

  test("what is accepted for the system holds for a site that has said nothing of it", () => {
    const rows = [...rowsOfStage(1), ...rowsOfStage(4)];
    const ofStageFour = rows.filter((row) => row.stage === 4);
    const judgeWith = (said: Indicator[]) =>
      judgeSite({
        siteId,
        stages,
        rows,
        standings: said.flatMap((row) => standingOf(row, 1)),
        accepted: [1],
        settings: defaultRule,
        today,
      }).workingStage;
    expect(judgeWith(ofStageFour)).toBe(4);
    expect(judgeWith(rows)).toBe(1);
  });

  test("is the lowest stage with site rows not achieved", () => {
    const rows = [...rowsOfStage(2), ...rowsOfStage(3), ...rowsOfStage(4)];
    const site = judge(rows, (row) => (row.stage === 3 ? 1 : 2));
    expect(site).toMatchObject({ workingStage: 3, allAchieved: false });
  });

  test("another site's scores are not its own", () => {
    const rows = rowsOfStage(4);
    const standings = rows.map((row) => ({
      indicatorId: row.id,
      siteId: "site-2",
      state: "scored" as const,
      value: 3 as const,
      scoredOn: freshDay,
    }));
    const site = judgeSite({
      siteId,
      stages,
      rows,
      standings,
      settings: defaultRule,
      today,
    });
    expect(site.verdicts[3]).toMatchObject({ state: "not_scored" });
  });

  test("without any site rows it has no stage", () => {
    const rows = rowsOfStage(4).filter((row) => row.level !== "site");
    expect(judge(rows, () => 3)).toMatchObject({
      workingStage: null,
      allAchieved: false,
      reasons: [],
    });
  });

  test("a stage it achieved before holds its place", () => {
    const rows = [...rowsOfStage(3), ...rowsOfStage(4)];
    const markOf = (): Mark => 1;
    const history = [{ stage: 3, firstAchievedOn: "2025-01-01" }];
    expect(judge(rows, markOf).workingStage).toBe(3);
    expect(judge(rows, markOf, history).workingStage).toBe(4);
  });
});
