"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { QuestionView } from "@/lib/rounds/asked-input";
import type { ScoreRow } from "@/lib/rounds/queue/row-view";
import { useWorkspace } from "../workspace-context";
import { AskForm } from "./ask-form";
import { QuestionList } from "./question-list";

type Props = {
  row: ScoreRow;
  questions: readonly QuestionView[];
  onAsked: () => void;
};

/** What was asked about a row, and the way to ask more. */
export function RowQuestions({ row, questions, onAsked }: Props) {
  const t = useTranslations("asked");
  const { systemSlug, canLead } = useWorkspace();
  const [isAsking, setAsking] = useState(false);
  const mayAsk = row.canRate || canLead;
  if (questions.length === 0 && !mayAsk) return null;
  return (
    <section aria-labelledby="row-questions" className="grid gap-3">
      <h3 id="row-questions">{t("section")}</h3>
      <QuestionList questions={questions} />
      {isAsking ? (
        <AskForm
          systemSlug={systemSlug}
          row={row}
          isBlind={row.panel !== null && !row.panel.isOpened}
          onAsked={onAsked}
        />
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
