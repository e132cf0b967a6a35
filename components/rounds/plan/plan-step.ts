import { orUnreachable } from "@/components/ui/use-answer";
import type { ActionResult, ErrorCode } from "@/lib/core/result";
import type { ListedChange } from "@/lib/rounds/queries/plan-change";
import {
  changePlanAction,
  listPlanChangeAction,
  undoPlanChangeAction,
} from "@/lib/rounds/plan-actions";
import { readTypedForm, type TypedForm } from "../opening/typed-form";

export type PlanState = {
  /** What was chosen, as it was sent. */
  typed: TypedForm;
  listed: ListedChange | null;
  /** The list is another one than was seen. */
  isStale: boolean;
  done: { change: string; count: number } | null;
  undone: { undone: number; kept: number } | null;
  code: ErrorCode | null;
  fields: Readonly<Record<string, string>>;
  attempt: number;
};

export const nothingChosen: PlanState = {
  typed: {},
  listed: null,
  isStale: false,
  done: null,
  undone: null,
  code: null,
  fields: {},
  attempt: 0,
};

/** One press: lists a change, makes it, or undoes it. What was chosen stays until it is done. */
export async function takeStep(
  systemSlug: string,
  before: PlanState,
  form: FormData,
): Promise<PlanState> {
  const step = form.get("step");
  const next = {
    ...before,
    code: null,
    fields: {},
    attempt: before.attempt + 1,
  };
  if (step === "apply")
    return afterApply(
      next,
      await orUnreachable(changePlanAction(systemSlug, form)),
    );
  if (step === "undo")
    return afterUndo(
      next,
      await orUnreachable(undoPlanChangeAction(systemSlug, form)),
    );
  const typed = readTypedForm(form);
  const result = await orUnreachable(listPlanChangeAction(systemSlug, form));
  const fresh = { ...next, typed, isStale: false, done: null, undone: null };
  return result.status === "ok"
    ? { ...fresh, listed: result.value }
    : refuse({ ...fresh, listed: null }, result);
}

type Applied = { change: string; asks: unknown[] };

function afterApply(next: PlanState, result: ActionResult<Applied>): PlanState {
  if (result.status === "ok") {
    const { change, asks } = result.value;
    const done = { change, count: asks.length };
    return { ...nothingChosen, attempt: next.attempt, done };
  }
  const isStale = result.status === "error" && result.code === "stale";
  // Our own action made it.
  return isStale
    ? { ...next, isStale, listed: result.detail as ListedChange }
    : refuse(next, result);
}

function afterUndo(
  next: PlanState,
  result: ActionResult<{ undone: number; kept: number }>,
): PlanState {
  return result.status === "ok"
    ? { ...nothingChosen, attempt: next.attempt, undone: result.value }
    : refuse(next, result);
}

function refuse(
  next: PlanState,
  result: Exclude<ActionResult<never>, { status: "ok" }>,
): PlanState {
  return result.status === "fields"
    ? { ...next, fields: result.fields }
    : { ...next, code: result.code };
}
