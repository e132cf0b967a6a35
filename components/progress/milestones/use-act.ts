import { useActionState } from "react";
import { type FormState, idle } from "@/lib/core/result";

/** What every act on a milestone or an attestation answers. */
type Acted = { version: number };

/** One of the actions of lib/progress/actions. */
export type Act = (
  systemSlug: string,
  state: FormState<Acted>,
  form: FormData,
) => Promise<FormState<Acted>>;

export type ActState = {
  result: FormState<Acted> | { status: "offline" };
  /** What was typed, so that a refused form still holds it. */
  typed: Readonly<Record<string, string>>;
};

/** Sends a form to an action, keeps what was typed when the answer is no, and says when it is done. */
export function useAct(act: Act, systemSlug: string, onDone: () => void) {
  return useActionState(
    async (_: ActState, form: FormData): Promise<ActState> => {
      const typed = readTyped(form);
      try {
        const result = await act(systemSlug, idle, form);
        if (result.status !== "ok") return { result, typed };
        onDone();
        return { result, typed: {} };
      } catch {
        return { result: { status: "offline" }, typed };
      }
    },
    { result: idle, typed: {} },
  );
}

function readTyped(form: FormData) {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}
