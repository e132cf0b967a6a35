"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { keepEntries } from "@/components/ui/keep-entries";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { useAnswer } from "@/components/ui/use-answer";
import type { FormState } from "@/lib/core/result";

export type FormField = {
  name: string;
  label: string;
  hint?: string;
  /** Without a kind: one line of text. */
  kind?: "email" | "area" | "select";
  /** Of a select; the first line chooses nothing. */
  options?: readonly { value: string; label: string }[];
  typed?: string;
};

type Props<T> = {
  /** Keeps the ids of its fields apart from those of other forms. */
  id: string;
  act: (state: FormState<T>, form: FormData) => Promise<FormState<T>>;
  values: Record<string, string>;
  fields: readonly FormField[];
  /** Over what stopped it. */
  problem: string;
  /** Which field a refusal of the whole is about. */
  fieldOf?: Record<string, string>;
  button: string;
  variant?: ButtonVariant;
  /** In the form's place, or over it, once it is done. */
  done?: (value: T) => ReactNode;
  isDoneOnce?: boolean;
};

const fieldCodes = [
  "required",
  "too_long",
  "unreadable",
  "email",
  "address",
  "reserved",
] as const;

/** A few fields and one button; what was typed stays when the answer is no. */
export function FieldsForm<T>(props: Props<T>) {
  const { id, values, fields, problem, fieldOf = {}, button, variant } = props;
  const say = useTranslations("errors");
  const common = useTranslations("common");
  const [state, submit] = useAnswer(props.act);
  const done = state.status === "ok" && props.done?.(state.value);
  if (done && props.isDoneOnce) return done;
  const problems = listProblems();

  function listProblems(): { name: string | undefined; text: string }[] {
    if (state.status === "error")
      return [{ name: fieldOf[state.code], text: say(state.code) }];
    if (state.status !== "fields") return [];
    return Object.entries(state.fields).map(([name, given]) => {
      const code = fieldCodes.find((one) => one === given) ?? "invalid";
      return { name, text: say(`fields.${code}`) };
    });
  }

  // Of several lines each says what it is about.
  function sayWhere(name: string | undefined, text: string) {
    const field = fields.find((one) => one.name === name);
    return field ? `${field.label}: ${text}` : text;
  }

  return (
    <form
      action={submit}
      ref={keepEntries}
      noValidate
      className="grid max-w-text gap-4"
    >
      {done}
      <ErrorSummary
        title={problem}
        items={problems.map(({ name, text }) => ({
          ...(name && { fieldId: `${id}-${name}` }),
          text: sayWhere(name, text),
        }))}
        attempt={state}
      />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <OneField
          key={field.name}
          id={`${id}-${field.name}`}
          field={field}
          error={problems.find(({ name }) => name === field.name)?.text}
        />
      ))}
      <div>
        <SubmitButton pendingText={common("sending")} variant={variant}>
          {button}
        </SubmitButton>
      </div>
    </form>
  );
}

type OneProps = { id: string; field: FormField; error: string | undefined };

function OneField({ id, field, error }: OneProps) {
  const { name, label, hint, kind, options, typed } = field;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => {
        const shared = { ...control, name, defaultValue: typed ?? "" };
        if (kind === "area") return <TextArea {...shared} rows={3} />;
        if (kind === "select")
          return (
            <Select {...shared}>
              {options?.map(({ value, label: text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </Select>
          );
        return (
          <TextInput {...shared} type={kind ?? "text"} autoComplete="off" />
        );
      }}
    </Field>
  );
}
