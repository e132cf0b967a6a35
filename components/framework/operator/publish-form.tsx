"use client";

import { useTranslations } from "use-intl/react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { keepEntries } from "@/components/ui/keep-entries";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { useAnswer } from "@/components/ui/use-answer";
import type { FormState } from "@/lib/core/result";
import { publishDraftAction } from "@/lib/framework/operator-actions";

type Props = { draftId: string; version: string };

/** Typing the version is the question "are you sure?", asked so that it is read. */
export function PublishForm({ draftId, version }: Props) {
  const t = useTranslations("operator.publish");
  const say = useTranslations("errors");
  const [state, submit] = useAnswer(publishDraftAction);
  const problem = describe(state);

  function describe(answer: FormState<unknown>) {
    if (answer.status === "error") return say(answer.code);
    return answer.status === "fields" ? say("version_differs") : undefined;
  }

  return (
    <form action={submit} ref={keepEntries} className="grid max-w-text gap-4">
      <ErrorSummary
        title={t("problem")}
        items={problem ? [{ fieldId: "publish-version", text: problem }] : []}
        attempt={state}
      />
      <input type="hidden" name="draftId" value={draftId} />
      <Field
        id="publish-version"
        label={t("label", { version })}
        error={problem}
      >
        {(control) => (
          <TextInput {...control} name="version" autoComplete="off" />
        )}
      </Field>
      <div>
        <SubmitButton pendingText={t("pending")}>
          {t("button", { version })}
        </SubmitButton>
      </div>
    </form>
  );
}
