"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl/react";
import { ActDone } from "@/components/progress/milestones/act-done";
import { CountedTextArea } from "@/components/ui/counted-text-area";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, idle } from "@/lib/core/result";
import { changeRoundDatesAction } from "@/lib/rounds/plan-actions";
import { isFieldCode } from "../field-codes";
import { readTypedForm, textOf, type TypedForm } from "../opening/typed-form";

type Days = { startsOn: string; dueOn: string; endsOn: string };

type Props = {
  systemSlug: string;
  roundId: string;
  version: number;
  days: Days;
};

type State = {
  result: FormState<{ version: number }> | { status: "offline" };
  typed: TypedForm;
  version: number;
  attempt: number;
};

// As lib/rounds/schema has it; that file brings zod, too much for a browser.
const longestNote = 4000;
const days = ["startsOn", "dueOn", "endsOn"] as const;

/** Other days for an open round, with why. Where somebody was faster, theirs and these stand side by side. */
export function DatesForm({ systemSlug, roundId, version, days: now }: Props) {
  const t = useTranslations("roundPlan.dates");
  const words = useTranslations("opening");
  const common = useTranslations("common");
  const [state, submit] = useActionState(
    (before: State, form: FormData) => send(systemSlug, before, form),
    { result: idle, typed: toTyped(now), version, attempt: 0 },
  );
  const { sayField, problems } = useProblems(state);
  const theirs = readTheirs(state);
  return (
    <form action={submit} noValidate className="grid max-w-text gap-4">
      <ActDone text={state.result.status === "ok" ? t("done") : null} />
      <ErrorSummary
        title={common("errorSummary.title", { count: problems.length })}
        items={problems}
        attempt={state}
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
      <input type="hidden" name="version" value={state.version} />
      <div key={state.attempt} className="grid gap-4">
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
                  defaultValue={textOf(state.typed, name)}
                />
              )}
            </Field>
          ))}
        </div>
        <Field
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
              defaultValue={textOf(state.typed, "reason")}
            />
          )}
        </Field>
      </div>
      <div>
        <SubmitButton pendingText={common("working")} variant="secondary">
          {t("submit")}
        </SubmitButton>
      </div>
    </form>
  );
}

async function send(
  systemSlug: string,
  before: State,
  form: FormData,
): Promise<State> {
  const typed = readTypedForm(form);
  const attempt = before.attempt + 1;
  try {
    const result = await changeRoundDatesAction(systemSlug, form);
    const next = { ...before, result, typed, attempt };
    if (result.status === "ok")
      return {
        ...next,
        typed: { ...typed, reason: [] },
        version: result.value.version,
      };
    return { ...next, version: readTheirs(next)?.version ?? before.version };
  } catch {
    return { ...before, typed, attempt, result: { status: "offline" } };
  }
}

function readTheirs({ result }: Pick<State, "result">) {
  const isStale = result.status === "error" && result.code === "stale";
  // Our own action made it.
  return isStale ? (result.detail as Days & { version: number }) : null;
}

function useProblems({ result }: State) {
  const t = useTranslations("roundPlan");
  const words = useTranslations("opening");
  const errors = useTranslations("errors");
  const sayField = (name: string) => {
    const code = result.status === "fields" ? result.fields[name] : undefined;
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
  if (result.status === "offline") problems.push({ text: t("offline") });
  if (result.status === "error") problems.push({ text: errors(result.code) });
  return { sayField, problems };
}

function toTyped({ startsOn, dueOn, endsOn }: Days): TypedForm {
  return { startsOn: [startsOn], dueOn: [dueOn], endsOn: [endsOn] };
}
