"use server";

import { refresh } from "next/cache";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import {
  closeRoundSchema,
  confirmReviewSchema,
  reopenRoundSchema,
} from "@/lib/rounds/review-input";
import { closeRoundAndRecord } from "./mutations/close-round";
import { confirmReview } from "./mutations/confirm-review";
import { reopenRound } from "./mutations/reopen-round";

type Done = { version: number };

export async function confirmReviewAction(
  systemSlug: string,
  _state: FormState<Done>,
  form: FormData,
) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "rounds:confirm-review",
    schema: confirmReviewSchema,
    run: confirmReview,
  });
  if (result.status === "ok") refresh();
  return result;
}

/** Closing a round may show stages as achieved, or as lost: both are recorded with it. */
export async function closeRoundAndRecordAction(
  systemSlug: string,
  _state: FormState<Done>,
  form: FormData,
) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "rounds:run",
    schema: closeRoundSchema,
    run: closeRoundAndRecord,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function reopenRoundAction(
  systemSlug: string,
  _state: FormState<Done>,
  form: FormData,
) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "rounds:run",
    schema: reopenRoundSchema,
    run: reopenRound,
  });
  if (result.status === "ok") refresh();
  return result;
}
