"use client";

import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { keepEntries } from "@/components/ui/keep-entries";
import { useTranslations } from "use-intl/react";
import type { Stop } from "./use-say";

type Props = {
  id: string;
  /** Gives what stopped it, or null. */
  act: (form: FormData) => Promise<Stop | null>;
  children: (stop: Stop | null) => ReactNode;
};

/** A form about second factors: what stopped it stands at its top, and leads to the field. */
export function FactorForm({ id, act, children }: Props) {
  const t = useTranslations("factors.proof");
  type State = { stop: Stop | null };
  const [state, submit] = useActionState(
    async (_: State, form: FormData): Promise<State> => ({
      stop: await act(form),
    }),
    { stop: null },
  );
  const { stop } = state;
  const fieldId = stop?.at ? `${id}-${stop.at}` : undefined;
  return (
    <form action={submit} ref={keepEntries} noValidate className="grid gap-4">
      <ErrorSummary
        title={t("problem")}
        items={stop ? [{ text: stop.text, fieldId }] : []}
        attempt={state}
      />
      {children(stop)}
    </form>
  );
}
