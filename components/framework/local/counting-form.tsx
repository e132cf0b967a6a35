"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { bindOnce } from "@/components/ui/bind-once";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAnswer } from "@/components/ui/use-answer";
import { countLocalRowsAction } from "@/lib/framework/local-actions";

type Props = {
  systemSlug: string;
  /** What the button turns to. */
  doCount: boolean;
  /** Of the rows that the words above it speak of. */
  localRowsVersion: number;
};

/** Lets own rows count, or leaves them out, after it was said what follows. */
export function CountingForm({ systemSlug, doCount, localRowsVersion }: Props) {
  const t = useTranslations("framework.local.counting");
  const say = useTranslations("errors");
  const common = useTranslations("common");
  const router = useRouter();
  const [state, submit] = useAnswer(bindOnce(countLocalRowsAction, systemSlug));
  const problem =
    state.status === "error"
      ? say(state.code)
      : state.status === "fields" && say("invalid");
  return (
    <form action={submit} className="grid gap-4">
      <ErrorSummary
        title={t("problem")}
        items={problem ? [{ text: problem }] : []}
        attempt={state}
      />
      <input type="hidden" name="doCount" value={doCount ? "yes" : "no"} />
      <input type="hidden" name="localRowsVersion" value={localRowsVersion} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingText={common("sending")} variant="secondary">
          {doCount ? t("turnOn") : t("turnOff")}
        </SubmitButton>
        {state.status === "error" && state.code === "stale" && (
          <Button onClick={() => router.refresh()}>{t("showNow")}</Button>
        )}
      </div>
    </form>
  );
}
