"use server";

import { refresh } from "next/cache";
import { readForm } from "@/lib/auth/action";
import { keepIntent } from "@/lib/auth/intent";
import { requireOwner } from "@/lib/auth/own-password";
import { runPersonAction } from "@/lib/auth/person-action";
import { runVisitorAction } from "@/lib/auth/visitor-action";
import { AppError, type FormState } from "@/lib/core/result";
import { tellAtPassword } from "./at-password";
import { disconnectProvider } from "./mutations/provider";
import {
  connectSchema,
  disconnectSchema,
  joinByProviderSchema,
} from "./provider-input";
import { findInvitation } from "./queries/invitation";

/** The first half of connecting a provider: who asks knows the password, and is remembered until they come back. */
export async function beginConnectAction(
  _state: FormState<void>,
  form: FormData,
): Promise<FormState<void>> {
  const result = await runPersonAction(readForm(form), {
    schema: connectSchema,
    run: async ({ person, sessionId, address }, { current }) => {
      await requireOwner(person, { sessionId, typed: current, address });
      await keepIntent({ connect: sessionId });
    },
  });
  return tellAtPassword(result);
}

export async function disconnectProviderAction(
  _state: FormState<void>,
  form: FormData,
): Promise<FormState<void>> {
  const result = await runPersonAction(readForm(form), {
    schema: disconnectSchema,
    run: disconnectProvider,
  });
  if (result.status === "ok") refresh();
  return tellAtPassword(result);
}

/** The first half of taking up an invitation with a provider. */
export async function beginJoinAction(
  _state: FormState<void>,
  form: FormData,
): Promise<FormState<void>> {
  return runVisitorAction(readForm(form), {
    schema: joinByProviderSchema,
    run: async ({ token }) => {
      if (!(await findInvitation(token))) throw new AppError("invitation_over");
      await keepIntent({ join: token });
    },
  });
}
