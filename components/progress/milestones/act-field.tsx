"use client";

import { useTranslations } from "use-intl/react";
import { CountedTextArea } from "@/components/ui/counted-text-area";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

export type ActFieldSpec = {
  name: string;
  label: string;
  hint?: string;
  kind: "text" | "line" | "link" | "day";
  /** What stands already, where it is being changed. */
  initial?: string;
};

// As lib/progress/input.ts has it; that file brings zod, too much for a browser.
const longestStatement = 4000;

type Props = {
  id: string;
  field: ActFieldSpec;
  error: string | undefined;
};

/** One field of an act. */
export function ActField({ id, field, error }: Props) {
  const common = useTranslations("common");
  const { name, label, hint, kind, initial: defaultValue } = field;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) =>
        kind === "text" ? (
          <CountedTextArea
            {...control}
            name={name}
            defaultValue={defaultValue}
            limit={longestStatement}
            counterText={common("characters")}
          />
        ) : (
          <TextInput
            {...control}
            {...attributes[kind]}
            name={name}
            defaultValue={defaultValue}
          />
        )
      }
    </Field>
  );
}

const attributes = {
  line: { type: "text", autoComplete: "off" },
  link: { type: "url", inputMode: "url", autoComplete: "off" },
  day: { type: "date", className: "max-w-52" },
} as const;
