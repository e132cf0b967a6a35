import { unstable_rethrow } from "next/navigation";
import { useActionState } from "react";
import { readTyped, type Typed } from "@/components/concerns/form/field-spec";
import { type FormState, idle } from "@/lib/core/result";

/** One of the actions of lib/concerns. */
export type ConcernAct = (
  systemSlug: string,
  state: FormState<unknown>,
  form: FormData,
) => Promise<FormState<unknown>>;

export type ConcernActState = {
  result: FormState<unknown> | { status: "offline" };
  /** What was typed, so that a refused form still holds it. */
  typed: Typed;
  attempt: number;
};

/** Sends a form, keeps what was typed when the answer is no, and says when it is done. */
export function useConcernAct(
  act: ConcernAct,
  systemSlug: string,
  onDone: () => void,
) {
  return useActionState(
    async (
      before: ConcernActState,
      form: FormData,
    ): Promise<ConcernActState> => {
      const typed = readTyped(form);
      const attempt = before.attempt + 1;
      try {
        const result = await act(systemSlug, idle, form);
        if (result.status !== "ok") return { result, typed, attempt };
        onDone();
        return { result, typed: {}, attempt };
      } catch (error) {
        // Going to what was made is thrown too.
        unstable_rethrow(error);
        return { result: { status: "offline" }, typed, attempt };
      }
    },
    { result: idle, typed: {}, attempt: 0 },
  );
}
