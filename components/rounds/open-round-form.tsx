"use client";

import { useActionState, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, idle } from "@/lib/core/result";
import { openRoundAction } from "@/lib/rounds/actions";
import { isFieldCode } from "./field-codes";

const days = ["startsOn", "dueOn", "endsOn"] as const;
const names = ["name", ...days] as const;
type Name = (typeof names)[number];
type Typed = Record<Name, string>;

const nothing: Typed = { name: "", startsOn: "", dueOn: "", endsOn: "" };

type Props = {
  systemSlug: string;
  /** The same for every try to send this one form. */
  submission: string;
};

/** Opens a round. What was typed stays when the answer is no. */
export function OpenRoundForm({ systemSlug, submission }: Props) {
  const t = useTranslations("rounds.open");
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  // What was sent comes back as the fields' own defaults: a field that React
  // controlled would forget what was typed before the page came alive.
  const [sent, setSent] = useState(nothing);
  const [state, action] = useActionState<
    FormState<{ roundId: string }>,
    FormData
  >((before, form) => {
    setSent(readTyped(form));
    return openRoundAction(systemSlug, before, form);
  }, idle);
  const say = (name: Name) => {
    const code = state.status === "fields" ? state.fields[name] : undefined;
    if (!code) return undefined;
    return errors(`fields.${isFieldCode(code) ? code : "invalid"}`);
  };
  const problems: { fieldId?: string; text: string }[] = names.flatMap(
    (name) => {
      const text = say(name);
      return text ? [{ fieldId: name, text: `${t(name)}: ${text}` }] : [];
    },
  );
  if (state.status === "error") problems.push({ text: errors(state.code) });
  return (
    <form action={action} noValidate className="grid max-w-text gap-4">
      <ErrorSummary
        title={common("errorSummary.title", { count: problems.length })}
        items={problems}
        attempt={state}
      />
      <input type="hidden" name="key" value={submission} />
      {names.map((name) => (
        <Field
          key={name}
          id={name}
          label={t(name)}
          hint={t(`${name}Hint`)}
          error={say(name)}
        >
          {(control) => (
            <TextInput
              {...control}
              name={name}
              type={name === "name" ? "text" : "date"}
              className={name === "name" ? undefined : "max-w-52"}
              defaultValue={sent[name]}
            />
          )}
        </Field>
      ))}
      <div>
        <SubmitButton pendingText={common("working")}>
          {t("submit")}
        </SubmitButton>
      </div>
    </form>
  );
}

function readTyped(form: FormData): Typed {
  const textOf = (name: Name) => String(form.get(name) ?? "");
  return {
    name: textOf("name"),
    startsOn: textOf("startsOn"),
    dueOn: textOf("dueOn"),
    endsOn: textOf("endsOn"),
  };
}
