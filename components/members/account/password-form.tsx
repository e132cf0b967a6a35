"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl/react";
import { PasswordField } from "@/components/members/join/password-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { passwordLength } from "@/lib/auth/password-rule";
import { type FormState, idle } from "@/lib/core/result";
import { changePasswordAction } from "@/lib/members/account-actions";

type Props = { name: string; email: string };
type State = FormState<void> | { status: "offline" };

const problems = ["short", "long", "common", "personal"] as const;

/** The current password and a new one; done, the other sessions are over. */
export function PasswordForm({ name, email }: Props) {
  const t = useTranslations("account.password");
  const rules = useTranslations("join.password.problems");
  const say = useTranslations("errors");
  const failed = useTranslations("people.form")("failed");
  const [state, submit] = useActionState(
    (_: State, form: FormData): Promise<State> =>
      changePasswordAction(idle, form).catch(() => ({ status: "offline" })),
    idle,
  );
  const fields = state.status === "fields" ? state.fields : {};
  const known = problems.find((one) => one === fields.password);
  const errors = {
    current:
      fields.current && t(fields.current === "wrong" ? "wrong" : "missing"),
    password: fields.password && rules(known ?? "required", passwordLength),
  };
  const stopped = {
    offline: failed,
    error: state.status === "error" ? say(state.code) : null,
  }[state.status === "offline" ? "offline" : "error"];
  const items = [
    ...(errors.current
      ? [{ text: errors.current, fieldId: "current-password" }]
      : []),
    ...(errors.password
      ? [{ text: errors.password, fieldId: "new-password" }]
      : []),
    ...(stopped ? [{ text: stopped }] : []),
  ];
  return (
    <form action={submit} noValidate className="grid gap-4">
      {state.status === "ok" && (
        <Notice tone="ok" title={t("done")}>
          {t("doneText")}
        </Notice>
      )}
      <ErrorSummary title={t("problem")} items={items} attempt={state} />
      {/* So that the browser keeps the new password under the right address. */}
      <input
        type="email"
        name="username"
        autoComplete="username"
        value={email}
        readOnly
        hidden
      />
      <Field
        id="current-password"
        label={t("current")}
        error={errors.current || undefined}
      >
        {(control) => (
          <TextInput
            {...control}
            name="current"
            type="password"
            autoComplete="current-password"
          />
        )}
      </Field>
      <PasswordField
        id="new-password"
        name="password"
        label={t("new")}
        own={[name, email]}
        error={errors.password || undefined}
      />
      <div>
        <SubmitButton pendingText={t("pending")}>{t("submit")}</SubmitButton>
      </div>
    </form>
  );
}
