"use server";

import { refresh } from "next/cache";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import { answerSchema, askableSchema, askSchema } from "./asked-input";
import { answerQuestion, askForEvidence } from "./mutations/ask";
import { listPeopleToAsk } from "./queries/people-to-ask";

/** Who can be asked about a row. */
export async function listPeopleToAskAction(
  systemSlug: string,
  input: unknown,
) {
  return runAction(systemSlug, input, {
    permission: "system:read",
    schema: askableSchema,
    run: listPeopleToAsk,
  });
}

export async function askForEvidenceAction(systemSlug: string, input: unknown) {
  return runAction(systemSlug, input, {
    permission: "system:read",
    schema: askSchema,
    run: askForEvidence,
  });
}

export async function answerQuestionAction(
  systemSlug: string,
  _state: FormState<{ version: number }>,
  form: FormData,
) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "system:read",
    schema: answerSchema,
    run: answerQuestion,
  });
  if (result.status === "ok") refresh();
  return result;
}
