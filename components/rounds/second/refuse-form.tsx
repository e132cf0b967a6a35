"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { CountedTextArea } from "@/components/ui/counted-text-area";
import { Field } from "@/components/ui/field";
import { longestNoteLength } from "../evidence/evidence-rules";

type Props = {
  id: string;
  /** Who will read it. */
  name: string;
  isSending: boolean;
  onRefuse: (reason: string) => void;
  onCancel: () => void;
};

/** Asks why a row applies after all, and refuses an empty answer. */
export function RefuseForm({ id, name, isSending, ...on }: Props) {
  const t = useTranslations("second");
  const common = useTranslations("common");
  const fields = useTranslations("errors.fields");
  const [reason, setReason] = useState("");
  const [error, setError] = useState<"reason_needed" | "too_long" | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = reason.trim();
    const isTooLong = text.length > longestNoteLength;
    const problem = !text ? "reason_needed" : isTooLong ? "too_long" : null;
    setError(problem);
    if (problem) return event.currentTarget.querySelector("textarea")?.focus();
    on.onRefuse(text);
  };
  return (
    <form onSubmit={submit} className="grid max-w-text gap-3">
      <Field
        id={id}
        label={t("refuseReason")}
        hint={t("refuseHint", { name })}
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
        <Button type="submit" aria-disabled={isSending}>
          {t("refuseSave")}
        </Button>
        <Button variant="quiet" onClick={on.onCancel}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
