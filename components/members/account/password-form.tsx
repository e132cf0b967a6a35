"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { PasswordField } from "@/components/members/join/password-field";
import { CurrentPasswordField } from "@/components/members/account/current-password-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { keepEntries } from "@/components/ui/keep-entries";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAnswer } from "@/components/ui/use-answer";
import { passwordLength } from "@/lib/auth/password-rule";
import { changePasswordAction } from "@/lib/members/account-actions";

type Props = { name: string; email: string };

const problems = ["short", "long", "common", "personal"] as const;

/** The current password and a new one; done, the other sessions are over. */
export function PasswordForm({ name, email }: Props) {
  const t = useTranslations("account.password");
  const rules = useTranslations("join.password.problems");
  const say = useTranslations("errors");
  // How often it was changed: then both fields are empty again.
  const [done, setDone] = useState(0);
  const [state, submit] = useAnswer(changePasswordAction, ({ status }) => {
    if (status === "ok") setDone((times) => times + 1);
  });
  const fields = state.status === "fields" ? state.fields : {};
  const known = problems.find((one) => one === fields.password);
  const errors = {
    current:
      fields.current && t(fields.current === "wrong" ? "wrong" : "missing"),
    password: fields.password && rules(known ?? "required", passwordLength),
  };
  const items = [
    ...(errors.current
      ? [{ text: errors.current, fieldId: "current-password" }]
      : []),
    ...(errors.password
      ? [{ text: errors.password, fieldId: "new-password" }]
      : []),
    ...(state.status === "error" ? [{ text: say(state.code) }] : []),
  ];
  return (
    <form action={submit} ref={keepEntries} noValidate className="grid gap-4">
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
      <div key={done} className="grid gap-4">
        <CurrentPasswordField
          id="current-password"
          label={t("current")}
          error={errors.current || undefined}
        />
        <PasswordField
          id="new-password"
          name="password"
          label={t("new")}
          own={[name, email]}
          error={errors.password || undefined}
        />
      </div>
      <div>
        <SubmitButton pendingText={t("pending")}>{t("submit")}</SubmitButton>
      </div>
    </form>
  );
}
