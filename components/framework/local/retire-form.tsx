"use client";

import { useTranslations } from "use-intl/react";
import { bindOnce } from "@/components/ui/bind-once";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAnswer } from "@/components/ui/use-answer";
import {
  restoreLocalRowAction,
  retireLocalRowAction,
} from "@/lib/framework/local-actions";

type Props = {
  systemSlug: string;
  rowId: string;
  version: number;
  isRetired: boolean;
};

/** One button: takes a row out of use, or brings it back. */
export function RetireForm({ systemSlug, rowId, version, isRetired }: Props) {
  const t = useTranslations("framework.local");
  const say = useTranslations("errors");
  const common = useTranslations("common");
  const act = isRetired ? restoreLocalRowAction : retireLocalRowAction;
  const [state, submit] = useAnswer(bindOnce(act, systemSlug));
  const problem =
    state.status === "error"
      ? say(state.code)
      : state.status === "fields" && say("invalid");
  return (
    <form action={submit} className="grid gap-4">
      <ErrorSummary
        title={t("retire.problem")}
        items={problem ? [{ text: problem }] : []}
        attempt={state}
      />
      <input type="hidden" name="rowId" value={rowId} />
      <input type="hidden" name="version" value={version} />
      <div>
        <SubmitButton pendingText={common("sending")} variant="secondary">
          {isRetired ? t("list.bringBack") : t("retire.button")}
        </SubmitButton>
      </div>
    </form>
  );
}
