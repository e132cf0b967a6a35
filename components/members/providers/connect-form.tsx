"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl/react";
import { askDoor } from "@/components/members/enter";
import { CurrentPasswordField } from "@/components/members/account/current-password-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { keepEntries } from "@/components/ui/keep-entries";
import { SubmitButton } from "@/components/ui/submit-button";
import { orUnreachable } from "@/components/ui/use-answer";
import { type FormState, idle } from "@/lib/core/result";
import { beginConnectAction } from "@/lib/members/provider-actions";

type Props = { id: string; name: string; hasPassword: boolean };
type State = FormState<void>;

/** The password once more, then away to the provider. */
export function ConnectForm({ id, name, hasPassword }: Props) {
  const t = useTranslations("providers");
  const say = useTranslations("errors");
  const [state, submit] = useActionState(
    (_: State, form: FormData): Promise<State> =>
      orUnreachable(go(id, hasPassword, form)),
    idle,
  );

  const field = state.status === "fields" ? state.fields.current : undefined;
  const wrong = field && t(`card.${field === "missing" ? field : "wrong"}`);
  const stopped = {
    error: state.status === "error" && say(state.code),
    fields: wrong,
    ok: null,
    idle: null,
  }[state.status];
  const fieldId = `connect-${id}`;
  return (
    <form action={submit} ref={keepEntries} noValidate className="grid gap-3">
      <ErrorSummary
        title={t("card.connectProblem")}
        items={
          stopped
            ? [{ text: stopped, fieldId: wrong ? fieldId : undefined }]
            : []
        }
        attempt={state}
      />
      {hasPassword ? (
        <CurrentPasswordField
          id={fieldId}
          label={t("card.current")}
          hint={t("card.currentHint")}
          error={wrong}
        />
      ) : (
        <input type="hidden" name="current" value="" />
      )}
      <div>
        <SubmitButton variant="secondary" pendingText={t("going", { name })}>
          {t("card.connect", { name })}
        </SubmitButton>
      </div>
    </form>
  );
}

async function go(
  id: string,
  hasPassword: boolean,
  form: FormData,
): Promise<State> {
  if (hasPassword && !form.get("current"))
    return { status: "fields", fields: { current: "missing" } };
  const begun = await beginConnectAction(idle, form);
  if (begun.status !== "ok") return begun;
  window.location.assign(
    await askDoor(`signin/${id}`, { callbackUrl: "/account" }),
  );
  return idle;
}
