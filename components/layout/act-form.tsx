"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { keepEntries } from "@/components/ui/keep-entries";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAnswer } from "@/components/ui/use-answer";
import type { FormState } from "@/lib/core/result";

type Props = {
  act: (
    state: FormState<unknown>,
    form: FormData,
  ) => Promise<FormState<unknown>>;
  /** What the form sends. */
  values: Record<string, string>;
  /** Over what stopped it. */
  problem: string;
  button: string;
  variant?: ButtonVariant;
  /** Fields between what stopped it and the button. */
  children?: ReactNode;
};

/** One button that does one thing, and says what stopped it. */
export function ActForm({
  act,
  values,
  problem,
  button,
  variant,
  children,
}: Props) {
  const say = useTranslations("errors");
  const common = useTranslations("common");
  const [state, submit] = useAnswer(act);
  const stopped =
    state.status === "error"
      ? say(state.code)
      : state.status === "fields" && say("invalid");
  return (
    <form action={submit} ref={keepEntries} className="grid gap-4">
      <ErrorSummary
        title={problem}
        items={stopped ? [{ text: stopped }] : []}
        attempt={state}
      />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div>
        <SubmitButton pendingText={common("sending")} variant={variant}>
          {button}
        </SubmitButton>
      </div>
    </form>
  );
}
