"use client";

import { useTranslations } from "use-intl/react";
import { bindOnce } from "@/components/ui/bind-once";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAnswer } from "@/components/ui/use-answer";
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
  const act = bindOnce(readNoticesAction, systemSlug);
  const [state, action] = useAnswer(act);
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
