import { Words } from "@/components/layout/words";
import { actWords } from "@/components/progress/milestones/act-words";
import { MilestoneCard } from "@/components/progress/milestones/milestone-card";
import { viewMilestones } from "@/components/progress/milestones/view-milestones";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { StageView } from "@/lib/framework/schema/views";
import type { MilestoneState } from "@/lib/progress/queries/stage-confirmations";
import type { JudgedSystem } from "@/lib/progress/queries/read-judged";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  stage: StageView;
  progress: JudgedSystem;
  milestones: readonly MilestoneState[];
  systemSlug: string;
  to: Addresses;
  canPropose: boolean;
  canConfirm: boolean;
};

/** The milestones of a stage, side by side. */
export async function MilestoneSection({
  stage,
  progress,
  milestones,
  ...rest
}: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("progress"),
    getLocale(),
  ]);
  const cards = viewMilestones(stage, milestones, progress, locale).map(
    (milestone) => (
      <MilestoneCard
        key={milestone.state.milestoneId}
        milestone={milestone}
        {...rest}
      />
    ),
  );
  const isActing = rest.canPropose || rest.canConfirm;
  return (
    <section
      id="milestones"
      aria-labelledby="milestones-title"
      className="mb-8 scroll-mt-4"
    >
      <h2 id="milestones-title">{t("milestones.title")}</h2>
      <p className="mb-3 max-w-text text-muted">{t("milestones.sub")}</p>
      <div className="grid items-start gap-4 lg:grid-cols-3">
        {isActing ? <Words namespaces={actWords}>{cards}</Words> : cards}
      </div>
    </section>
  );
}
