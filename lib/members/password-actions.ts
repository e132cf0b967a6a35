"use server";

import { after } from "next/server";
import { readForm } from "@/lib/auth/action";
import { readUserAgent } from "@/lib/auth/read-agent";
import { countLinkAddress } from "@/lib/auth/sign-in-limits";
import { runVisitorAction } from "@/lib/auth/visitor-action";
import { logError } from "@/lib/core/log";
import type { FormState } from "@/lib/core/result";
import { askForLinkSchema, resetPasswordSchema } from "./account-input";
import {
  resetPassword,
  sendPasswordLink,
  tellPasswordChanged,
} from "./mutations/password-link";

/** Answers the same, and as soon, whether or not there is an account: what depends on it comes after. */
export async function askForLinkAction(
  _state: FormState<void>,
  form: FormData,
): Promise<FormState<void>> {
  return runVisitorAction(readForm(form), {
    schema: askForLinkSchema,
    run: async ({ email }, address) => {
      await countLinkAddress(address);
      const userAgent = await readUserAgent();
      after(() => sendPasswordLink(email, userAgent).catch(logError));
    },
  });
}

/** A new password for whom a link is for; what is wrong with one is told at its field. */
export async function resetPasswordAction(
  _state: FormState<void>,
  form: FormData,
): Promise<FormState<void>> {
  const result = await runVisitorAction(readForm(form), {
    schema: resetPasswordSchema,
    run: async (input) => {
      const holder = await resetPassword(input, await readUserAgent());
      after(() => tellPasswordChanged(holder));
    },
  });
  const isWeak = result.status === "error" && result.code === "password";
  if (!isWeak) return result;
  return { status: "fields", fields: { password: String(result.detail) } };
}
