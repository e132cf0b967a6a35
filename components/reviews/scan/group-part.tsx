import { getDayFormatter } from "@/components/progress/teller";
import type { PartProps } from "@/components/reviews/page/review-frame";
import { QuestionItem } from "@/components/reviews/page/question-item";
import { ReviewPanel } from "@/components/reviews/review-panel";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { ScoreChip } from "@/components/ui/score-chip";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { QuestionSetView } from "@/lib/framework/schema/views";
import type { SettledPart } from "@/lib/reviews/rules/settle-parts";

type Props = PartProps & {
  part: SettledPart;
  questions: QuestionSetView["groups"][number]["questions"];
};

/** One part: where the group stands, the range it came from, who said what, and the last scan's. */
export async function GroupPart(props: Props) {
  const { page, part, questions, isOpen } = props;
  const [t, locale, say, formatDay] = await Promise.all([
    getTranslator("reviews"),
    getLocale(),
    getSayer(props),
    getDayFormatter("medium"),
  ]);
  const { review } = page;
  const { state, value, range, raters, dontKnow } = part;
  const answer = review.answers.find(({ item }) => item === part.item);
  const last = review.last?.answers.find(({ item }) => item === part.item);
  return (
    <>
      <p className="mt-1 flex flex-wrap items-center gap-3">
        <PartScore {...props} />
        {value !== null && state !== "disputed" && (
          <Badge tone="ok">
            {t(
              state === "decided" && answer?.text
                ? "scan.decided"
                : "scan.agreed",
            )}
          </Badge>
        )}
      </p>
      <p className="text-sm text-muted">
        {range &&
          t("scan.range", {
            median: String(range.median),
            lowest: String(range.lowest),
            highest: String(range.highest),
            count: raters,
          })}{" "}
        {dontKnow > 0 && t("scan.dontKnows", { count: dontKnow })}
      </p>
      {answer?.text && (
        <p className="mt-2 wrap-anywhere whitespace-pre-line">{answer.text}</p>
      )}
      {review.last && last && (
        <p className="mt-1 text-sm text-muted">
          {t("scan.last", {
            on: formatDay(review.last.finishedOn),
            value: say(last.value),
          })}
        </p>
      )}
      <Disclosure summary={t("scan.said")}>
        <ul className="grid gap-2">
          {review.said
            .filter(({ item }) => item === part.item)
            .map((one) => (
              <li key={one.personId} className="wrap-anywhere">
                <strong>
                  {t("scan.saidLine", {
                    name: one.name,
                    value: say(one.value),
                  })}
                </strong>
                {one.text && <p className="whitespace-pre-line">{one.text}</p>}
              </li>
            ))}
        </ul>
      </Disclosure>
      <Disclosure summary={t("scan.questions")}>
        <ul className="mb-3 grid list-disc gap-4 pl-6">
          {questions.map(({ code, text }) => (
            <QuestionItem
              key={code}
              {...props}
              code={code}
              text={pick(text, locale)}
            />
          ))}
        </ul>
      </Disclosure>
      {isOpen && state !== "agreed" && <DecideForm {...props} />}
    </>
  );
}

/** Where the group stands: a score, that it differs, or nothing. */
async function PartScore({ page, part: { state, value } }: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("reviews"),
    getLocale(),
  ]);
  const step = page.framework.scale.find((one) => one.value === value);
  if (step)
    return (
      <ScoreChip state="scored" value={value} label={pick(step.name, locale)} />
    );
  return state === "disputed" ? (
    <ScoreChip state="disputed" label={t("scan.differs")} />
  ) : (
    <ScoreChip state="not_scored" label={t("scan.nobody")} />
  );
}

/** A score in words: "2 Largely in place". */
async function getSayer({ page }: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("reviews"),
    getLocale(),
  ]);
  return (value: number | null) => {
    const step = page.framework.scale.find((one) => one.value === value);
    return step
      ? `${step.value} ${pick(step.name, locale)}`
      : t("scan.dontKnow");
  };
}

async function DecideForm({ systemSlug, page, part }: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("reviews"),
    getLocale(),
  ]);
  const { item, state } = part;
  const answer = page.review.answers.find((one) => one.item === item);
  const isOver = state === "decided";
  return (
    <ReviewPanel
      systemSlug={systemSlug}
      prefix={`decide-${item.replace(".", "-")}`}
      offers={[
        {
          act: "decide",
          summary: isOver ? t("scan.change") : undefined,
          text: isOver ? undefined : t("scan.differsText"),
          hidden: {
            ...{ reviewId: page.review.id, item },
            version: answer?.version ?? 0,
          },
          fields: [
            {
              ...{ name: "value", kind: "choice", label: t("scan.decide") },
              options: page.framework.scale.map(({ value, name }) => ({
                value: String(value),
                label: `${value} ${pick(name, locale)}`,
              })),
              initial: isOver ? [String(answer?.value ?? "")] : undefined,
            },
            {
              ...{ name: "text", kind: "text", rows: 2, label: t("scan.why") },
              initial: answer && [answer.text],
            },
          ],
          ...{ submit: t("scan.saveDecision"), done: t("page.saved") },
          variant: "secondary",
        },
      ]}
    />
  );
}
