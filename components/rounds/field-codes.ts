import type { errors } from "@/messages/en/errors";

export type FieldCode = keyof (typeof errors)["fields"];

const codes: readonly string[] = [
  "required",
  "too_long",
  "score",
  "one_answer",
  "reason_needed",
  "link",
  "day",
  "mode",
  "choose_some",
  "invalid",
  "too_many",
  "unreadable",
  "before_start",
  "before_due",
] satisfies FieldCode[];

/** Whether a schema's message is one we have a sentence for. */
export function isFieldCode(code: string): code is FieldCode {
  return codes.includes(code);
}
