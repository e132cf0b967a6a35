"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { CountedTextArea } from "@/components/ui/counted-text-area";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Choice } from "@/lib/rounds/schema";
import { longestNoteLength } from "../evidence/evidence-rules";
import { useWorkspace } from "../workspace-context";

type Props = {
  id: string;
  isSending: boolean;
  problem: string | null;
  onDecide: (said: Choice) => void;
};

/** What the group agreed on, with its reason; neither may be left out. */
export function DecideForm({ id, isSending, problem, onDecide }: Props) {
  const t = useTranslations("panel.lead");
  const common = useTranslations("common");
  const fields = useTranslations("errors.fields");
  const { scale } = useWorkspace();
  const [answer, setAnswer] = useState("");
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const text = reason.trim();
  const reasonError = !text
    ? "reason_needed"
    : text.length > longestNoteLength
      ? "too_long"
      : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!answer || reasonError) {
      const wrong = answer ? "textarea" : "select";
      return event.currentTarget.querySelector<HTMLElement>(wrong)?.focus();
    }
    onDecide(readAnswer(answer, text));
  };
  return (
    <form onSubmit={submit} noValidate className="grid max-w-text gap-3">
      <Field
        id={`${id}-answer`}
        label={t("answer")}
        error={isTried && !answer ? fields("required") : undefined}
      >
        {(control) => (
          <Select
            {...control}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          >
            <option value="">{t("choose")}</option>
            {scale.map(({ value, name }) => (
              <option key={value} value={value}>
                {value} {name}
              </option>
            ))}
            <option value="dont_know">{t("dontKnow")}</option>
            <option value="not_applicable">{t("notApplicable")}</option>
          </Select>
        )}
      </Field>
      <Field
        id={`${id}-reason`}
        label={t("reason")}
        hint={t("reasonHint")}
        error={isTried && reasonError ? fields(reasonError) : undefined}
      >
        {(control) => (
          <CountedTextArea
            {...control}
            rows={2}
            value={reason}
            limit={longestNoteLength}
            counterText={common("characters")}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" aria-disabled={isSending}>
          {t("submit")}
        </Button>
        <p role="status" className="font-semibold text-danger empty:hidden">
          {problem}
        </p>
      </div>
    </form>
  );
}

function readAnswer(answer: string, reason: string): Choice {
  if (answer === "dont_know" || answer === "not_applicable") {
    return { value: null, nonScore: answer, reason };
  }
  return { value: Number(answer), nonScore: null, reason };
}
