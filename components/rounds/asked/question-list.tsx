"use client";

import { useFormatter, useTranslations } from "use-intl/react";
import { Badge } from "@/components/ui/badge";
import type { QuestionView } from "@/lib/rounds/asked-input";

/** What was asked about a row, and what came of it. */
export function QuestionList({
  questions,
}: {
  questions: readonly QuestionView[];
}) {
  const t = useTranslations("asked");
  const format = useFormatter();
  const day = (on: string) =>
    format.dateTime(new Date(`${on}T00:00:00Z`), { dateStyle: "medium" });
  if (questions.length === 0) return null;
  return (
    <ul className="grid gap-3">
      {questions.map((one) => (
        <li key={one.id} className="border-l-4 border-line pl-3">
          <p className="text-sm text-muted">
            {t("question", {
              by: one.askedBy,
              of: one.askedOf,
              on: day(one.askedOn),
            })}
          </p>
          <p className="whitespace-pre-wrap wrap-anywhere">{one.question}</p>
          {one.answeredOn === null ? (
            <Badge tone="warn">{t("waits")}</Badge>
          ) : (
            <p className="font-semibold whitespace-pre-wrap wrap-anywhere">
              {one.answer === null
                ? t("byEvidence", { on: day(one.answeredOn) })
                : t("said", { on: day(one.answeredOn), answer: one.answer })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
