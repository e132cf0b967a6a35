"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import { changeMeeting, writeMeeting } from "./mutations/write-meeting";
import { changeMeetingSchema, writeMeetingSchema } from "./schema";

type State = FormState<unknown>;

/** Writes a meeting down and goes to it. */
export async function writeMeetingAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "meetings:write",
    schema: writeMeetingSchema,
    run: writeMeeting,
  });
  if (result.status === "ok")
    redirect(`/${systemSlug}/meetings/${result.value.meetingId}?done=written`);
  return result;
}

export async function changeMeetingAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "meetings:write",
    schema: changeMeetingSchema,
    run: changeMeeting,
  });
  if (result.status === "ok") refresh();
  return result;
}
