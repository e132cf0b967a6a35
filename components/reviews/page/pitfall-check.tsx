import { PitfallItem } from "@/components/reviews/page/pitfall-item";
import {
  ReviewFrame,
  type ReviewProps,
  toPartProps,
} from "@/components/reviews/page/review-frame";
import { FilterBar } from "@/components/tables/filter-bar";
import { Card } from "@/components/ui/card";
import { ProgressBar } from "@/components/ui/progress-bar";
import { useTranslator } from "@/lib/core/translator";
import { findHint, type HintFacts } from "@/lib/reviews/rules/hints";

type Props = ReviewProps & {
  /** The stage whose pitfalls are shown. */
  stage: number;
  /** null: the check is finished, and the data have moved on. */
  facts: HintFacts | null;
};

/** The pitfalls of a stage: is each happening, what do the data say, what is done about it. */
export function PitfallCheck({ stage, facts, ...given }: Props) {
  const props = toPartProps(given);
  const { page, to } = props;
  const { review, framework } = page;
  const t = useTranslator("reviews");
  const shown = framework.pitfalls.filter((one) => one.stage === stage);
  const judged = (of: number) =>
    framework.pitfalls.filter(
      ({ stage: one, code }) =>
        one === of && review.answers.some(({ item }) => item === code),
    ).length;
  const progress = t("page.answered", {
    done: judged(stage),
    all: shown.length,
  });
  const count = (state: string) =>
    review.answers.filter((one) => one.state === state).length;
  return (
    <ReviewFrame {...props}>
      <FilterBar
        label={t("pitfalls.stageLabel")}
        items={framework.stages.map(({ number }) => ({
          href: `${to.groupReview(review.id)}?stage=${number}`,
          label: t("pitfalls.stage", { stage: String(number) }),
          count: judged(number),
          isCurrent: number === stage,
        }))}
      />
      <Card
        id="pitfalls"
        title={t("pitfalls.stage", { stage: String(stage) })}
        sub={t("pitfalls.intro")}
        className="print:break-inside-auto"
      >
        <ProgressBar
          value={judged(stage)}
          max={shown.length}
          text={progress}
          className="print:hidden"
        />
        <p className="mb-4">
          {progress}.{" "}
          {review.answers.length > 0 &&
            t("pitfalls.found", {
              happening: count("happening"),
              risk: count("at_risk"),
            })}
        </p>
        <ul className="grid gap-6">
          {shown.map((pitfall) => (
            <PitfallItem
              key={pitfall.code}
              {...props}
              pitfall={pitfall}
              hint={facts && findHint(pitfall.hint, facts)}
            />
          ))}
        </ul>
      </Card>
    </ReviewFrame>
  );
}
