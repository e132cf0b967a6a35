"use server";

import { refresh } from "next/cache";
import { after } from "next/server";
import { readForm } from "@/lib/auth/action";
import { runVisitorAction } from "@/lib/auth/visitor-action";
import type { FormState } from "@/lib/core/result";
import {
  type FactorHolder,
  requireHolder,
  requireSettingUp,
} from "./factor-holder";
import {
  addKeySchema,
  checkKeySchema,
  confirmAppSchema,
  makeCodesSchema,
  removeFactorSchema,
  secondStepSchema,
  startFactorSchema,
} from "./factor-input";
import { sendAccountMail } from "./mail/account-mail";
import {
  type Added,
  addKey,
  confirmApp,
  type NewApp,
  startApp,
  startKey,
} from "./mutations/own-factors";
import {
  askKey,
  removeFactor,
  renewCodes,
  takeSecondStep,
} from "./mutations/proven-factors";

type KeyOptions = Awaited<ReturnType<typeof startKey>>;
type KeyQuestion = Awaited<ReturnType<typeof askKey>>;

/** A secret for an authenticator app. */
export async function startAppAction(
  _state: FormState<NewApp>,
  form: FormData,
): Promise<FormState<NewApp>> {
  return runVisitorAction(readForm(form), {
    schema: startFactorSchema,
    run: async ({ password }, address) =>
      startApp(await requireSettingUp(address), password),
  });
}

export async function confirmAppAction(
  _state: FormState<Added>,
  form: FormData,
): Promise<FormState<Added>> {
  return runVisitorAction(readForm(form), {
    schema: confirmAppSchema,
    run: async ({ code }, address) => {
      const holder = await requireSettingUp(address);
      return tell(holder, await confirmApp(holder, code));
    },
  });
}

/** What the browser needs to make a passkey. */
export async function startKeyAction(
  _state: FormState<KeyOptions>,
  form: FormData,
): Promise<FormState<KeyOptions>> {
  return runVisitorAction(readForm(form), {
    schema: startFactorSchema,
    run: async ({ password }, address) =>
      startKey(await requireSettingUp(address), password),
  });
}

export async function addKeyAction(
  _state: FormState<Added>,
  form: FormData,
): Promise<FormState<Added>> {
  return runVisitorAction(readForm(form), {
    schema: addKeySchema,
    run: async (input, address) => {
      const holder = await requireSettingUp(address);
      return tell(holder, await addKey(holder, input));
    },
  });
}

/** What the browser needs to show that it has a passkey of the person's. */
export async function startKeyCheckAction(
  _state: FormState<KeyQuestion>,
  form: FormData,
): Promise<FormState<KeyQuestion>> {
  return runVisitorAction(readForm(form), {
    schema: checkKeySchema,
    run: async (_, address) => askKey(await requireHolder(address)),
  });
}

/** Signs in who gave the password before. */
export async function secondStepAction(
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  return runVisitorAction(readForm(form), {
    schema: secondStepSchema,
    run: async (input, address) =>
      takeSecondStep(await requireHolder(address), input),
  });
}

export async function removeFactorAction(
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  const result = await runVisitorAction(readForm(form), {
    schema: removeFactorSchema,
    run: async (input, address) => {
      const holder = await requireHolder(address);
      return tell(holder, await removeFactor(holder, input));
    },
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function renewCodesAction(
  _state: FormState<{ codes: string[] }>,
  form: FormData,
): Promise<FormState<{ codes: string[] }>> {
  return runVisitorAction(readForm(form), {
    schema: makeCodesSchema,
    run: async (input, address) => {
      const holder = await requireHolder(address);
      return tell(holder, await renewCodes(holder, input));
    },
  });
}

/** Tells the person by mail that a second factor changed, once that is so. */
function tell<T>(to: FactorHolder, done: T) {
  after(() => sendAccountMail({ kind: "second", path: "/account", to }));
  return done;
}
