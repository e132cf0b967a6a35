"use client";

import { useTranslations } from "use-intl/react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAnswer } from "@/components/ui/use-answer";
import { joinSystemAction } from "@/lib/members/join-actions";

/** Takes the invitation up for who is signed in. */
export function JoinForm({ token }: { token: string }) {
  const t = useTranslations("join");
  const say = useTranslations("errors");
  const common = useTranslations("common");
  const [state, submit] = useAnswer(joinSystemAction);
  const stopped =
    state.status === "error"
      ? say(state.code)
      : state.status === "fields" && say("invalid");
  return (
    <form action={submit} className="grid gap-4">
      <ErrorSummary
        title={t("problem")}
        items={stopped ? [{ text: stopped }] : []}
        attempt={state}
      />
      <input type="hidden" name="token" value={token} />
      <div>
        <SubmitButton pendingText={common("working")}>
          {t("accept")}
        </SubmitButton>
      </div>
    </form>
  );
}
