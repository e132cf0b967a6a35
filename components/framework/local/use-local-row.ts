import { unstable_rethrow } from "next/navigation";
import { useActionState } from "react";
import { useTranslations } from "use-intl/react";
import {
  readTyped,
  type TypedRow,
} from "@/components/framework/local/typed-row";
import { type FormState, idle } from "@/lib/core/result";
import { localRowFieldNames } from "@/lib/framework/local-rows/fields";
import type { errors } from "@/messages/en/errors";

type Result = FormState<{ code: string }>;
type State = {
  result: Result | { status: "offline" };
  typed: TypedRow;
  attempt: number;
};
type Act = (slug: string, state: Result, form: FormData) => Promise<Result>;

const fieldCodes = [
  "required",
  "too_long",
  "unreadable",
  "one_language",
  "other_stage",
] as const;

/** Sends the form of an own row, keeps what was typed when the answer is no, and says what stopped it. */
export function useLocalRow(act: Act, systemSlug: string, typed: TypedRow) {
  const t = useTranslations("framework.local.form");
  const say = useTranslations("errors");
  const [state, submit] = useActionState(
    async (before: State, form: FormData): Promise<State> => {
      const kept = { typed: readTyped(form), attempt: before.attempt + 1 };
      try {
        return { ...kept, result: await act(systemSlug, idle, form) };
      } catch (error) {
        // Going to the list is thrown too.
        unstable_rethrow(error);
        return { ...kept, result: { status: "offline" } };
      }
    },
    { result: idle, typed, attempt: 0 },
  );
  const { result } = state;
  const sayField = (name: string) => {
    const code = result.status === "fields" ? result.fields[name] : undefined;
    return code && say(`fields.${toFieldCode(code)}`);
  };
  const problems = [
    ...(result.status === "offline" ? [{ text: t("failed") }] : []),
    ...(result.status === "error" ? [{ text: say(result.code) }] : []),
    ...localRowFieldNames.flatMap((name) => {
      const text = sayField(name);
      return text
        ? [{ fieldId: `row-${name}`, text: `${t(name)}: ${text}` }]
        : [];
    }),
  ];
  return { state, submit, problems, sayField };
}

function toFieldCode(code: string): keyof (typeof errors)["fields"] {
  return fieldCodes.find((known) => known === code) ?? "invalid";
}
