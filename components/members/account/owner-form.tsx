"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ButtonVariant } from "@/components/ui/button";
import { CurrentPasswordField } from "@/components/members/account/current-password-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { keepEntries } from "@/components/ui/keep-entries";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAnswer } from "@/components/ui/use-answer";
import type { FormState } from "@/lib/core/result";

type Props = {
  /** Of the field, on the page. */
  id: string;
  act: (state: FormState<void>, form: FormData) => Promise<FormState<void>>;
  values: Record<string, string>;
  /** Over what stopped it. */
  problem: string;
  button: string;
  /** The button's name where its words alone do not say for what. */
  label?: string;
  variant?: ButtonVariant;
};

/** One button that does one thing to the account; asks for the password where the server wants it first. */
export function OwnerForm(props: Props) {
  const { id, act, values, problem, button, label, variant } = props;
  const [t, say] = [useTranslations("people"), useTranslations("errors")];
  const working = useTranslations("common")("working");
  // Once asked for, the password stays until the button has done its thing.
  const [isAsked, setAsked] = useState(false);
  const [state, submit] = useAnswer(act, (answer) =>
    setAsked((before) =>
      answer.status === "fields" ? true : before && answer.status !== "ok",
    ),
  );

  const asked = state.status === "fields" ? state.fields.current : undefined;
  const wrong = asked && t(asked === "missing" ? "own.missing" : "own.wrong");
  const stopped = {
    error: state.status === "error" && say(state.code),
    fields: wrong ?? say("invalid"),
    ok: null,
    idle: null,
  }[state.status];
  return (
    <form action={submit} ref={keepEntries} noValidate className="grid gap-2">
      <ErrorSummary
        title={problem}
        items={
          stopped ? [{ text: stopped, fieldId: wrong ? id : undefined }] : []
        }
        attempt={state}
      />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {(wrong || isAsked) && (
        <CurrentPasswordField
          id={id}
          label={t("own.current")}
          hint={t("own.hint")}
          error={wrong || undefined}
        />
      )}
      <div>
        <SubmitButton pendingText={working} variant={variant}>
          {button}
          {label && <span className="sr-only"> {label}</span>}
        </SubmitButton>
      </div>
    </form>
  );
}
