"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import { addTheme } from "./mutations/add-theme";
import { buildReport } from "./mutations/build";
import { addComment, takeBackComment } from "./mutations/comment";
import {
  discussReport,
  finaliseReport,
  sendReport,
  takeBackReport,
} from "./mutations/move";
import { removeReport } from "./mutations/remove";
import { startReport } from "./mutations/start";
import { writePart } from "./mutations/write-part";
import {
  actOnReportSchema,
  addThemeSchema,
  commentSchema,
  startReportSchema,
  takeBackCommentSchema,
  writePartSchema,
} from "./schema";

type State = FormState<unknown>;

/** Starts a report and goes to it. */
export async function startReportAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "reports:write",
    schema: startReportSchema,
    run: startReport,
  });
  if (result.status === "ok")
    redirect(`/${systemSlug}/reports/${result.value.reportId}?done=started`);
  return result;
}

/** Builds it again and says which parts differ. */
export async function buildReportAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "reports:write",
    schema: actOnReportSchema,
    run: buildReport,
  });
  if (result.status !== "ok") return result;
  const { reportId, changed } = result.value;
  const parts = changed.join(".") || "none";
  return redirect(`/${systemSlug}/reports/${reportId}?built=${parts}`);
}

export async function addReportThemeAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "reports:write",
    schema: addThemeSchema,
    run: addTheme,
  });
  return refreshed(result);
}

export async function writeReportPartAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "reports:write",
    schema: writePartSchema,
    run: writePart,
  });
  return refreshed(result);
}

export async function discussReportAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "reports:write",
    schema: actOnReportSchema,
    run: discussReport,
  });
  return refreshed(result);
}

export async function sendReportAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "reports:write",
    schema: actOnReportSchema,
    run: sendReport,
  });
  return refreshed(result);
}

export async function takeBackReportAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "reports:write",
    schema: actOnReportSchema,
    run: takeBackReport,
  });
  return refreshed(result);
}

export async function finaliseReportAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "reports:write",
    schema: actOnReportSchema,
    run: finaliseReport,
  });
  return refreshed(result);
}

/** Removes a draft and goes back to the list. */
export async function removeReportAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "reports:write",
    schema: actOnReportSchema,
    run: removeReport,
  });
  if (result.status === "ok") redirect(`/${systemSlug}/reports?done=removed`);
  return result;
}

export async function commentReportAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "reports:discuss",
    schema: commentSchema,
    run: addComment,
  });
  return refreshed(result);
}

export async function takeBackCommentAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "reports:discuss",
    schema: takeBackCommentSchema,
    run: takeBackComment,
  });
  return refreshed(result);
}

/** What stands now is on the page with the answer. */
function refreshed<T extends State>(result: T): T {
  if (result.status === "ok") refresh();
  return result;
}
