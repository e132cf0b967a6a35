"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ActDone } from "@/components/ui/act-done";
import { answerQuestionAction } from "@/lib/rounds/asked-actions";
import { ReviewForm } from "../review/review-form";

const context = createContext<(text: string) => void>(() => undefined);

/** Stays to say that an answer was sent when its question has gone from the list. */
export function AnswerDesk({ children }: { children: ReactNode }) {
  const [done, setDone] = useState<string | null>(null);
  return (
    <context.Provider value={setDone}>
      <ActDone text={done} />
      {children}
    </context.Provider>
  );
}

type Props = {
  systemSlug: string;
  requestId: string;
  version: number;
  /** Who asked. */
  name: string;
  submission: string;
};

/** The answer in words to one question. */
export function AnswerForm({
  systemSlug,
  requestId,
  version,
  ...props
}: Props) {
  const t = useTranslations("asked");
  const setDone = useContext(context);
  return (
    <div className="mt-3 max-w-text">
      <ReviewForm
        act={answerQuestionAction}
        systemSlug={systemSlug}
        prefix={`answer-${requestId}`}
        hidden={{ requestId, version, key: props.submission }}
        fields={[{ name: "answer", label: t("answer"), hint: t("answerHint") }]}
        submitText={t("submit")}
        variant="primary"
        onDone={() => setDone(t("sent", { name: props.name }))}
      />
    </div>
  );
}
