"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { bindOnce } from "@/components/ui/bind-once";
import { ActDone } from "@/components/ui/act-done";
import { CountedTextArea } from "@/components/ui/counted-text-area";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { keepEntries } from "@/components/ui/keep-entries";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { useAnswer } from "@/components/ui/use-answer";
import type { FormState } from "@/lib/core/result";
import { changeRoundDatesAction } from "@/lib/rounds/plan-actions";
import { isFieldCode } from "../field-codes";

type Days = { startsOn: string; dueOn: string; endsOn: string };

type Props = {
  systemSlug: string;
  roundId: string;
  version: number;
  days: Days;
};

// As lib/rounds/schema has it; that file brings zod, too much for a browser.
const longestNote = 4000;
const days = ["startsOn", "dueOn", "endsOn"] as const;

/** Other days for an open round, with why. Where somebody was faster, theirs and these stand side by side. */
export function DatesForm({ systemSlug, roundId, ...props }: Props) {
  const t = useTranslations("roundPlan.dates");
  const words = useTranslations("opening");
  const common = useTranslations("common");
  // How often they were changed: each change has a reason of its own.
  const [turn, setTurn] = useState(0);
  const [answer, submit] = useAnswer(
    bindOnce(changeRoundDatesAction, systemSlug),
    ({ status }) => {
      if (status === "ok") setTurn((before) => before + 1);
    },
  );
  const { sayField, problems } = useProblems(answer);
  const theirs = readTheirs(answer);
  return (
    <form
      action={submit}
      ref={keepEntries}
      noValidate
      className="grid max-w-text gap-4"
    >
      <ActDone text={answer.status === "ok" ? t("done") : null} />
      <ErrorSummary
        title={common("errorSummary.title", { count: problems.length })}
        items={problems}
        attempt={answer}
      />
      {theirs && (
        <Notice tone="warn" title={t("staleTitle")}>
          {t("stale", {
            from: theirs.startsOn,
            due: theirs.dueOn,
            end: theirs.endsOn,
          })}
        </Notice>
      )}
      <input type="hidden" name="roundId" value={roundId} />
      <input
        type="hidden"
        name="version"
        value={theirs?.version ?? props.version}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        {days.map((name) => (
          <Field
            key={name}
            id={`dates-${name}`}
            label={words(name)}
            error={sayField(name)}
          >
            {(control) => (
              <TextInput
                {...control}
                name={name}
                type="date"
                defaultValue={props.days[name]}
              />
            )}
          </Field>
        ))}
      </div>
      <Field
        key={turn}
        id="dates-reason"
        label={t("reason")}
        hint={t("reasonHint")}
        error={sayField("reason")}
      >
        {(control) => (
          <CountedTextArea
            {...control}
            name="reason"
            rows={2}
            limit={longestNote}
            counterText={common("characters")}
          />
        )}
      </Field>
      <div>
        <SubmitButton pendingText={common("working")} variant="secondary">
          {t("submit")}
        </SubmitButton>
      </div>
    </form>
  );
}

function readTheirs(answer: FormState<unknown>) {
  const isStale = answer.status === "error" && answer.code === "stale";
  // Our own action made it.
  return isStale ? (answer.detail as Days & { version: number }) : null;
}

function useProblems(answer: FormState<unknown>) {
  const t = useTranslations("roundPlan");
  const words = useTranslations("opening");
  const errors = useTranslations("errors");
  const sayField = (name: string) => {
    const code = answer.status === "fields" ? answer.fields[name] : undefined;
    return code && errors(`fields.${isFieldCode(code) ? code : "invalid"}`);
  };
  const named = [
    ...days.map((name) => ({ name, label: words(name) })),
    { name: "reason", label: t("dates.reason") },
  ];
  const problems: { fieldId?: string; text: string }[] = named.flatMap(
    ({ name, label }) => {
      const text = sayField(name);
      return text
        ? [{ fieldId: `dates-${name}`, text: `${label}: ${text}` }]
        : [];
    },
  );
  if (answer.status === "error") problems.push({ text: errors(answer.code) });
  return { sayField, problems };
}
