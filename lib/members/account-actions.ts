"use server";

import { refresh } from "next/cache";
import { after } from "next/server";
import { readForm } from "@/lib/auth/action";
import { runPersonAction } from "@/lib/auth/person-action";
import type { FormState } from "@/lib/core/result";
import {
  changePasswordSchema,
  endOthersSchema,
  endSessionSchema,
} from "./account-input";
import { tellAtPassword } from "./at-password";
import {
  changePassword,
  endOtherSessions,
  endOwnSession,
} from "./mutations/own-account";
import { tellPasswordChanged } from "./mutations/password-link";

/** A new password for who is signed in; what is wrong with one is told at its field. */
export async function changePasswordAction(
  _state: FormState<void>,
  form: FormData,
): Promise<FormState<void>> {
  const result = await runPersonAction(readForm(form), {
    schema: changePasswordSchema,
    run: async (request, input) => {
      await changePassword(request, input);
      after(() => tellPasswordChanged(request.person));
    },
  });
  if (result.status === "ok") refresh();
  if (result.status === "error" && result.code === "password")
    return { status: "fields", fields: { password: String(result.detail) } };
  return tellAtPassword(result);
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
  return tellAtPassword(result);
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
  return tellAtPassword(result);
}
