import Link from "next/link";
import { Disclosure } from "@/components/ui/disclosure";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import type { GuideAddresses } from "@/lib/framework/view/guide-addresses";
import type { GuideQuestionSet } from "@/lib/framework/view/guide-questions";
import { type Depth, Heading } from "./heading";
import { openOnPaper } from "./open-on-paper";
import { QuestionGroups } from "./question-groups";

type Props = {
  sets: readonly GuideQuestionSet[];
  depth: Depth;
  /** The questions too, behind words that open; on paper always. */
  hasQuestions?: boolean;
  to: GuideAddresses | null;
};

/** Sets of questions, each with when to ask them and the way to its worksheet. */
export function QuestionSetCards({
  sets,
  depth,
  hasQuestions = false,
  to,
}: Props) {
  const t = useTranslator("guide");
  return (
    <ul className={`grid gap-4 ${hasQuestions ? "" : "md:grid-cols-2"}`}>
      {sets.map((set) => (
        <li
          key={set.code}
          className="rounded-lg border bg-card p-4 print:break-inside-auto!"
        >
          <Heading depth={depth} below={1} className="font-semibold">
            {to ? (
              <Link href={to.questions(set.code)} prefetch={false}>
                {set.title}
              </Link>
            ) : (
              set.title
            )}
          </Heading>
          <p className="max-w-text text-pretty">{set.intro}</p>
          <p className="mt-1 text-sm text-muted">
            {t("questions.count", { count: set.count })}
            {set.stage !== null && <> · {sayStage(set, t)}</>}
          </p>
          {hasQuestions && (
            <Disclosure
              className={openOnPaper}
              summary={t("questions.show", {
                count: set.count,
                title: set.title,
              })}
            >
              <QuestionGroups groups={set.groups} depth={depth} below={2} />
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}

type Translator = Awaited<ReturnType<typeof getTranslator<"guide">>>;

/** "Belongs to Stage 4, milestone 3". */
export function sayStage(
  { stage, milestone }: Pick<GuideQuestionSet, "stage" | "milestone">,
  t: Translator,
) {
  if (stage === null) return "";
  return milestone === null
    ? t("questions.belongs", { stage: String(stage) })
    : t("questions.belongsMilestone", {
        stage: String(stage),
        milestone: String(milestone),
      });
}
