"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useActionState } from "react";
import { useTranslations } from "use-intl/react";
import { ActDone } from "@/components/progress/milestones/act-done";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, idle } from "@/lib/core/result";
import { closeRoundAndRecordAction } from "@/lib/progress/review-actions";

type State = FormState<{ roundId: string }> | { status: "offline" };

type Props = {
  systemSlug: string;
  /** Null once it is closed: then the form only says so. */
  round: { id: string; version: number } | null;
  words: Record<
    "open" | "submit" | "pending" | "done" | "offline" | "showNow",
    string
  >;
  /** What closing does, in words. */
  children?: ReactNode;
};

/** Closes the round, after saying what that does; stays to tell that it is done. */
export function CloseRoundForm({ systemSlug, round, words, children }: Props) {
  const [state, submit] = useActionState(
    async (_: State, form: FormData): Promise<State> => {
      try {
        return await closeRoundAndRecordAction(systemSlug, idle, form);
      } catch {
        return { status: "offline" };
      }
    },
    idle,
  );
  const isDone = round === null && state.status === "ok";
  return (
    <>
      <ActDone text={isDone ? words.done : null} />
      {round && (
        <Disclosure
          summary={<span id="round">{words.open}</span>}
          className="mt-4 border-t pt-2"
        >
          <form action={submit} className="grid max-w-text gap-4 pb-2">
            <Refusal state={state} words={words} />
            {children}
            <input type="hidden" name="roundId" value={round.id} />
            <input type="hidden" name="version" value={round.version} />
            <div>
              <SubmitButton pendingText={words.pending} variant="secondary">
                {words.submit}
              </SubmitButton>
            </div>
          </form>
        </Disclosure>
      )}
    </>
  );
}

function Refusal({ state, words }: { state: State; words: Props["words"] }) {
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  const router = useRouter();
  const text = sayRefusal();
  if (!text) return null;
  return (
    <>
      <ErrorSummary
        title={common("errorSummary.title", { count: 1 })}
        items={[{ text }]}
        attempt={state}
      />
      {state.status !== "offline" && (
        <div>
          <Button onClick={() => router.refresh()}>{words.showNow}</Button>
        </div>
      )}
    </>
  );

  function sayRefusal() {
    if (state.status === "offline") return words.offline;
    if (state.status === "error") return errors(state.code);
    return state.status === "fields" ? errors("invalid") : null;
  }
}
