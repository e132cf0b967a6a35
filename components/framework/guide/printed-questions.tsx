import { useTranslator } from "@/lib/core/translator";
import type { GuideQuestionSet } from "@/lib/framework/view/guide-questions";
import { QuestionGroups } from "./question-groups";

/** All sets of questions as the last chapter of the printed guide. */
export function PrintedQuestions({
  sets,
}: {
  sets: readonly GuideQuestionSet[];
}) {
  const t = useTranslator("guide");
  return (
    <section
      id="questions"
      aria-labelledby="questions-title"
      className="border-t-4 border-brand pt-6 print:break-before-page print:border-0 print:pt-0"
    >
      <h2
        id="questions-title"
        className="mb-4 font-serif text-2xl font-semibold"
      >
        {t("questions.title")}
      </h2>
      {sets.map(({ code, title, intro, groups }) => (
        <div key={code} className="mb-6">
          <h3 className="text-xl">{title}</h3>
          <p className="mb-3 max-w-text text-pretty text-muted">{intro}</p>
          <QuestionGroups groups={groups} depth={2} below={2} />
        </div>
      ))}
    </section>
  );
}
