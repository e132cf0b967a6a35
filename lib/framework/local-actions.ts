"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import {
  addLocalRowSchema,
  changeLocalRowSchema,
  countLocalRowsSchema,
  retireLocalRowSchema,
} from "./local-rows/schema";
import { countLocalRows } from "./mutations/count-local-rows";
import {
  addLocalRow,
  changeLocalRow,
  restoreLocalRow,
  retireLocalRow,
} from "./mutations/local-row";

type State = FormState<{ code: string }>;

/** Adds a row of the system's own and goes to the list of them. */
export async function addLocalRowAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "rows:edit",
    schema: addLocalRowSchema,
    run: addLocalRow,
  });
  if (result.status === "ok") goToRows(systemSlug, result.value.code);
  return result;
}

/** Saves an own row's words and goes back to the list. */
export async function changeLocalRowAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "rows:edit",
    schema: changeLocalRowSchema,
    run: changeLocalRow,
  });
  if (result.status === "ok") goToRows(systemSlug, result.value.code);
  return result;
}

export async function retireLocalRowAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "rows:edit",
    schema: retireLocalRowSchema,
    run: retireLocalRow,
  });
  if (result.status === "ok") goToRows(systemSlug, result.value.code);
  return result;
}

export async function restoreLocalRowAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "rows:edit",
    schema: retireLocalRowSchema,
    run: restoreLocalRow,
  });
  if (result.status === "ok") goToRows(systemSlug, result.value.code);
  return result;
}

/** Whether own rows count towards the stages. */
export async function countLocalRowsAction(
  systemSlug: string,
  _state: FormState<{ doCount: boolean }>,
  form: FormData,
): Promise<FormState<{ doCount: boolean }>> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "rows:edit",
    schema: countLocalRowsSchema,
    run: countLocalRows,
  });
  if (result.status === "ok") refresh();
  return result;
}

function goToRows(systemSlug: string, code: string): never {
  redirect(`/${systemSlug}/settings/rows#${code}`);
}
