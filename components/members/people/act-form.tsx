"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAnswer } from "@/components/ui/use-answer";
import type { FormState } from "@/lib/core/result";

type Props<T> = {
  act: (state: FormState<T>, form: FormData) => Promise<FormState<T>>;
  /** What the form sends. */
  values: Record<string, string | number>;
  /** Over what stopped it. */
  problem: string;
  button: ReactNode;
  /** The button's name where its words alone do not say for whom. */
  label?: string;
  variant?: ButtonVariant;
  /** What takes the form's place once it is done. */
  done?: (value: T) => ReactNode;
};

/** One button that does one thing, and says what stopped it. */
export function ActForm<T>(props: Props<T>) {
  const { act, values, problem, button, variant, done } = props;
  const say = useTranslations("errors");
  const common = useTranslations("common");
  const [state, submit] = useAnswer(act);
  if (state.status === "ok" && done) return done(state.value);
  const stopped = {
    idle: null,
    ok: null,
    fields: say("invalid"),
    error: state.status === "error" ? say(state.code) : null,
  }[state.status];
  return (
    <form action={submit} className="grid gap-2">
      <ErrorSummary
        title={problem}
        items={stopped ? [{ text: stopped }] : []}
        attempt={state}
      />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div>
        <SubmitButton pendingText={common("working")} variant={variant}>
          {button}
          {props.label && <span className="sr-only"> {props.label}</span>}
        </SubmitButton>
      </div>
    </form>
  );
}
