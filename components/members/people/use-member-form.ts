import { unstable_rethrow } from "next/navigation";
import { useActionState } from "react";
import { useTranslations } from "use-intl/react";
import {
  readTyped,
  type TypedMember,
} from "@/components/members/people/typed-member";
import { type FormState, idle } from "@/lib/core/result";
import { inviteFieldNames } from "@/lib/members/fields";
import type { errors } from "@/messages/en/errors";

type Act<T> = (
  slug: string,
  state: FormState<T>,
  form: FormData,
) => Promise<FormState<T>>;
type State<T> = {
  result: FormState<T> | { status: "offline" };
  typed: TypedMember;
  attempt: number;
};

const fieldCodes = [
  "required",
  "too_long",
  "too_many",
  "unreadable",
  "email",
  "day",
  "before_start",
] as const;

/** Sends a form about a member, keeps what was typed when the answer is no, and says what stopped it. */
export function useMemberForm<T>(
  act: Act<T>,
  systemSlug: string,
  typed: TypedMember,
) {
  const t = useTranslations("people.form");
  const say = useTranslations("errors");
  const [state, submit] = useActionState(
    async (before: State<T>, form: FormData): Promise<State<T>> => {
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
    ...(result.status === "error" && result.code !== "stale"
      ? [{ text: say(result.code), fieldId: fieldOf[result.code] }]
      : []),
    ...inviteFieldNames.flatMap((name) => {
      const text = sayField(name);
      return text
        ? [{ fieldId: `member-${name}`, text: `${t(name)}: ${text}` }]
        : [];
    }),
  ];
  return { state, submit, problems, sayField };
}

const fieldOf: Record<string, string | undefined> = {
  already_member: "member-email",
  already_invited: "member-email",
};

function toFieldCode(code: string): keyof (typeof errors)["fields"] {
  return fieldCodes.find((known) => known === code) ?? "invalid";
}
