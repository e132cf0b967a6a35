"use client";

import { useTranslations } from "use-intl/react";
import type { FieldSpec, Option } from "@/components/forms/field-spec";
import { Checkbox } from "@/components/ui/checkbox";
import { CountedTextArea } from "@/components/ui/counted-text-area";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { FieldGroup } from "@/components/ui/field-group";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";

// As the schemas have it; those files bring zod, too much for a browser.
const longestText = 4000;

type Props = {
  id: string;
  field: FieldSpec;
  error: string | undefined;
};

/** One field, with what stands already. */
export function FieldOf({ id, field, error }: Props) {
  const common = useTranslations("common");
  const { name, label, hint } = field;
  const values = field.initial ?? [];
  if (field.kind === "choice")
    return (
      <FieldGroup id={id} legend={label} hint={hint} error={error}>
        <Boxes type="radio" {...{ name, values }} options={field.options} />
      </FieldGroup>
    );
  if (field.kind === "checks")
    return (
      <FieldGroup id={id} legend={label} hint={hint} error={error}>
        {field.groups.map(({ summary, options }) => (
          <Disclosure
            key={summary}
            summary={summary}
            open={options.some(({ value }) => values.includes(value))}
          >
            <Boxes type="checkbox" {...{ name, values, options }} />
          </Disclosure>
        ))}
      </FieldGroup>
    );
  const defaultValue = values[0];
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => {
        if (field.kind === "text")
          return (
            <CountedTextArea
              {...control}
              name={name}
              rows={field.rows}
              defaultValue={defaultValue}
              limit={field.limit ?? longestText}
              counterText={common("characters")}
            />
          );
        if (field.kind === "select")
          return (
            <Select {...control} name={name} defaultValue={defaultValue ?? ""}>
              <option value="">{field.empty}</option>
              {field.options.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.label}
                </option>
              ))}
            </Select>
          );
        const isDay = field.kind === "day";
        const offered = field.kind === "line" ? (field.offered ?? []) : [];
        const listId = offered.length > 0 ? `${id}-offered` : undefined;
        return (
          <>
            <TextInput
              {...control}
              type={isDay ? "date" : "text"}
              className={isDay ? "max-w-52" : undefined}
              name={name}
              defaultValue={defaultValue}
              autoComplete="off"
              list={listId}
            />
            {listId && (
              <datalist id={listId}>
                {offered.map((one) => (
                  <option key={one} value={one} />
                ))}
              </datalist>
            )}
          </>
        );
      }}
    </Field>
  );
}

type BoxesProps = {
  type: "radio" | "checkbox";
  name: string;
  values: readonly string[];
  options: readonly Option[];
};

function Boxes({ type, name, values, options }: BoxesProps) {
  return options.map(({ value, label, hint }) => (
    <Checkbox
      key={value}
      type={type}
      name={name}
      value={value}
      defaultChecked={values.includes(value)}
      label={label}
      hint={hint}
    />
  ));
}
