import { describe, expect, test } from "vitest";
import { listClocks } from "@/lib/progress/rules/list-clocks";
import { readStory } from "@/lib/progress/rules/read-story";
import { listStagesToRevisit } from "@/lib/progress/rules/stages-to-revisit";
import type { Headline, StageVerdict } from "@/lib/progress/schema";
import { defaultRule, judgeSituation, rowsOfStage, today } from "./stage-four";

const headline: Headline = {
  workingStage: 5,
  allAchieved: false,
  revisiting: null,
  alsoActiveIn: [],
  highestReached: null,
  accepted: [
    { stage: 2, expiresOn: "2027-03-01" },
    { stage: 1, expiresOn: null },
  ],
  inDoubt: [],
  ruleVersion: "1.0",
  asOf: today,
  reasons: [],
};

const verdictIn = (state: StageVerdict["state"], stage: number) => ({
  ...judgeSituation({ markOf: () => 2 }),
  stage,
  state,
});

const nothing = {
  headline: { ...headline, accepted: [] },
  verdicts: [],
  judgedFrom: {
    stages: [4],
    rows: rowsOfStage(),
    standings: [],
    activeSiteIds: [],
    milestones: [],
    attestations: [],
    history: [],
    revisiting: null,
    settings: defaultRule,
    today,
  },
  openRound: null,
  settings: defaultRule,
  today,
};

describe("what comes", () => {
  test("is what is in doubt, then what ends, soonest first", () => {
    const clocks = listClocks({
      ...nothing,
      headline,
      verdicts: [
        verdictIn("needs_attention", 3),
        verdictIn("review_due", 4),
        verdictIn("in_progress", 5),
      ],
      openRound: { dueOn: "2027-01-15", endsOn: "2027-06-30" },
    });
    expect(clocks).toEqual([
      { kind: "needsAttention", stage: 3, on: null },
      { kind: "isDue", stage: 4, on: null },
      { kind: "scoresDue", on: "2027-01-15" },
      { kind: "attestationEnds", stage: 2, on: "2027-03-01" },
      { kind: "sprintEnds", on: "2027-06-30" },
    ]);
  });

  test("a day that has passed no longer comes", () => {
    const openRound = { dueOn: "2020-01-15", endsOn: "2020-06-30" };
    expect(listClocks({ ...nothing, openRound })).toEqual([]);
  });

  test("an achieved stage is due for review on the day its old scores leave too little", () => {
    const rows = rowsOfStage().filter((row) => row.level !== "site");
    // Three in ten scored a month earlier: without them coverage is below 80 %.
    const early = Math.ceil(rows.length * 0.3);
    const day = (at: number) => (at < early ? "2026-04-10" : "2026-05-10");
    const standings = rows.map((row, at) => ({
      indicatorId: row.id,
      siteId: null,
      state: "scored" as const,
      value: 2 as const,
      scoredOn: day(at),
    }));
    const history = [{ stage: 4, firstAchievedOn: "2026-05-11" }];
    const clocks = listClocks({
      ...nothing,
      today: "2026-05-20",
      verdicts: [{ ...verdictIn("achieved", 4), heldSince: "2026-05-11" }],
      judgedFrom: { ...nothing.judgedFrom, rows, standings, history },
    });
    // Twelve months on, to the day, a score still counts.
    expect(clocks).toEqual([{ kind: "reviewDue", stage: 4, on: "2027-04-11" }]);
  });
});

test("the headline moves back only to what needs attention, or stays where it was moved", () => {
  const verdicts = [
    verdictIn("achieved", 1),
    verdictIn("needs_attention", 3),
    verdictIn("in_progress", 2),
    verdictIn("review_due", 4),
  ];
  expect(listStagesToRevisit(verdicts, null)).toEqual([3]);
  expect(listStagesToRevisit(verdicts, 2)).toEqual([2, 3]);
});

test("what an act did not write down is not told", () => {
  const row = {
    kind: "round_closed",
    at: new Date("2026-05-01T10:00:00Z"),
    id: "1",
    by: "Dana",
    before: null,
    after: { stagesReached: "none", reason: 7, number: 2 },
    stage: null,
    milestone: null,
    roundId: null,
    roundName: "Spring",
    closing: { number: "x" },
  };
  expect(readStory([row])).toEqual([
    expect.objectContaining({
      on: "2026-05-01",
      before: {},
      after: { stagesReached: [], reason: null, number: 2 },
      closing: null,
    }),
  ]);
});
