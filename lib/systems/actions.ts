"use server";

import { redirect } from "next/navigation";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import { removeSample } from "./mutations/remove-sample";
import { removeSampleSchema } from "./schema";

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
