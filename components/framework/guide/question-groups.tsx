import { useTranslator } from "@/lib/core/translator";
import type { GuideQuestionSet } from "@/lib/framework/view/guide-questions";
import { RowSource } from "@/components/framework/row-source";
import { type Depth, Heading } from "./heading";

type Props = {
  groups: GuideQuestionSet["groups"];
  depth: Depth;
  below: 0 | 1 | 2;
  /** Leaves room to write under each question, on paper. */
  isWorksheet?: boolean;
};

/** The questions of a set by group, numbered through. */
export function QuestionGroups({ groups, depth, below, isWorksheet }: Props) {
  const t = useTranslator("guide");
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, one) => sum + one.questions.length, 1),
  );
  return groups.map(({ title, questions }, index) => (
    <div key={title} className="mb-4">
      {groups.length > 1 && (
        <Heading
          depth={depth}
          below={below}
          className="mb-2 text-lg font-semibold"
        >
          {title}
        </Heading>
      )}
      <ol
        start={starts[index]}
        className="grid list-decimal gap-3 pl-8 marker:font-semibold marker:text-brand"
      >
        {questions.map(({ code, source, text }) => (
          <li key={code} id={code} className="scroll-mt-4 target:bg-selected">
            <p className="max-w-text text-pretty">{text}</p>
            <p className="text-sm text-muted print:hidden">
              <RowSource row={{ source }} />
            </p>
            {isWorksheet && (
              <div
                aria-hidden="true"
                className="mt-2 hidden h-24 rounded-md border border-control p-1 text-sm text-muted print:block"
              >
                {t("questions.answer")}
              </div>
            )}
          </li>
        ))}
      </ol>
    </div>
  ));
}
