import { useState } from "react";
import { useTranslations } from "use-intl/react";
import {
  readTyped,
  type TypedRow,
} from "@/components/framework/local/typed-row";
import { bindOnce } from "@/components/ui/bind-once";
import { useAnswer } from "@/components/ui/use-answer";
import type { FormState } from "@/lib/core/result";
import { localRowFieldNames } from "@/lib/framework/local-rows/fields";
import type { errors } from "@/messages/en/errors";

type Result = FormState<{ code: string }>;
type Act = (slug: string, state: Result, form: FormData) => Promise<Result>;

const fieldCodes = [
  "required",
  "too_long",
  "unreadable",
  "one_language",
  "other_stage",
] as const;

/** Sends the form of an own row, keeps what was typed when the answer is no, and says what stopped it. */
export function useLocalRow(act: Act, systemSlug: string, before: TypedRow) {
  const t = useTranslations("framework.local.form");
  const say = useTranslations("errors");
  // What was sent, to stand beside what somebody else made of it.
  const [typed, setTyped] = useState(before);
  const [result, submit] = useAnswer(bindOnce(act, systemSlug), (_, form) =>
    setTyped(readTyped(form)),
  );
  const sayField = (name: string) => {
    const code = result.status === "fields" ? result.fields[name] : undefined;
    return code && say(`fields.${toFieldCode(code)}`);
  };
  const problems = [
    ...(result.status === "error" ? [{ text: say(result.code) }] : []),
    ...localRowFieldNames.flatMap((name) => {
      const text = sayField(name);
      return text
        ? [{ fieldId: `row-${name}`, text: `${t(name)}: ${text}` }]
        : [];
    }),
  ];
  return { result, typed, submit, problems, sayField };
}

function toFieldCode(code: string): keyof (typeof errors)["fields"] {
  return fieldCodes.find((known) => known === code) ?? "invalid";
}
