"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import {
  applyPlanSchema,
  sameAsLastSchema,
  sectionNotApplicableSchema,
  undoPlanSchema,
} from "./changes-input";
import {
  prepareNotApplicable,
  prepareSameAsLast,
} from "./mutations/prepare-change-plan";
import { startPlan } from "./mutations/start-change-plan";
import { undoPlan } from "./mutations/undo-change-plan";

export async function prepareSameAsLastAction(
  systemSlug: string,
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "system:read",
    schema: sameAsLastSchema,
    run: prepareSameAsLast,
  });
  if (result.status === "ok") goToPlan(systemSlug, result.value);
  return result;
}

export async function prepareNotApplicableAction(
  systemSlug: string,
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "system:read",
    schema: sectionNotApplicableSchema,
    run: prepareNotApplicable,
  });
  if (result.status === "ok") goToPlan(systemSlug, result.value);
  return result;
}

/** Makes a plan's changes; of a large one the work goes on after the answer, whoever stays to look. */
export async function applyPlanAction(
  systemSlug: string,
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "system:read",
    schema: applyPlanSchema,
    run: startPlan,
  });
  return goOn(systemSlug, result);
}

/** Takes back what a plan changed, in the same way. */
export async function undoPlanAction(
  systemSlug: string,
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "system:read",
    schema: undoPlanSchema,
    run: undoPlan,
  });
  return goOn(systemSlug, result);
}

function goOn(
  systemSlug: string,
  result: FormState<Awaited<ReturnType<typeof startPlan>>>,
) {
  if (result.status !== "ok") return result;
  if (result.value.rest) after(result.value.rest);
  return goToPlan(systemSlug, result.value);
}

function goToPlan(
  systemSlug: string,
  { roundId, planId }: { roundId: string; planId: string },
): never {
  redirect(`/${systemSlug}/rounds/${roundId}/changes/${planId}`);
}
