"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { keepEntries } from "@/components/ui/keep-entries";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { useAnswer } from "@/components/ui/use-answer";
import { askForLinkAction } from "@/lib/members/password-actions";

/** One address; the answer is the same for every address there could be. */
export function AskForm() {
  const t = useTranslations("password.ask");
  const auth = useTranslations("auth.signIn");
  const say = useTranslations("errors");
  const [state, submit] = useAnswer(askForLinkAction);
  const refused = state.status === "fields" ? state.fields.email : undefined;
  const atField =
    refused &&
    (refused === "required" ? auth("missingEmail") : say("fields.email"));
  const text = atField || (state.status === "error" && say(state.code));

  if (state.status === "ok")
    return (
      // The page anew, as any browser gets it; another form than the one below,
      // in which the server's own hidden fields lie.
      <form key="sent" action="/forgot-password" className="grid gap-4">
        <Notice role="status" tone="ok" title={t("sent")}>
          <p>{t("sentText")}</p>
          <p className="mt-2 text-sm">{t("nothing")}</p>
        </Notice>
        <div>
          <Button type="submit">{t("again")}</Button>
        </div>
      </form>
    );
  return (
    <form action={submit} ref={keepEntries} noValidate className="grid gap-4">
      <ErrorSummary
        title={t("problem")}
        items={text ? [{ text, fieldId: atField && "email" }] : []}
        attempt={state}
      />
      <Field id="email" label={t("email")} error={atField}>
        {(control) => (
          <TextInput
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            required
          />
        )}
      </Field>
      <div>
        <SubmitButton pendingText={t("pending")}>{t("submit")}</SubmitButton>
      </div>
    </form>
  );
}
