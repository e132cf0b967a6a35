"use server";

import { refresh } from "next/cache";
import { readForm } from "@/lib/auth/action";
import { runPersonAction } from "@/lib/auth/person-action";
import type { FormState } from "@/lib/core/result";
import {
  changePasswordSchema,
  endOthersSchema,
  endSessionSchema,
} from "./account-input";
import {
  changePassword,
  endOtherSessions,
  endOwnSession,
} from "./mutations/own-account";

/** A new password for who is signed in; what is wrong with one is told at its field. */
export async function changePasswordAction(
  _state: FormState<void>,
  form: FormData,
): Promise<FormState<void>> {
  const result = await runPersonAction(readForm(form), {
    schema: changePasswordSchema,
    run: changePassword,
  });
  if (result.status === "ok") refresh();
  if (result.status !== "error") return result;
  if (result.code === "wrong_sign_in")
    return { status: "fields", fields: { current: "wrong" } };
  if (result.code === "password")
    return { status: "fields", fields: { password: String(result.detail) } };
  return result;
}

export async function endSessionAction(
  _state: FormState<void>,
  form: FormData,
): Promise<FormState<void>> {
  const result = await runPersonAction(readForm(form), {
    schema: endSessionSchema,
    run: endOwnSession,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function endOtherSessionsAction(
  _state: FormState<void>,
  form: FormData,
): Promise<FormState<void>> {
  const result = await runPersonAction(readForm(form), {
    schema: endOthersSchema,
    run: endOtherSessions,
  });
  if (result.status === "ok") refresh();
  return result;
}
