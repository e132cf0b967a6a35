import { Disclosure } from "@/components/ui/disclosure";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { QuestionSetView } from "@/lib/framework/schema/views";

type Props = {
  questions: QuestionSetView["groups"][number]["questions"];
  isOpen?: boolean;
};

/** What to think and talk about in a part of the scan. */
export async function ScanQuestions({ questions, isOpen }: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("reviews"),
    getLocale(),
  ]);
  return (
    <Disclosure summary={t("scan.questions")} open={isOpen}>
      <ul className="mb-3 grid list-disc gap-1 pl-6">
        {questions.map(({ code, text }) => (
          <li key={code} className="text-pretty">
            {pick(text, locale)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
