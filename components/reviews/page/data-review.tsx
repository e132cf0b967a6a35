import { AtHandCard } from "@/components/reviews/page/at-hand-card";
import { QuestionItem } from "@/components/reviews/page/question-item";
import {
  ReviewFrame,
  type ReviewProps,
  toPartProps,
} from "@/components/reviews/page/review-frame";
import { Card } from "@/components/ui/card";
import { ProgressBar } from "@/components/ui/progress-bar";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { AtHand } from "@/lib/reviews/queries/at-hand";
import { questionsOf } from "@/lib/reviews/rules/items";

/** The five questions with what the data say, then what the group takes from them. */
export async function DataReview({
  atHand,
  ...given
}: ReviewProps & { atHand: AtHand }) {
  const props = toPartProps(given);
  const { review, framework } = props.page;
  const [t, locale] = await Promise.all([
    getTranslator("reviews"),
    getLocale(),
  ]);
  const groups = questionsOf(framework, "data");
  const questions = groups.flatMap((group) => group.questions);
  const done = questions.filter(({ code }) =>
    review.answers.some(({ item, text }) => item === code && text !== ""),
  ).length;
  const progress = t("page.answered", { done, all: questions.length });
  return (
    <ReviewFrame {...props}>
      <AtHandCard {...props} atHand={atHand} />
      {groups.map((group, index) => (
        <Card
          key={pick(group.title, locale)}
          id={`questions-${index}`}
          title={pick(group.title, locale)}
          sub={progress}
          className="print:break-inside-auto"
        >
          <ProgressBar
            value={done}
            max={questions.length}
            text={progress}
            className="mb-2 print:hidden"
          />
          <ol className="grid list-decimal gap-6 pl-6 marker:font-semibold">
            {group.questions.map(({ code, text }) => (
              <QuestionItem
                key={code}
                {...props}
                code={code}
                text={pick(text, locale)}
              />
            ))}
          </ol>
        </Card>
      ))}
    </ReviewFrame>
  );
}
