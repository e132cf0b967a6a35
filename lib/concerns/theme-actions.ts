"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import {
  askAboutOne,
  askLeadership,
  decideRequest,
} from "./mutations/decision";
import { tellAllSites } from "./mutations/tell-site";
import { changeTheme, joinTheme, makeTheme } from "./mutations/theme";
import {
  askAboutOneSchema,
  askSchema,
  changeThemeSchema,
  decideSchema,
  joinThemeSchema,
  makeThemeSchema,
  tellAllSchema,
} from "./schema";

type State = FormState<unknown>;

/** Makes a theme and goes to it. */
export async function makeThemeAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "concerns:triage",
    schema: makeThemeSchema,
    run: makeTheme,
  });
  if (result.status === "ok")
    redirect(`/${systemSlug}/concerns/themes/${result.value.themeId}`);
  return result;
}

export async function changeThemeAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "concerns:triage",
    schema: changeThemeSchema,
    run: changeTheme,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function joinThemeAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "concerns:triage",
    schema: joinThemeSchema,
    run: joinTheme,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function askLeadershipAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "concerns:triage",
    schema: askSchema,
    run: askLeadership,
  });
  if (result.status === "ok") refresh();
  return result;
}

/** Asks about a concern by itself, and goes to the theme that was made of it. */
export async function askAboutOneAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "concerns:triage",
    schema: askAboutOneSchema,
    run: askAboutOne,
  });
  if (result.status === "ok")
    redirect(`/${systemSlug}/concerns/themes/${result.value.themeId}`);
  return result;
}

export async function decideRequestAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "requests:decide",
    schema: decideSchema,
    run: decideRequest,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function tellAllSitesAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "concerns:triage",
    schema: tellAllSchema,
    run: tellAllSites,
  });
  if (result.status === "ok") refresh();
  return result;
}
