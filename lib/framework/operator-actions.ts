"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { readForm } from "@/lib/auth/action";
import { runOperatorAction } from "@/lib/auth/operator-action";
import type { FormState } from "@/lib/core/result";
import { discardDraft, keepDraft } from "./mutations/draft";
import { publishDraft } from "./mutations/publish-draft";
import { retireVersion } from "./mutations/retire-version";
import {
  discardDraftSchema,
  keepDraftSchema,
  publishDraftSchema,
  retireVersionSchema,
} from "./operator/schema";
import { toDraft, toVersion, operatorHome } from "./operator/addresses";

/** Keeps what was brought in as a draft and goes to it. */
export async function keepDraftAction(
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  const result = await runOperatorAction(readForm(form), {
    schema: keepDraftSchema,
    run: keepDraft,
  });
  if (result.status === "ok") redirect(toDraft(result.value.draftId));
  return result;
}

export async function discardDraftAction(
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  const result = await runOperatorAction(readForm(form), {
    schema: discardDraftSchema,
    run: discardDraft,
  });
  if (result.status === "ok") redirect(operatorHome);
  return result;
}

/** Publishes a draft and goes to the version. */
export async function publishDraftAction(
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  const result = await runOperatorAction(readForm(form), {
    schema: publishDraftSchema,
    run: publishDraft,
  });
  if (result.status === "ok") redirect(toVersion(result.value.versionId));
  return result;
}

/** Retires a version or brings it back. */
export async function retireVersionAction(
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  const result = await runOperatorAction(readForm(form), {
    schema: retireVersionSchema,
    run: retireVersion,
  });
  if (result.status === "ok") refresh();
  return result;
}
