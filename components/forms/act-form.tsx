"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { keepEntries } from "@/components/ui/keep-entries";
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
  /** On the button while it is under way. */
  pending?: string;
  variant?: ButtonVariant;
  /** Fields between what stopped it and the button. */
  children?: ReactNode;
  /** What stands beside the button. */
  beside?: ReactNode;
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
  const stopped =
    state.status === "error"
      ? say(state.code)
      : state.status === "fields" && say("invalid");
  return (
    <form action={submit} ref={keepEntries} className="grid gap-4 print:hidden">
      <ErrorSummary
        title={problem}
        items={stopped ? [{ text: stopped }] : []}
        attempt={state}
      />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children}
      <div className="flex flex-wrap gap-2">
        <SubmitButton
          pendingText={props.pending ?? common("working")}
          variant={variant}
        >
          {button}
          {props.label && <span className="sr-only"> {props.label}</span>}
        </SubmitButton>
        {props.beside}
      </div>
    </form>
  );
}
