"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl/react";
import { PasswordField } from "@/components/members/join/password-field";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { keepEntries } from "@/components/ui/keep-entries";
import { SubmitButton } from "@/components/ui/submit-button";
import { orUnreachable } from "@/components/ui/use-answer";
import { passwordLength } from "@/lib/auth/password-rule";
import { type FormState, idle } from "@/lib/core/result";
import { resetPasswordAction } from "@/lib/members/password-actions";

type Props = { token: string; name: string; email: string };

const problems = ["short", "long", "common", "personal"] as const;

/** The new password of whom the link is for; done, it leads to sign-in. */
export function ResetForm({ token, name, email }: Props) {
  const t = useTranslations("password.reset");
  const rules = useTranslations("join.password.problems");
  const say = useTranslations("errors");
  // With scripts alone: what a browser posts by itself comes back to a link that
  // is used by then, and the page would say that it is over.
  const [state, submit] = useActionState(
    (_: FormState<void>, form: FormData): Promise<FormState<void>> =>
      orUnreachable(resetPasswordAction(idle, form)),
    idle,
  );
  if (state.status === "ok")
    return (
      <Notice
        role="status"
        tone="ok"
        title={t("done")}
        actions={<ButtonLink href="/sign-in">{t("signIn")}</ButtonLink>}
      >
        {t("doneText")}
      </Notice>
    );
  const refused = state.status === "fields" ? state.fields.password : undefined;
  const known = problems.find((one) => one === refused);
  const atField =
    state.status === "fields"
      ? rules(known ?? "required", passwordLength)
      : undefined;
  const stopped = state.status === "error" && say(state.code);
  const text = atField ?? stopped;
  const fieldId = atField ? "new-password" : undefined;
  return (
    <form action={submit} ref={keepEntries} noValidate className="grid gap-4">
      <ErrorSummary
        title={t("problem")}
        items={text ? [{ text, fieldId }] : []}
        attempt={state}
      />
      <input type="hidden" name="token" value={token} />
      {/* So that the browser keeps the new password under the right address. */}
      <input
        type="email"
        name="username"
        autoComplete="username"
        value={email}
        readOnly
        hidden
      />
      <PasswordField
        id="new-password"
        name="password"
        label={t("label")}
        own={[name, email]}
        error={atField}
      />
      <div>
        <SubmitButton pendingText={t("pending")}>{t("submit")}</SubmitButton>
      </div>
    </form>
  );
}
