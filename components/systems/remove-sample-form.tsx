"use client";

import { useTranslations } from "use-intl/react";
import { bindOnce } from "@/components/ui/bind-once";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { keepEntries } from "@/components/ui/keep-entries";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { useAnswer } from "@/components/ui/use-answer";
import type { FormState } from "@/lib/core/result";
import { removeSampleAction } from "@/lib/systems/actions";

type Props = { systemSlug: string; systemName: string };

/** Typing the name is the question "are you sure?", asked so that it is read. */
export function RemoveSampleForm({ systemSlug, systemName }: Props) {
  const t = useTranslations("systems.sample");
  const errors = useTranslations("errors");
  const act = bindOnce(removeSampleAction, systemSlug);
  const [state, action] = useAnswer(act);
  const problem = describe(state);

  function describe(answer: FormState) {
    if (answer.status === "error") return errors(answer.code);
    return answer.status === "fields" ? errors("fields.required") : undefined;
  }

  return (
    <form action={action} ref={keepEntries} className="grid max-w-text gap-4">
      <ErrorSummary
        title={t("problem")}
        items={problem ? [{ fieldId: "sample-name", text: problem }] : []}
        attempt={state}
      />
      <Field
        id="sample-name"
        label={t("name", { name: systemName })}
        error={problem}
      >
        {(control) => <TextInput {...control} name="name" autoComplete="off" />}
      </Field>
      <div>
        <SubmitButton variant="danger" pendingText={t("pending")}>
          {t("button")}
        </SubmitButton>
      </div>
    </form>
  );
}
