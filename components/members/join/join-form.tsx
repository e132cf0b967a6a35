"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState } from "react";
import { useTranslations } from "use-intl/react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, idle } from "@/lib/core/result";
import { joinSystemAction } from "@/lib/members/join-actions";

/** Takes the invitation up for who is signed in. */
export function JoinForm({ token }: { token: string }) {
  const t = useTranslations("join");
  const auth = useTranslations("auth.signIn");
  const say = useTranslations("errors");
  const common = useTranslations("common");
  type State = FormState<unknown> | { status: "offline" };
  const [state, submit] = useActionState(
    async (_: State, form: FormData): Promise<State> => {
      try {
        return await joinSystemAction(idle, form);
      } catch (error) {
        unstable_rethrow(error);
        return { status: "offline" };
      }
    },
    idle,
  );
  const stopped =
    state.status === "offline"
      ? auth("failed")
      : state.status === "error"
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
