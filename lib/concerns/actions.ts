"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import { addNote } from "./mutations/note";
import { raiseConcern } from "./mutations/raise";
import { replyToAnswer } from "./mutations/reply";
import {
  linkConcern,
  mergeConcern,
  splitConcern,
} from "./mutations/split-merge";
import { tellSite } from "./mutations/tell-site";
import { closeConcernToFew, triageConcern } from "./mutations/triage";
import { setTriageDays } from "./mutations/triage-days";
import {
  closeToFewSchema,
  joinSchema,
  noteSchema,
  raiseSchema,
  replySchema,
  splitSchema,
  tellSchema,
  triageDaysSchema,
  triageSchema,
} from "./schema";

type State = FormState<unknown>;

/** Brings a concern up and goes to it. */
export async function raiseConcernAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "concerns:raise",
    schema: raiseSchema,
    run: raiseConcern,
  });
  if (result.status === "ok")
    redirect(`/${systemSlug}/concerns/${result.value.concernId}?done=raised`);
  return result;
}

export async function triageConcernAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "concerns:triage",
    schema: triageSchema,
    run: triageConcern,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function splitConcernAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "concerns:triage",
    schema: splitSchema,
    run: splitConcern,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function mergeConcernAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "concerns:triage",
    schema: joinSchema,
    run: mergeConcern,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function linkConcernAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "concerns:triage",
    schema: joinSchema,
    run: linkConcern,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function closeConcernToFewAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "concerns:raise",
    schema: closeToFewSchema,
    run: closeConcernToFew,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function addNoteAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "concerns:raise",
    schema: noteSchema,
    run: addNote,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function tellSiteAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "concerns:triage",
    schema: tellSchema,
    run: tellSite,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function replyToAnswerAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "concerns:raise",
    schema: replySchema,
    run: replyToAnswer,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function setTriageDaysAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "settings:edit",
    schema: triageDaysSchema,
    run: setTriageDays,
  });
  if (result.status === "ok") refresh();
  return result;
}
