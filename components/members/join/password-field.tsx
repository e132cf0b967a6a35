"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import {
  findPasswordProblem,
  judgePassword,
  passwordLength,
} from "@/lib/auth/password-rule";

type Props = {
  id: string;
  name: string;
  label: string;
  /** The person's name and address, which a password must not be. */
  own: readonly string[];
  error: string | undefined;
};

/** A new password; says in words what it lacks, or how strong it is. */
export function PasswordField({ id, name, label, own, error }: Props) {
  const t = useTranslations("join.password");
  const [typed, setTyped] = useState("");
  const problem = typed && findPasswordProblem(typed, own);
  const missing = passwordLength.least - typed.length;
  const say = () => {
    if (typed === "") return "";
    if (problem === "short") return t("more", { count: missing });
    if (problem) {
      const text = t(`problems.${problem}`, passwordLength);
      // Said at the field already.
      return text === error ? "" : text;
    }
    return t(`strength.${judgePassword(typed)}`);
  };
  return (
    <div>
      <Field
        id={id}
        label={label}
        hint={t("hint", { least: passwordLength.least })}
        error={error}
      >
        {(control) => (
          <TextInput
            {...control}
            name={name}
            type="password"
            autoComplete="new-password"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <p role="status" className="mt-1 min-h-6 text-sm">
        {say()}
      </p>
    </div>
  );
}
