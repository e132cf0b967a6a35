"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { SubmitButton } from "@/components/ui/submit-button";
import { makeKey } from "@/lib/rounds/queue/make-key";

type Props = {
  submit: (form: FormData) => void;
  roundId: string;
  /** The change to undo. */
  change: string;
};

/** Takes the change that was just made back. */
export function UndoForm({ submit, roundId, change }: Props) {
  const t = useTranslations("roundPlan");
  const common = useTranslations("common");
  const [key] = useState(makeKey);
  return (
    <form action={submit}>
      <input type="hidden" name="roundId" value={roundId} />
      <input type="hidden" name="change" value={change} />
      <input type="hidden" name="key" value={key} />
      <SubmitButton
        pendingText={common("working")}
        variant="secondary"
        name="step"
        value="undo"
      >
        {t("undo")}
      </SubmitButton>
    </form>
  );
}
