"use server";

import { refresh } from "next/cache";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import {
  acceptSite,
  sendBackSite,
  submitSite,
  takeBackSite,
} from "./mutations/site-review";
import { sendBackSchema, siteReviewSchema } from "./review-input";

type Done = { version: number };

export async function submitSiteAction(
  systemSlug: string,
  _state: FormState<Done>,
  form: FormData,
) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "rate:site",
    schema: siteReviewSchema,
    run: submitSite,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function takeBackSiteAction(
  systemSlug: string,
  _state: FormState<Done>,
  form: FormData,
) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "rate:site",
    schema: siteReviewSchema,
    run: takeBackSite,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function acceptSiteAction(
  systemSlug: string,
  _state: FormState<Done>,
  form: FormData,
) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "rounds:run",
    schema: siteReviewSchema,
    run: acceptSite,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function sendBackSiteAction(
  systemSlug: string,
  _state: FormState<Done>,
  form: FormData,
) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "rounds:run",
    schema: sendBackSchema,
    run: sendBackSite,
  });
  if (result.status === "ok") refresh();
  return result;
}
