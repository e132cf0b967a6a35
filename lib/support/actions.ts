"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import { answerSupport } from "./mutations/answer";
import { changeSupport, recordSupport } from "./mutations/record";
import { removeTraining, setTraining } from "./mutations/training";
import {
  answerSupportSchema,
  changeSupportSchema,
  recordSupportSchema,
  removeTrainingSchema,
  setTrainingSchema,
} from "./schema";

type State = FormState<unknown>;

/** Records support and goes to it. */
export async function recordSupportAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "support:edit",
    schema: recordSupportSchema,
    run: recordSupport,
  });
  if (result.status === "ok")
    redirect(`/${systemSlug}/support/${result.value.supportId}?done=recorded`);
  return result;
}

export async function changeSupportAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "support:edit",
    schema: changeSupportSchema,
    run: changeSupport,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function answerSupportAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "system:read",
    schema: answerSupportSchema,
    run: answerSupport,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function setTrainingAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "support:edit",
    schema: setTrainingSchema,
    run: setTraining,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function removeTrainingAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "support:edit",
    schema: removeTrainingSchema,
    run: removeTraining,
  });
  if (result.status === "ok") refresh();
  return result;
}
