import type {
  FunctionStanding,
  Headline,
  StageVerdict,
} from "@/lib/progress/schema";

/** One stage judged by two rules or at two versions; null: there is no such stage. */
export type StageChange = {
  stage: number;
  before: StageVerdict | null;
  after: StageVerdict | null;
};

/** The stage one function stands at; null: it has no rows there. */
export type FunctionChange = {
  functionCode: string;
  before: number | null;
  after: number | null;
};

/** What another version or another rule would have made of the scores of today. */
export type RuleEffect = {
  before: Headline;
  after: Headline;
  stages: StageChange[];
  /** Only where both judge each function by itself. */
  functions: FunctionChange[] | null;
  /** Anything is scored, so that the comparison says something. */
  hasScores: boolean;
};

type Judged = {
  headline: Headline;
  verdicts: readonly StageVerdict[];
  functionStandings: readonly FunctionStanding[] | null;
};

/** The two answers side by side, stage by stage. */
export function compareJudgements(before: Judged, after: Judged): RuleEffect {
  const all = [...before.verdicts, ...after.verdicts];
  const numbers = [...new Set(all.map((one) => one.stage))];
  const find = ({ verdicts }: Judged, stage: number) =>
    verdicts.find((one) => one.stage === stage) ?? null;
  return {
    before: before.headline,
    after: after.headline,
    stages: numbers
      .toSorted((a, b) => a - b)
      .map((stage) => ({
        stage,
        before: find(before, stage),
        after: find(after, stage),
      })),
    functions: compareFunctions(before, after),
    hasScores: all.some(
      ({ state }) => state !== "no_rows" && state !== "not_scored",
    ),
  };
}

function compareFunctions(before: Judged, after: Judged) {
  if (!before.functionStandings || !after.functionStandings) return null;
  const found = new Map(
    before.functionStandings.map((one) => [one.functionCode, one.workingStage]),
  );
  return after.functionStandings.map(({ functionCode, workingStage }) => ({
    functionCode,
    before: found.get(functionCode) ?? null,
    after: workingStage,
  }));
}

/** Whether the headline says something else. */
export function isHeadlineChanged({ before, after }: RuleEffect): boolean {
  return (
    before.workingStage !== after.workingStage ||
    before.allAchieved !== after.allAchieved ||
    before.revisiting !== after.revisiting
  );
}

/** Whether a stage is in another state, or in the same for other reasons. */
export function isStageChanged({ before, after }: StageChange): boolean {
  const say = (verdict: StageVerdict | null) =>
    JSON.stringify(verdict && [verdict.state, verdict.reasons]);
  return say(before) !== say(after);
}
