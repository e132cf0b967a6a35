"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { QuestionView } from "@/lib/rounds/asked-input";
import type { AskedRow } from "./use-ask";

// Fetched when somebody asks, or has.
const AskForm = lazy(async () => ({
  default: (await import("./ask-form")).AskForm,
}));
const QuestionList = lazy(async () => ({
  default: (await import("./question-list")).QuestionList,
}));

type Props = {
  systemSlug: string;
  row: AskedRow;
  questions: readonly QuestionView[];
  mayAsk: boolean;
};

/** What was asked about the row a meeting is at, and the way to ask from there. */
export function MeetingQuestions({
  systemSlug,
  row,
  questions,
  mayAsk,
}: Props) {
  const t = useTranslations("asked");
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  if (questions.length === 0 && !mayAsk) return null;
  return (
    <section aria-labelledby="meeting-questions" className="grid gap-3">
      <h3 id="meeting-questions">{t("section")}</h3>
      {questions.length > 0 && (
        <Suspense>
          <QuestionList questions={questions} />
        </Suspense>
      )}
      {isAsking ? (
        <Suspense>
          <AskForm
            systemSlug={systemSlug}
            row={row}
            isBlind={false}
            onAsked={() => router.refresh()}
          />
        </Suspense>
      ) : (
        mayAsk && (
          <Button
            className="justify-self-start"
            onClick={() => setAsking(true)}
          >
            {t("ask.open")}
          </Button>
        )
      )}
    </section>
  );
}
