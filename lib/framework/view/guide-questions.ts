import { pick, type Locale } from "@/lib/core/locale";
import type { QuestionSetView } from "@/lib/framework/schema/views";

/** A set of questions in the reader's language. */
export type GuideQuestionSet = {
  code: string;
  stage: number | null;
  milestone: number | null;
  title: string;
  intro: string;
  count: number;
  groups: {
    title: string;
    questions: { code: string; source: string; text: string }[];
  }[];
};

export function viewQuestionSet(
  set: QuestionSetView,
  locale: Locale,
): GuideQuestionSet {
  const { code, stage, milestone } = set;
  const groups = set.groups.map(({ title, questions }) => ({
    title: pick(title, locale),
    questions: questions.map((question) => ({
      code: question.code,
      source: question.source,
      text: pick(question.text, locale),
    })),
  }));
  return {
    ...{ code, stage, milestone, groups },
    title: pick(set.title, locale),
    intro: pick(set.intro, locale),
    count: groups.flatMap(({ questions }) => questions).length,
  };
}
