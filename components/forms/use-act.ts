import { useState } from "react";
import { bindOnce } from "@/components/ui/bind-once";
import { useAnswer } from "@/components/ui/use-answer";
import type { FormState } from "@/lib/core/result";

/** An action in a system, of whichever noun. */
export type Act<T = unknown> = (
  systemSlug: string,
  state: FormState<T>,
  form: FormData,
) => Promise<FormState<T>>;

/**
 * What an action in a system answered, the way to send its form, and how often
 * it was done: by that number the fields are drawn anew, with nothing typed.
 */
export function useAct<T>(act: Act<T>, systemSlug: string, onDone: () => void) {
  const [turn, setTurn] = useState(0);
  const [answer, submit] = useAnswer(
    bindOnce(act, systemSlug),
    ({ status }) => {
      if (status !== "ok") return;
      setTurn((before) => before + 1);
      onDone();
    },
  );
  return { answer, submit, turn };
}
