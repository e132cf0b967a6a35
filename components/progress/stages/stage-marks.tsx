import { StageChevron } from "@/components/charts/stage-chevron";
import { StageBadge } from "@/components/progress/stages/stage-badge";
import { Badge } from "@/components/ui/badge";
import { useTranslator } from "@/lib/core/translator";
import type { ArrowStep } from "@/lib/progress/view/arrow";

type Props = { step: ArrowStep; isFirst: boolean; isRevisiting: boolean };

/** How a stage stands: its chevron, its state, and whether the system works there. */
export function StageMarks({ step, isFirst, isRevisiting }: Props) {
  const t = useTranslator("progress");
  return (
    <p className="flex flex-wrap items-center gap-2">
      <StageChevron
        state={step.state}
        share={step.share}
        isCurrent={step.isCurrent}
        isFirst={isFirst}
        className="h-5 w-16"
      />
      <StageBadge state={step.state} />
      {step.isCurrent && (
        <Badge tone="info">
          {isRevisiting
            ? t("sentence.revisiting", { stage: String(step.stage) })
            : t("stages.working")}
        </Badge>
      )}
    </p>
  );
}
