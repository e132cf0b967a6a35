"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "use-intl/react";
import { FieldOf } from "@/components/concerns/form/field-of";
import {
  type FieldSpec,
  sayValue,
} from "@/components/concerns/form/field-spec";
import {
  type ConcernAct,
  type ConcernActState,
  useConcernAct,
} from "@/components/concerns/form/use-concern-act";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { joinLabel } from "@/components/ui/join-label";
import { SubmitButton } from "@/components/ui/submit-button";
import type { errors } from "@/messages/en/errors";

type Props = {
  act: ConcernAct;
  systemSlug: string;
  /** Makes the ids of the fields unique on the page. */
  prefix: string;
  hidden: Readonly<Record<string, string | number>>;
  fields: readonly FieldSpec[];
  submitText: string;
  variant?: ButtonVariant;
  onDone: () => void;
};

/** The form of every act: what stopped it, its fields, its button. Nothing typed is lost. */
export function ConcernForm(props: Props) {
  const { act, systemSlug, prefix, hidden, fields, onDone } = props;
  const common = useTranslations("common");
  const [state, submit] = useConcernAct(act, systemSlug, onDone);
  const { sayField, whole } = useWords(state);
  const items = [
    ...(whole ? [{ text: whole }] : []),
    ...fields.flatMap(({ name, label }) => {
      const text = sayField(name);
      return text
        ? [{ fieldId: `${prefix}-${name}`, text: joinLabel(label, text) }]
        : [];
    }),
  ];
  return (
    <form action={submit} noValidate className="grid gap-4">
      <ErrorSummary
        title={common("errorSummary.title", { count: items.length })}
        items={items}
        attempt={state}
      />
      <Standing state={state} fields={fields} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <FieldOf
          key={field.name}
          id={`${prefix}-${field.name}`}
          field={field}
          error={sayField(field.name)}
          // A box that was left empty is in no form: once sent, what is not there was not chosen.
          typed={
            state.attempt > 0 && state.result.status !== "ok"
              ? (state.typed[field.name] ?? [])
              : undefined
          }
        />
      ))}
      <div>
        <SubmitButton pendingText={common("sending")} variant={props.variant}>
          {props.submitText}
        </SubmitButton>
      </div>
    </form>
  );
}

type StandingProps = { state: ConcernActState; fields: readonly FieldSpec[] };

/** What stands now where somebody else was faster, beside what was typed here. */
function Standing({ state: { result }, fields }: StandingProps) {
  const t = useTranslations("concerns.form");
  const router = useRouter();
  const locale = useLocale();
  if (result.status !== "error") return null;
  const { code, detail } = result;
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
function useWords({ result }: ConcernActState) {
  const errors = useTranslations("errors");
  const t = useTranslations("concerns.form");

  function sayField(name: string): string | undefined {
    const code = result.status === "fields" ? result.fields[name] : undefined;
    return code && errors(`fields.${isFieldCode(code) ? code : "invalid"}`);
  }

  function sayWhole() {
    if (result.status === "offline") return t("offline");
    if (result.status === "error") return errors(result.code);
    const isUnnamed =
      result.status === "fields" &&
      Object.keys(result.fields).some((name) => /(Id|version|key)$/.test(name));
    return isUnnamed && !sayField("triageSiteId") && !sayField("otherId")
      ? errors("invalid")
      : null;
  }

  return { sayField, whole: sayWhole() };
}

function isFieldCode(code: string): code is FieldCode {
  return fieldCodes.includes(code);
}
