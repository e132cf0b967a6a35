"use server";

import { refresh } from "next/cache";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import { changeRoundDates } from "./mutations/dates";
import { changePlan, undoPlanChange } from "./mutations/plan";
import { listPlanChange } from "./queries/plan-change";
import {
  changeDatesSchema,
  changePlanSchema,
  listPlanChangeSchema,
  undoPlanSchema,
} from "./schema/opening";

/** What a change of the plan would do, before it is done. */
export async function listPlanChangeAction(systemSlug: string, form: FormData) {
  return runAction(systemSlug, readForm(form), {
    permission: "rounds:run",
    schema: listPlanChangeSchema,
    run: listPlanChange,
  });
}

export async function changePlanAction(systemSlug: string, form: FormData) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "rounds:run",
    schema: changePlanSchema,
    run: changePlan,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function undoPlanChangeAction(systemSlug: string, form: FormData) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "rounds:run",
    schema: undoPlanSchema,
    run: undoPlanChange,
  });
  if (result.status === "ok") refresh();
  return result;
}

type Dated = { version: number };

export async function changeRoundDatesAction(
  systemSlug: string,
  _state: FormState<Dated>,
  form: FormData,
): Promise<FormState<Dated>> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "rounds:run",
    schema: changeDatesSchema,
    run: changeRoundDates,
  });
  if (result.status === "ok") refresh();
  return result;
}
