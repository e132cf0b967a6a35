import { type ArrowStage, StageArrow } from "@/components/charts/stage-arrow";
import { getDayFormatter } from "@/components/progress/teller";
import { sayHeadline } from "@/components/progress/home/where-we-are";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import type { Headline } from "@/lib/progress/schema";
import { toPercent } from "@/lib/progress/rules/shares";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { ArrowStep } from "@/lib/progress/view/arrow";
import type { Names } from "@/lib/progress/view/names";

type Props = {
  headline: Headline;
  arrow: readonly ArrowStep[];
  names: Names;
  to: Addresses;
};

/** The five stages and where we stand among them. */
export async function ArrowCard({ headline, arrow, names, to }: Props) {
  const [t, common, formatDay, sentence] = await Promise.all([
    getTranslator("progress"),
    getTranslator("common"),
    getDayFormatter(),
    sayHeadline(headline),
  ]);
  const behind = arrow.filter(
    ({ state }) => state === "achieved" || state === "attested",
  );
  const drawStep = (step: ArrowStep): ArrowStage => ({
    number: step.stage,
    name: names.stageShortTitles[step.stage] ?? "",
    href: to.stage(step.stage),
    state: step.state,
    share: step.share,
    shareText: sayShare(step),
    stateText: sayState(step),
    isCurrent: step.isCurrent,
    milestones: step.milestones,
    milestonesText: t("home.arrow.milestonesConfirmed", {
      confirmed: step.milestones.filter((one) => one === "confirmed").length,
      total: step.milestones.length,
    }),
  });
  const sayShare = ({ share, state }: ArrowStep) => {
    if (state === "attested") return t("home.arrow.accepted");
    return share === null
      ? t("home.arrow.noShare")
      : t("home.arrow.shareMet", { percent: toPercent(share) });
  };
  const sayState = ({ state, acceptedUntil }: ArrowStep) => {
    if (state !== "attested") return t(`states.${state}`);
    return acceptedUntil === null
      ? ""
      : t("home.arrow.until", { on: formatDay(acceptedUntil) });
  };
  return (
    <Card id="stages" title={t("home.arrow.title")}>
      <div className="print:[&_figcaption]:hidden">
        <StageArrow
          stages={arrow.map(drawStep)}
          caption={t("home.arrow.takeaway", {
            achieved: behind.length,
            total: arrow.length,
            sentence,
          })}
          words={{
            showTable: common("showAsTable"),
            legend: t("home.arrow.legend"),
            current: t("home.arrow.current"),
            stage: common("stage"),
            state: common("state"),
            share: t("home.arrow.share"),
            milestones: t("home.arrow.milestones"),
          }}
        />
      </div>
    </Card>
  );
}
