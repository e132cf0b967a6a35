"use server";

import { refresh } from "next/cache";
import { readForm } from "@/lib/auth/action";
import { runOperatorAction } from "@/lib/auth/operator-action";
import type { FormState } from "@/lib/core/result";
import { askErasure, callBackErasure } from "./mutations/operator-erasure";
import {
  createSystem,
  type FirstLink,
  offerFirstPlace,
  resumeSystem,
  suspendSystem,
} from "./mutations/operator-systems";
import {
  createSystemSchema,
  offerFirstPlaceSchema,
  suspendSystemSchema,
  askErasureSchema,
  systemAtSchema,
} from "./operator/schema";

/** Makes a system; the answer has its first administrator's link, this once. */
export async function createSystemAction(
  _state: FormState<FirstLink>,
  form: FormData,
): Promise<FormState<FirstLink>> {
  return runOperatorAction(readForm(form), {
    schema: createSystemSchema,
    run: createSystem,
  });
}

/** A new link for the first administrator; the answer has it, this once. */
export async function offerFirstPlaceAction(
  _state: FormState<FirstLink>,
  form: FormData,
): Promise<FormState<FirstLink>> {
  const result = await runOperatorAction(readForm(form), {
    schema: offerFirstPlaceSchema,
    run: offerFirstPlace,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function suspendSystemAction(
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  const result = await runOperatorAction(readForm(form), {
    schema: suspendSystemSchema,
    run: suspendSystem,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function resumeSystemAction(
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  const result = await runOperatorAction(readForm(form), {
    schema: systemAtSchema,
    run: resumeSystem,
  });
  if (result.status === "ok") refresh();
  return result;
}

/** Has a suspended system erased in seven days. */
export async function askErasureAction(
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  const result = await runOperatorAction(readForm(form), {
    schema: askErasureSchema,
    run: askErasure,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function callBackErasureAction(
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  const result = await runOperatorAction(readForm(form), {
    schema: systemAtSchema,
    run: callBackErasure,
  });
  if (result.status === "ok") refresh();
  return result;
}
