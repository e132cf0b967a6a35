"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { CountedTextArea } from "@/components/ui/counted-text-area";
import { Field } from "@/components/ui/field";
import { noChoice } from "@/lib/rounds/queue/change";
import type { ScoreRow } from "@/lib/rounds/queue/row-view";
import { longestNoteLength } from "./evidence/evidence-rules";
import type { RowChoice } from "./use-row-choice";

type Props = { row: ScoreRow; chosen: RowChoice };

/** Asks why a row does not apply, and refuses an empty answer. */
export function ReasonForm({ row, chosen }: Props) {
  const t = useTranslations("rounds.card");
  const common = useTranslations("common");
  const fields = useTranslations("errors.fields");
  const [reason, setReason] = useState(chosen.choice.reason ?? "");
  const [error, setError] = useState<"reason_needed" | "too_long" | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = reason.trim();
    const problem = !text
      ? "reason_needed"
      : text.length > longestNoteLength
        ? "too_long"
        : null;
    setError(problem);
    if (problem) return event.currentTarget.querySelector("textarea")?.focus();
    chosen.say({ ...noChoice, nonScore: "not_applicable", reason: text });
  };
  return (
    <form onSubmit={submit} className="grid max-w-text gap-3">
      <Field
        id={`reason-${row.code}`}
        label={t("reasonLabel")}
        hint={t("reasonHint")}
        error={error ? fields(error) : undefined}
      >
        {(control) => (
          <CountedTextArea
            {...control}
            rows={2}
            autoFocus
            value={reason}
            limit={longestNoteLength}
            counterText={common("characters")}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          {t("reasonSave")}
        </Button>
        <Button variant="quiet" onClick={() => chosen.askReason(false)}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
