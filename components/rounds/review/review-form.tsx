"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import {
  type Act,
  type ActState,
  useAct,
} from "@/components/progress/milestones/use-act";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { CountedTextArea } from "@/components/ui/counted-text-area";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { FieldGroup } from "@/components/ui/field-group";
import { SubmitButton } from "@/components/ui/submit-button";

export type ReviewField = {
  name: string;
  label: string;
  hint?: string;
  /** Given: one of these is chosen; else it is typed. */
  options?: readonly { value: string; label: string }[];
};

// As lib/rounds/schema has it; that file brings zod, too much for a browser.
const longestNote = 4000;

type Props = {
  act: Act;
  systemSlug: string;
  prefix: string;
  hidden: Record<string, string | number>;
  fields?: readonly ReviewField[];
  submitText: string;
  variant?: ButtonVariant;
  onDone: () => void;
};

/** One act of a review: what stopped it, its fields, its button. Nothing typed is lost. */
export function ReviewForm(props: Props) {
  const { act, systemSlug, prefix, hidden, fields = [], onDone } = props;
  const t = useTranslations("review.form");
  const common = useTranslations("common");
  const router = useRouter();
  const [state, submit] = useAct(act, systemSlug, onDone);
  const { sayField, whole } = useWords(state);
  const items = [
    ...(whole ? [{ text: whole }] : []),
    ...fields.flatMap(({ name, label }) => {
      const text = sayField(name);
      return text
        ? [{ fieldId: `${prefix}-${name}`, text: `${label} ${text}` }]
        : [];
    }),
  ];
  return (
    <form action={submit} noValidate className="grid gap-4">
      <ErrorSummary
        title={common("errorSummary.title", { count: items.length })}
        items={items}
        attempt={state}
      />
      {state.result.status === "error" && (
        <div>
          <Button onClick={() => router.refresh()}>{t("showNow")}</Button>
        </div>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <ReviewFieldOf
          key={field.name}
          id={`${prefix}-${field.name}`}
          field={field}
          error={sayField(field.name)}
          typed={state.typed[field.name]}
        />
      ))}
      <div>
        <SubmitButton pendingText={common("sending")} variant={props.variant}>
          {props.submitText}
        </SubmitButton>
      </div>
    </form>
  );
}

type FieldProps = {
  id: string;
  field: ReviewField;
  error: string | undefined;
  typed: string | undefined;
};

function ReviewFieldOf({ id, field, error, typed }: FieldProps) {
  const common = useTranslations("common");
  const { name, label, hint, options } = field;
  if (options)
    return (
      <FieldGroup id={id} legend={label} hint={hint} error={error}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={typed === option.value}
            label={option.label}
          />
        ))}
      </FieldGroup>
    );
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <CountedTextArea
          {...control}
          name={name}
          defaultValue={typed}
          limit={longestNote}
          counterText={common("characters")}
        />
      )}
    </Field>
  );
}

/** Why it was refused: by field, or as a whole. */
function useWords({ result }: ActState) {
  const errors = useTranslations("errors");
  const t = useTranslations("review.form");

  function sayField(name: string): string | undefined {
    if (result.status !== "fields" || !result.fields[name]) return undefined;
    switch (result.fields[name]) {
      case "required":
        return errors("fields.required");
      case "too_long":
        return errors("fields.too_long");
      case "unreadable":
        return errors("fields.unreadable");
      default:
        return errors("fields.invalid");
    }
  }

  const isUnnamed =
    result.status === "fields" &&
    Object.keys(result.fields).some((name) => /Id$|version/.test(name));
  return { sayField, whole: sayWhole() };

  function sayWhole() {
    if (result.status === "offline") return t("offline");
    if (result.status === "error") return errors(result.code);
    return isUnnamed ? errors("invalid") : null;
  }
}
