"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import { answerReview, judgePitfall } from "./mutations/answer";
import { finishReview, reopenReview } from "./mutations/finish";
import { addPriority, dropPriority } from "./mutations/priority";
import { startReview } from "./mutations/start";
import { sumUpReview } from "./mutations/sum-up";
import {
  addPrioritySchema,
  answerSchema,
  dropPrioritySchema,
  judgePitfallSchema,
  reviewActSchema,
  startReviewSchema,
  sumUpSchema,
} from "./schema";

type State = FormState<unknown>;

/** Starts a review and goes to it. */
export async function startReviewAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "reviews:write",
    schema: startReviewSchema,
    run: startReview,
  });
  if (result.status === "ok")
    redirect(`/${systemSlug}/reviews/${result.value.reviewId}`);
  return result;
}

export async function answerReviewAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  return refreshed(
    await runAction(systemSlug, readForm(form), {
      permission: "reviews:write",
      schema: answerSchema,
      run: answerReview,
    }),
  );
}

export async function judgePitfallAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  return refreshed(
    await runAction(systemSlug, readForm(form), {
      permission: "reviews:write",
      schema: judgePitfallSchema,
      run: judgePitfall,
    }),
  );
}

export async function sumUpReviewAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  return refreshed(
    await runAction(systemSlug, readForm(form), {
      permission: "reviews:write",
      schema: sumUpSchema,
      run: sumUpReview,
    }),
  );
}

export async function addPriorityAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  return refreshed(
    await runAction(systemSlug, readForm(form), {
      permission: "reviews:write",
      schema: addPrioritySchema,
      run: addPriority,
    }),
  );
}

export async function dropPriorityAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  return refreshed(
    await runAction(systemSlug, readForm(form), {
      permission: "reviews:write",
      schema: dropPrioritySchema,
      run: dropPriority,
    }),
  );
}

export async function finishReviewAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  return refreshed(
    await runAction(systemSlug, readForm(form), {
      permission: "reviews:write",
      schema: reviewActSchema,
      run: finishReview,
    }),
  );
}

export async function reopenReviewAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  return refreshed(
    await runAction(systemSlug, readForm(form), {
      permission: "reviews:write",
      schema: reviewActSchema,
      run: reopenReview,
    }),
  );
}

function refreshed(result: State): State {
  if (result.status === "ok") refresh();
  return result;
}
