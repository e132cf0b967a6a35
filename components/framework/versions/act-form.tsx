"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAnswer } from "@/components/ui/use-answer";
import type { FormState } from "@/lib/core/result";

type State = FormState<{ version: number }>;

type Props = {
  /** The act, with the system it is about. */
  act: (state: State, form: FormData) => Promise<State>;
  /** What is sent: nothing of it is typed. */
  values: Record<string, string | number>;
  words: { submit: string; pending: string; problem: string };
  /** What stands beside the button. */
  children?: ReactNode;
};

/** One button for what the page has just explained; a refusal is said above it. */
export function ActForm({ act, values, words, children }: Props) {
  const errors = useTranslations("errors");
  const [state, submit] = useAnswer(act);
  const code = state.status === "error" ? state.code : "invalid";
  const isRefused = state.status === "error" || state.status === "fields";
  return (
    <form action={submit} className="grid gap-4 print:hidden">
      <ErrorSummary
        title={words.problem}
        items={isRefused ? [{ text: errors(code) }] : []}
        attempt={state}
      />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="flex flex-wrap gap-2">
        <SubmitButton pendingText={words.pending}>{words.submit}</SubmitButton>
        {children}
      </div>
    </form>
  );
}
