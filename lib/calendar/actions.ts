"use server";

import { refresh } from "next/cache";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import { endCalendar, makeCalendar } from "./mutations/feed";
import { calendarSchema } from "./schema";

/** The address comes back in the answer, and is nowhere else. */
export async function makeCalendarAction(
  systemSlug: string,
  _state: FormState<{ token: string }>,
  form: FormData,
): Promise<FormState<{ token: string }>> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "system:read",
    schema: calendarSchema,
    run: makeCalendar,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function endCalendarAction(
  systemSlug: string,
  _state: FormState<object>,
  form: FormData,
): Promise<FormState<object>> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "system:read",
    schema: calendarSchema,
    run: endCalendar,
  });
  if (result.status === "ok") refresh();
  return result;
}
