"use server";

import { refresh } from "next/cache";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import { letOperatorInSchema, shutOperatorOutSchema } from "./access/schema";
import { letOperatorIn, shutOperatorOut } from "./mutations/operator-access";

/** Lets those who run the installation look in for a time. */
export async function letOperatorInAction(
  systemSlug: string,
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "settings:edit",
    schema: letOperatorInSchema,
    run: letOperatorIn,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function shutOperatorOutAction(
  systemSlug: string,
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "settings:edit",
    schema: shutOperatorOutSchema,
    run: shutOperatorOut,
  });
  if (result.status === "ok") refresh();
  return result;
}
