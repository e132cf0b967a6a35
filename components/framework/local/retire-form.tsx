"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl/react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/core/result";
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
  const [state, submit] = useActionState(act.bind(null, systemSlug), idle);
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
