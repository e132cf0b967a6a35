"use client";

import { useTranslations } from "use-intl/react";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { Stop } from "./use-say";

type Props = { id: string; stop: Stop | null };

/** The password once more. */
export function OwnPassword({ id, stop }: Props) {
  const t = useTranslations("factors.proof");
  return (
    <Field
      id={`${id}-password`}
      label={t("password")}
      error={stop?.at === "password" ? stop.text : undefined}
    >
      {(control) => (
        <TextInput
          {...control}
          name="password"
          type="password"
          autoComplete="current-password"
        />
      )}
    </Field>
  );
}

type CodeProps = Props & { label: string; hint: string };

/** A code: digits of an app, or one of the printed ones. */
export function CodeField({ id, stop, label, hint }: CodeProps) {
  return (
    <Field
      id={`${id}-code`}
      label={label}
      hint={hint}
      error={stop?.at === "code" ? stop.text : undefined}
    >
      {(control) => (
        <TextInput
          {...control}
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          className="tabular-nums"
        />
      )}
    </Field>
  );
}
