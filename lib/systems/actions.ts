"use server";

import { redirect } from "next/navigation";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import { removeSample } from "./mutations/remove-sample";
import { addSite, changeSite } from "./mutations/site";
import { addSiteSchema, changeSiteSchema, removeSampleSchema } from "./schema";

type State = FormState<{ siteId: string }>;

/** Adds a site and goes to it. */
export async function addSiteAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "sites:edit",
    schema: addSiteSchema,
    run: addSite,
  });
  if (result.status === "ok")
    redirect(`/${systemSlug}/sites/${result.value.siteId}`);
  return result;
}

/** Saves what was changed about a site and goes back to it. */
export async function changeSiteAction(
  systemSlug: string,
  _state: State,
  form: FormData,
): Promise<State> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "sites:edit",
    schema: changeSiteSchema,
    run: changeSite,
  });
  if (result.status === "ok")
    redirect(`/${systemSlug}/sites/${result.value.siteId}`);
  return result;
}

export async function removeSampleAction(
  systemSlug: string,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "settings:edit",
    schema: removeSampleSchema,
    run: removeSample,
  });
  if (result.status === "ok") redirect("/");
  return result;
}
