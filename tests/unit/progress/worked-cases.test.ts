import { describe, expect, test } from "vitest";
import type { Attestation, Indicator, StageState } from "@/lib/progress/schema";
import { judgeSystem } from "@/lib/progress/rules/judge-system";
import {
  defaultRule,
  firstRows,
  freshDay,
  judgeSituation,
  milestonesOf,
  rowsOfStage,
  siteId,
  standingOf,
  strictRule,
  today,
  unmetSpread,
  type Mark,
  type Situation,
} from "@/tests/unit/progress/stage-four";

const achievedOn = "2025-03-01";

/** Six of the eleven Policy & Practice rows are not met: 5 of 11, 45 %; in all 34 of 40, 85 %. */
const policyShort = (row: Indicator): Mark =>
  row.functionCode === "PP" && !/C[1-5]$/.test(row.code) ? 1 : 2;

type Case = [
  name: string,
  situation: Situation,
  expected: {
    state: StageState;
    met: number;
    scored: number;
    reasons?: unknown[];
    flags?: string[];
    range?: { low: number; high: number };
  },
];

const cases: Case[] = [
  [
    "all 2 and milestones confirmed: achieved",
    { markOf: () => 2 },
    { state: "achieved", met: 40, scored: 40, flags: [] },
  ],
  [
    "all 3 but the one Finance row at 1: achieved, with a flag",
    { markOf: (row) => (row.functionCode === "FR" ? 1 : 3) },
    { state: "achieved", met: 39, scored: 40, flags: ["functionFewRows"] },
  ],
  [
    "85 % met but Policy & Practice at 45 %: in progress",
    { markOf: policyShort },
    {
      state: "in_progress",
      met: 34,
      scored: 40,
      reasons: [
        {
          key: "functionShort",
          args: { functionCode: "PP", met: 5, scored: 11, count: 1 },
        },
      ],
    },
  ],
  [
    "85 % met, spread evenly: achieved on the boundary, 34 of 40",
    { markOf: unmetSpread(6) },
    { state: "achieved", met: 34, scored: 40 },
  ],
  [
    "one row fewer: in progress, one row short",
    { markOf: unmetSpread(7) },
    {
      state: "in_progress",
      met: 33,
      scored: 40,
      reasons: [
        { key: "metLow", args: { percent: 82, atLeast: 85, count: 1 } },
      ],
    },
  ],
  [
    "20 of 40 scored, all met: provisional, range 50-100 %",
    { markOf: firstRows(20, 2, null) },
    {
      state: "provisional",
      met: 20,
      scored: 20,
      range: { low: 0.5, high: 1 },
      reasons: [
        { key: "coverageLow", args: { percent: 50, atLeast: 80, count: 20 } },
      ],
    },
  ],
  [
    "80 % met, new: in progress",
    { markOf: unmetSpread(8) },
    { state: "in_progress", met: 32, scored: 40 },
  ],
  [
    "80 % met, was achieved: stays achieved",
    { markOf: unmetSpread(8), firstAchievedOn: achievedOn },
    {
      state: "achieved",
      met: 32,
      scored: 40,
      reasons: [
        {
          key: "keptAchieved",
          args: { percent: 80, keep: 70, on: achievedOn },
        },
      ],
    },
  ],
  [
    "70 % met, was achieved: stays achieved on the boundary",
    { markOf: unmetSpread(12), firstAchievedOn: achievedOn },
    { state: "achieved", met: 28, scored: 40 },
  ],
  [
    "one row under 70 %, was achieved: needs attention",
    { markOf: unmetSpread(13), firstAchievedOn: achievedOn },
    {
      state: "needs_attention",
      met: 27,
      scored: 40,
      reasons: [
        { key: "metBelowKeep", args: { percent: 67, keep: 70, count: 1 } },
      ],
    },
  ],
  [
    "50 % met and was achieved: needs attention",
    { markOf: firstRows(20, 2, 1), firstAchievedOn: achievedOn },
    { state: "needs_attention", met: 20, scored: 40 },
  ],
  [
    "half the ratings stale and was achieved: review due",
    { markOf: firstRows(20, 2, "stale"), firstAchievedOn: achievedOn },
    {
      state: "review_due",
      met: 20,
      scored: 20,
      reasons: [
        { key: "coverageLow", args: { percent: 50, atLeast: 80, count: 20 } },
        { key: "stale", args: { count: 20, months: 12 } },
      ],
    },
  ],
  [
    "half the ratings stale, new: provisional",
    { markOf: firstRows(20, 2, "stale") },
    { state: "provisional", met: 20, scored: 20 },
  ],
  [
    "15 of 40 not applicable: provisional",
    { markOf: firstRows(15, "not_applicable", 2) },
    {
      state: "provisional",
      met: 25,
      scored: 25,
      range: { low: 1, high: 1 },
      reasons: [
        { key: "notApplicableMany", args: { count: 15, rows: 40, limit: 33 } },
      ],
    },
  ],
  [
    "13 of 39 not applicable, exactly a third: not over it",
    {
      rows: rowsOfStage().slice(0, 39),
      markOf: firstRows(13, "not_applicable", 2),
    },
    { state: "achieved", met: 26, scored: 26 },
  ],
  [
    "strict: 39 of 40 is in progress",
    { markOf: unmetSpread(1), settings: strictRule },
    { state: "in_progress", met: 39, scored: 40 },
  ],
  [
    "strict: all 40 is achieved",
    { markOf: () => 2, settings: strictRule },
    { state: "achieved", met: 40, scored: 40 },
  ],
  [
    "strict to the last setting: all 40 is still achieved",
    { markOf: () => 2, settings: { ...strictRule, functionShareOver: 1 } },
    { state: "achieved", met: 40, scored: 40 },
  ],
];

describe("worked cases, Stage 4 with 40 rows", () => {
  test("the rubric has DOMAIN's 40 rows in 16 cells", () => {
    const rows = rowsOfStage();
    const cells = new Set(rows.map((row) => row.functionCode + row.level));
    expect([rows.length, cells.size]).toEqual([40, 16]);
  });

  test.each(cases)("%s", (_name, situation, expected) => {
    const verdict = judgeSituation(situation);
    expect(verdict).toMatchObject({
      state: expected.state,
      counts: { met: expected.met, scored: expected.scored },
      ...(expected.range && { range: expected.range }),
      ...(expected.reasons && { reasons: expected.reasons }),
    });
    expect(verdict.reasons.length).toBeGreaterThan(0);
    if (expected.flags)
      expect(verdict.flags.map((flag) => flag.key)).toEqual(expected.flags);
  });
});

type Journey = [
  name: string,
  /** Met rows of 20, for Stages 1 to 5; null: nothing scored. */
  met: (number | null)[],
  expected: {
    workingStage: number;
    alsoActiveIn: number[];
    allAchieved?: boolean;
  },
  options?: { attested?: number[]; settings?: typeof defaultRule },
];

const journeys: Journey[] = [
  [
    "Stages 1, 2, 4 achieved and 3 in progress: working in 3, also active in 4",
    [20, 20, 12, 20, null],
    { workingStage: 3, alsoActiveIn: [4] },
  ],
  [
    "Stages 1-3 attested, 4 in progress: working in 4",
    [null, null, null, 12, null],
    { workingStage: 4, alsoActiveIn: [] },
    { attested: [1, 2, 3] },
  ],
  [
    "met 100/90/60/45/20 %: working in 3",
    [20, 18, 12, 9, 4],
    { workingStage: 3, alsoActiveIn: [4, 5] },
  ],
  [
    "met 100/90/60/45/20 %, strict: working in 2",
    [20, 18, 12, 9, 4],
    { workingStage: 2, alsoActiveIn: [3, 4, 5] },
    { settings: strictRule },
  ],
  [
    "all five achieved: Stage 5, sustaining",
    [20, 20, 20, 20, 20],
    { workingStage: 5, alsoActiveIn: [], allAchieved: true },
  ],
];

describe("worked cases, five stages of 20 rows", () => {
  test.each(journeys)("%s", (_name, met, expected, options = {}) => {
    const stages = [1, 2, 3, 4, 5];
    const rows = stages.flatMap((stage) =>
      rowsOfStage(stage).filter((_row, at) => at % 2 === 0),
    );
    const standings = stages.flatMap((stage, at) => {
      const metOf = met[at] ?? null;
      return rows
        .filter((row) => row.stage === stage)
        .flatMap((row, index) =>
          standingOf(row, metOf === null ? null : index < metOf ? 2 : 1),
        );
    });
    const { headline } = judgeSystem({
      stages,
      rows,
      standings,
      activeSiteIds: [siteId],
      milestones: stages.flatMap((stage) => milestonesOf(stage, 1, 2, 3)),
      attestations: (options.attested ?? []).map((stage): Attestation => ({
        stage,
        confirmedOn: freshDay,
        expiresOn: "2027-02-10",
      })),
      history: [],
      revisiting: null,
      settings: options.settings ?? defaultRule,
      today,
    });
    expect(headline).toMatchObject({ allAchieved: false, ...expected });
  });
});
