import { useFormatter, useTranslations } from "use-intl/react";
import type { errors } from "@/messages/en/errors";
import type { FormState } from "@/lib/core/result";

type FieldCode = keyof (typeof errors)["fields"];

const fieldCodes: readonly string[] = [
  "required",
  "too_long",
  "unreadable",
  "link",
  "day",
  "meeting_name",
  "meeting_day",
  "future_day",
] satisfies FieldCode[];

const changedMeanwhile = [
  "stale",
  "milestone_confirmed",
  "milestone_not_proposed",
  "attestation_confirmed",
];

/** Why a form was refused, in words: by field, or as a whole with what stands now. */
export function useRefusals(answer: FormState<unknown>) {
  const errors = useTranslations("errors");
  const sayStanding = useStanding();

  /** The sentence under a field, or undefined. */
  function sayField(name: string) {
    if (answer.status === "error" && answer.code === "reason_needed")
      return name === "reason" ? errors("fields.reason_needed") : undefined;
    const code = answer.status === "fields" ? answer.fields[name] : undefined;
    return code && errors(`fields.${isFieldCode(code) ? code : "invalid"}`);
  }

  /** What is wrong with the whole, apart from any field. */
  function sayWhole(): string | undefined {
    if (answer.status !== "error" || answer.code === "reason_needed") return;
    const meanwhile = sayStanding(answer.detail);
    return [errors(answer.code), meanwhile].filter(Boolean).join(" ");
  }

  const isChanged =
    answer.status === "error" && changedMeanwhile.includes(answer.code);
  return { sayField, sayWhole, isChanged };
}

/** What a refused act says stands now: who did what on which day, or what was stated. */
function useStanding() {
  const t = useTranslations("progress.milestones.meanwhile");
  const format = useFormatter();
  return (detail: unknown) => {
    if (typeof detail !== "object" || detail === null) return undefined;
    if ("statement" in detail)
      return t("statement", { statement: String(detail.statement) });
    if (!("state" in detail)) return undefined;
    const { state } = detail;
    if (state === "open") return t("open");
    if (state !== "proposed" && state !== "confirmed") return undefined;
    const name = "byName" in detail ? String(detail.byName ?? "") : "";
    const day = "on" in detail ? String(detail.on) : "";
    const on = format.dateTime(new Date(`${day}T00:00:00.000Z`), {
      dateStyle: "long",
      timeZone: "UTC",
    });
    return t(state, { name, on });
  };
}

function isFieldCode(code: string): code is FieldCode {
  return fieldCodes.includes(code);
}
