"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { ActFrame } from "@/components/forms/act-frame";
import { type Act, useAct } from "@/components/forms/use-act";
import type { Acted } from "@/components/progress/milestones/act-form";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { CountedTextArea } from "@/components/ui/counted-text-area";
import { Field } from "@/components/ui/field";
import { FieldGroup } from "@/components/ui/field-group";
import type { FormState } from "@/lib/core/result";

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
  act: Act<Acted>;
  systemSlug: string;
  prefix: string;
  hidden: Record<string, string | number>;
  fields?: readonly ReviewField[];
  submitText: string;
  variant?: ButtonVariant;
  onDone: () => void;
};

/** The form of an act of a review. */
export function ReviewForm(props: Props) {
  const { act, systemSlug, prefix, hidden, fields = [], onDone } = props;
  const t = useTranslations("review.form");
  const router = useRouter();
  const acting = useAct(act, systemSlug, onDone);
  const { answer } = acting;
  const { sayField, whole } = useWords(answer);
  const isRefused = answer.status === "error" && answer.code !== "unreachable";
  const showNow = (
    <div>
      <Button onClick={() => router.refresh()}>{t("showNow")}</Button>
    </div>
  );
  return (
    <ActFrame
      {...{ acting, prefix, hidden, fields, sayField, whole }}
      note={isRefused && showNow}
      draw={(field, id, error) => (
        <ReviewFieldOf key={field.name} {...{ id, field, error }} />
      )}
      submitText={props.submitText}
      variant={props.variant}
    />
  );
}

type FieldProps = {
  id: string;
  field: ReviewField;
  error: string | undefined;
};

function ReviewFieldOf({ id, field, error }: FieldProps) {
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
          limit={longestNote}
          counterText={common("characters")}
        />
      )}
    </Field>
  );
}

/** Why it was refused: by field, or as a whole. */
function useWords(answer: FormState<unknown>) {
  const errors = useTranslations("errors");

  function sayField(name: string): string | undefined {
    if (answer.status !== "fields" || !answer.fields[name]) return undefined;
    switch (answer.fields[name]) {
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
    answer.status === "fields" &&
    Object.keys(answer.fields).some((name) => /Id$|version/.test(name));
  return { sayField, whole: sayWhole() };

  function sayWhole() {
    if (answer.status === "error") return errors(answer.code);
    return isUnnamed ? errors("invalid") : null;
  }
}
