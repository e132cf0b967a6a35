import type { Headline, StageVerdict } from "@/lib/progress/schema";

/** One stage judged by two rules or at two versions; null: there is no such stage. */
export type StageChange = {
  stage: number;
  before: StageVerdict | null;
  after: StageVerdict | null;
};

/** What another version or another rule would have made of the scores of today. */
export type RuleEffect = {
  before: Headline;
  after: Headline;
  stages: StageChange[];
  /** Anything was ever scored, so that the comparison says something. */
  hasScores: boolean;
};

type Judged = { headline: Headline; verdicts: readonly StageVerdict[] };

/** The two answers side by side, stage by stage. */
export function compareJudgements(before: Judged, after: Judged): RuleEffect {
  const all = [...before.verdicts, ...after.verdicts];
  const numbers = new Set(all.map((one) => one.stage));
  const find = ({ verdicts }: Judged, stage: number) =>
    verdicts.find((one) => one.stage === stage) ?? null;
  return {
    before: before.headline,
    after: after.headline,
    stages: [...numbers]
      .toSorted((a, b) => a - b)
      .map((stage) => ({
        stage,
        before: find(before, stage),
        after: find(after, stage),
      })),
    hasScores: all.some(
      ({ state }) => state !== "no_rows" && state !== "not_scored",
    ),
  };
}

/** Whether the headline says something else: another stage, or another state of it. */
export function isHeadlineChanged({ before, after }: RuleEffect): boolean {
  return (
    before.workingStage !== after.workingStage ||
    before.allAchieved !== after.allAchieved
  );
}
