"use client";

import { type ChangeEvent, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { proposeDates } from "@/lib/rounds/rules/round-dates";
import { textOf, type TypedForm } from "./typed-form";

type Props = {
  typed: TypedForm;
  sayField: (name: string) => string | undefined;
};

const days = ["startsOn", "dueOn", "endsOn"] as const;
type Day = (typeof days)[number];

/** Name and days. The later days follow the first one until somebody changes them. */
export function OpeningBasics({ typed, sayField }: Props) {
  const t = useTranslations("opening");
  const inputs = useRef<Partial<Record<Day, HTMLInputElement | null>>>({});
  const proposed = useRef(proposeFrom(textOf(typed, "startsOn")));
  const follow = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const next = proposeFrom(target.value);
    const before = proposed.current;
    if (!next) return;
    for (const name of ["dueOn", "endsOn"] as const) {
      const input = inputs.current[name];
      if (input && (input.value === "" || input.value === before?.[name]))
        input.value = next[name];
    }
    proposed.current = next;
  };
  return (
    <section aria-labelledby="round-basics" className="grid max-w-text gap-4">
      <h2 id="round-basics">{t("basics")}</h2>
      <Field
        id="round-name"
        label={t("name")}
        hint={t("nameHint")}
        error={sayField("name")}
      >
        {(control) => (
          <TextInput
            {...control}
            name="name"
            defaultValue={textOf(typed, "name")}
            autoComplete="off"
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-3 sm:items-end">
        {days.map((name) => (
          <Field
            key={name}
            id={`round-${name}`}
            label={t(name)}
            hint={t(`${name}Hint`)}
            error={sayField(name)}
          >
            {(control) => (
              <TextInput
                {...control}
                ref={(input) => {
                  inputs.current[name] = input;
                }}
                name={name}
                type="date"
                defaultValue={textOf(typed, name)}
                onChange={name === "startsOn" ? follow : undefined}
              />
            )}
          </Field>
        ))}
      </div>
    </section>
  );
}

function proposeFrom(day: string) {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? proposeDates(day) : null;
}
