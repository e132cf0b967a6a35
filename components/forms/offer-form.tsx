"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "use-intl/react";
import { ActFrame } from "@/components/forms/act-frame";
import { FieldOf } from "@/components/forms/field-of";
import { type FieldSpec, sayValue } from "@/components/forms/field-spec";
import { type Act, useAct } from "@/components/forms/use-act";
import { ActDone } from "@/components/ui/act-done";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { joinLabel } from "@/components/ui/join-label";
import type { FormState } from "@/lib/core/result";
import type { errors } from "@/messages/en/errors";

type Props = {
  act: Act;
  systemSlug: string;
  /** Makes the ids of the fields unique on the page. */
  prefix: string;
  hidden: Readonly<Record<string, string | number>>;
  fields: readonly FieldSpec[];
  submitText: string;
  /** Said here where the page was drawn anew with the answer, without scripts. */
  done: string;
  variant?: ButtonVariant;
  onDone: () => void;
};

/** The form of an offered act. */
export function OfferForm(props: Props) {
  const { act, systemSlug, prefix, hidden, fields, onDone } = props;
  const acting = useAct(act, systemSlug, onDone);
  const { sayField, whole } = useWords(acting.answer, fields);
  const isPosted = acting.answer.status === "ok" && acting.turn === 0;
  return (
    <ActFrame
      {...{ acting, prefix, hidden, fields, sayField, whole }}
      note={
        <>
          {isPosted && <ActDone text={props.done} />}
          <Standing answer={acting.answer} fields={fields} />
        </>
      }
      draw={(field, id, error) => (
        <FieldOf key={field.name} {...{ id, field, error }} />
      )}
      submitText={props.submitText}
      variant={props.variant}
    />
  );
}

type StandingProps = {
  answer: FormState<unknown>;
  fields: readonly FieldSpec[];
};

/** What stands now where somebody else was faster, beside what was typed here. */
function Standing({ answer, fields }: StandingProps) {
  const t = useTranslations("common.refused");
  const router = useRouter();
  const locale = useLocale();
  if (answer.status !== "error" || answer.code === "unreachable") return null;
  const { code, detail } = answer;
  const lines =
    code === "stale" && typeof detail === "object" && detail !== null
      ? listStanding(detail, fields, locale)
      : [];
  return (
    <Notice
      tone="warn"
      title={lines.length > 0 ? t("standsNow") : undefined}
      actions={<Button onClick={() => router.refresh()}>{t("showNow")}</Button>}
    >
      {lines.map((line) => (
        <p key={line} className="wrap-anywhere">
          {line}
        </p>
      ))}
      <p>{t("yoursIsKept")}</p>
    </Notice>
  );
}

function listStanding(
  detail: object,
  fields: readonly FieldSpec[],
  locale: string,
) {
  const values = Object.entries(detail);
  return fields.flatMap((field) => {
    const found = values.find(([name]) => name === field.name)?.[1];
    if (typeof found !== "string" || found === "") return [];
    return [joinLabel(field.label, sayValue(field, found, locale))];
  });
}

type FieldCode = keyof (typeof errors)["fields"];
const fieldCodes: readonly string[] = [
  "required",
  "too_long",
  "unreadable",
  "day",
  "future_day",
  "hours",
  "reason_needed",
  "too_many",
  "one_owner",
] satisfies FieldCode[];

/** Why it was refused: by field, or as a whole. */
function useWords(answer: FormState<unknown>, fields: readonly FieldSpec[]) {
  const errors = useTranslations("errors");

  function sayField(name: string): string | undefined {
    const code = answer.status === "fields" ? answer.fields[name] : undefined;
    return code && errors(`fields.${isFieldCode(code) ? code : "invalid"}`);
  }

  function sayWhole() {
    if (answer.status === "error") return errors(answer.code);
    // What no field here asks for cannot be said at one.
    const isUnnamed =
      answer.status === "fields" &&
      Object.keys(answer.fields).some(
        (name) => !fields.some((field) => field.name === name),
      );
    return isUnnamed ? errors("invalid") : null;
  }

  return { sayField, whole: sayWhole() };
}

function isFieldCode(code: string): code is FieldCode {
  return fieldCodes.includes(code);
}
