import { getDayFormatter } from "@/components/progress/teller";
import type { PartProps } from "@/components/reviews/page/review-frame";
import { ReviewPanel } from "@/components/reviews/review-panel";
import { getTranslator } from "@/lib/core/translator";

type Props = PartProps & { code: string; text: string };

/** A question, what the group says of it, and the form for who leads the review. */
export async function QuestionItem({
  systemSlug,
  page,
  isOpen,
  code,
  text,
}: Props) {
  const [t, formatDay] = await Promise.all([
    getTranslator("reviews"),
    getDayFormatter("medium"),
  ]);
  const { id: reviewId, answers } = page.review;
  const answer = answers.find(({ item }) => item === code);
  const said = answer?.text ?? "";
  return (
    <li id={code} className="scroll-mt-4 print:break-inside-avoid">
      <p className="font-semibold text-pretty">{text}</p>
      {answer && said ? (
        <>
          <p className="mt-2 wrap-anywhere whitespace-pre-line">{said}</p>
          <p className="text-sm text-muted">
            {t("page.by", { name: answer.byName, on: formatDay(answer.on) })}
          </p>
        </>
      ) : (
        !isOpen && <p className="text-muted">{t("page.notAnswered")}</p>
      )}
      {isOpen && (
        <ReviewPanel
          systemSlug={systemSlug}
          prefix={code.replace(".", "-")}
          offers={[
            {
              act: "answer",
              summary: said ? t("page.changeAnswer") : undefined,
              hidden: { reviewId, item: code, version: answer?.version ?? 0 },
              fields: [
                {
                  ...{ name: "text", kind: "text", rows: 3 },
                  label: t("page.answer"),
                  hint: said ? undefined : t("page.answerHint"),
                  initial: [said],
                },
              ],
              ...{ submit: t("page.saveAnswer"), done: t("page.saved") },
              variant: "secondary",
            },
          ]}
        />
      )}
    </li>
  );
}
