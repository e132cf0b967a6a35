"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import { addAction } from "./mutations/add-action";
import { changeAction } from "./mutations/change-action";
import { setActionState } from "./mutations/set-state";
import { addActionSchema, changeActionSchema, setStateSchema } from "./schema";

type State = FormState<unknown>;

/** Adds an action and goes to it; on the page of a meeting or review one stays and adds the next. */
export async function addActionAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "plan:edit",
    schema: addActionSchema,
    run: addAction,
  });
  if (result.status !== "ok") return result;
  const { actionId, origin } = result.value;
  if (origin !== "meeting")
    redirect(`/${systemSlug}/plan/${actionId}?done=added`);
  refresh();
  return result;
}

export async function changeActionAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "plan:edit",
    schema: changeActionSchema,
    run: changeAction,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function setActionStateAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "plan:edit",
    schema: setStateSchema,
    run: setActionState,
  });
  if (result.status === "ok") refresh();
  return result;
}
