import { useState } from "react";
import { useTranslations } from "use-intl/react";
import {
  readTyped,
  type TypedMember,
} from "@/components/members/people/typed-member";
import { bindOnce } from "@/components/ui/bind-once";
import { useAnswer } from "@/components/ui/use-answer";
import type { FormState } from "@/lib/core/result";
import { inviteFieldNames } from "@/lib/members/fields";
import type { errors } from "@/messages/en/errors";

type Act<T> = (
  slug: string,
  state: FormState<T>,
  form: FormData,
) => Promise<FormState<T>>;

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
  before: TypedMember,
) {
  const t = useTranslations("people.form");
  const say = useTranslations("errors");
  // What was sent, to stand beside what somebody else made of it.
  const [typed, setTyped] = useState(before);
  const [result, submit] = useAnswer(
    bindOnce(act, systemSlug),
    (_, form: FormData) => setTyped(readTyped(form)),
  );
  const sayField = (name: string) => {
    const code = result.status === "fields" ? result.fields[name] : undefined;
    return code && say(`fields.${toFieldCode(code)}`);
  };
  const problems = [
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
  return { result, typed, submit, problems, sayField };
}

const fieldOf: Record<string, string | undefined> = {
  already_member: "member-email",
  already_invited: "member-email",
};

function toFieldCode(code: string): keyof (typeof errors)["fields"] {
  return fieldCodes.find((known) => known === code) ?? "invalid";
}
