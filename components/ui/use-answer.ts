import { unstable_rethrow } from "next/navigation";
import { useActionState } from "react";
import { type FormState, idle } from "@/lib/core/result";

type Act<T> = (state: FormState<T>, form: FormData) => Promise<FormState<T>>;

/**
 * What an action answered, and the way to send its form. A connection that
 * breaks off is an answer too (`unreachable`): without one, the page would fall
 * to its error and take along what was entered. The server writes the form for
 * the action itself, so that it works without scripts and before they are there.
 * `heard` is told each answer, with what was sent, where scripts run.
 */
export function useAnswer<T>(
  act: Act<T>,
  heard?: (answer: FormState<T>, form: FormData) => void,
) {
  const isOnServer = typeof window === "undefined";
  return useActionState(isOnServer ? act : listen, idle);

  async function listen(state: FormState<T>, form: FormData) {
    const answer = await orUnreachable(act(state, form));
    heard?.(answer, form);
    return answer;
  }
}

/** The same for a form that takes several steps: its answer, or that none came. */
export async function orUnreachable<Answer>(answer: Promise<Answer>) {
  try {
    return await answer;
  } catch (error) {
    // Going to another page is thrown too.
    unstable_rethrow(error);
    return { status: "error", code: "unreachable" } as const;
  }
}
