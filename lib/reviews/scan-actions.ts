"use server";

import { refresh } from "next/cache";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import { decideScan, handInScan, openScan, rateScan } from "./mutations/scan";
import {
  decideScanSchema,
  handInScanSchema,
  rateScanSchema,
  reviewActSchema,
} from "./schema";

type State = FormState<unknown>;

/** What one of the panel says of a part of the scan. */
export async function rateScanAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  return refreshed(
    await runAction(systemSlug, readForm(form), {
      permission: "reviews:answer",
      schema: rateScanSchema,
      run: rateScan,
    }),
  );
}

export async function handInScanAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  return refreshed(
    await runAction(systemSlug, readForm(form), {
      permission: "reviews:answer",
      schema: handInScanSchema,
      run: handInScan,
    }),
  );
}

export async function openScanAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  return refreshed(
    await runAction(systemSlug, readForm(form), {
      permission: "reviews:write",
      schema: reviewActSchema,
      run: openScan,
    }),
  );
}

export async function decideScanAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  return refreshed(
    await runAction(systemSlug, readForm(form), {
      permission: "reviews:write",
      schema: decideScanSchema,
      run: decideScan,
    }),
  );
}

function refreshed(result: State): State {
  if (result.status === "ok") refresh();
  return result;
}
