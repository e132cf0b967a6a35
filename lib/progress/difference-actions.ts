"use server";

import { refresh } from "next/cache";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import {
  correctDifferenceSchema,
  noteDifferenceSchema,
  takeBackDifferenceSchema,
} from "./difference-input";
import {
  correctDifference,
  noteDifference,
  takeBackDifference,
} from "./mutations/difference-note";

type Done = { version: number };

export async function noteDifferenceAction(
  systemSlug: string,
  _state: FormState<Done>,
  form: FormData,
) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "differences:note",
    schema: noteDifferenceSchema,
    run: noteDifference,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function correctDifferenceAction(
  systemSlug: string,
  _state: FormState<Done>,
  form: FormData,
) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "differences:note",
    schema: correctDifferenceSchema,
    run: correctDifference,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function takeBackDifferenceAction(
  systemSlug: string,
  _state: FormState<Done>,
  form: FormData,
) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "differences:note",
    schema: takeBackDifferenceSchema,
    run: takeBackDifference,
  });
  if (result.status === "ok") refresh();
  return result;
}
