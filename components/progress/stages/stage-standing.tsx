import { StageFacts } from "@/components/progress/stages/stage-facts";
import { StageMarks } from "@/components/progress/stages/stage-marks";
import type { JudgedSystem } from "@/lib/progress/queries/read-judged";
import { viewArrow } from "@/lib/progress/view/arrow";

type Props = {
  stage: number;
  progress: Pick<
    JudgedSystem,
    "framework" | "headline" | "verdicts" | "milestones"
  >;
};

/** Where the reader's system stands in one stage; of functions judged by themselves only the figures. */
export function StageStanding({ stage, progress }: Props) {
  const { framework, headline, verdicts, milestones } = progress;
  const steps = viewArrow(headline, verdicts, milestones);
  const step = steps.find((one) => one.stage === stage);
  const verdict = verdicts.find((one) => one.stage === stage);
  if (!step || !verdict) return null;
  return (
    <>
      {framework.shape === "path" && (
        <StageMarks
          step={step}
          isFirst={step === steps[0]}
          isRevisiting={headline.revisiting !== null}
        />
      )}
      <StageFacts verdict={verdict} step={step} />
    </>
  );
}
