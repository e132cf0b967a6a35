"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl/react";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle, type FormState } from "@/lib/core/result";
import { readNoticesAction } from "@/lib/notices/actions";

type Props = {
  systemSlug: string;
  /** When the newest one that is shown came; null: nothing new is shown. */
  upTo: string | null;
};

/** One press marks what is listed as read; stays to say so. */
export function ReadAll({ systemSlug, upTo }: Props) {
  const t = useTranslations("notices.readAll");
  const errors = useTranslations("errors");
  const act = readNoticesAction.bind(null, systemSlug);
  const [state, action] = useActionState<
    FormState<{ count: number }>,
    FormData
  >(act, idle);
  return (
    <form action={action} className="grid justify-items-end gap-1">
      {upTo && (
        <>
          <input type="hidden" name="upTo" value={upTo} />
          <SubmitButton variant="secondary" pendingText={t("pending")}>
            {t("button")}
          </SubmitButton>
        </>
      )}
      <p role="status" className="text-sm text-muted">
        {state.status === "ok" && !upTo && t("done")}
        {state.status === "error" && errors(state.code)}
        {state.status === "fields" && errors("invalid")}
      </p>
    </form>
  );
}
