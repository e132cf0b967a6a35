import type { RuleSettings } from "@/lib/framework/schema";
import type {
  Attestation,
  Headline,
  Indicator,
  IsoDate,
  JudgedRow,
  Milestone,
  StageHistory,
  StageVerdict,
  StandingOf,
} from "@/lib/progress/schema";
import { judgeRows } from "@/lib/progress/rules/judge-rows";
import { judgeStage } from "@/lib/progress/rules/judge-stage";
import { findWorkingStage } from "@/lib/progress/rules/working-stage";

export type SystemToJudge = {
  /** The stage numbers of the framework version. */
  stages: readonly number[];
  rows: readonly Indicator[];
  standings: readonly StandingOf[];
  activeSiteIds: readonly string[];
  milestones: readonly Milestone[];
  attestations: readonly Attestation[];
  history: readonly StageHistory[];
  revisiting: number | null;
  settings: RuleSettings;
  today: IsoDate;
};

/** The whole rule over a system: its rows, a verdict for every stage, and the headline. */
export function judgeSystem(input: SystemToJudge): {
  headline: Headline;
  verdicts: StageVerdict[];
  rows: JudgedRow[];
} {
  const rows = judgeRows(input);
  const verdicts = input.stages
    .toSorted((a, b) => a - b)
    .map((stage) => judgeStageOf(stage, rows, input));
  const headline = findWorkingStage({
    ...input,
    verdicts,
    ruleVersion: input.settings.version,
  });
  return { headline, verdicts, rows };
}

function judgeStageOf(
  stage: number,
  rows: readonly JudgedRow[],
  input: SystemToJudge,
) {
  const history = input.history.find((one) => one.stage === stage);
  const milestones = input.milestones.filter((one) => one.stage === stage);
  const toJudge = {
    stage,
    rows: rows.filter(({ row }) => row.stage === stage),
    // A framework may have none: then nothing waits for them.
    milestones: milestones.length > 0 ? milestones : null,
    firstAchievedOn: history?.firstAchievedOn ?? null,
    lostOn: history?.lostOn ?? null,
    isRevisited: input.revisiting === stage,
  };
  return judgeStage(toJudge, input.settings, input.today);
}
