"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import { openRound } from "./mutations/round";
import { openRoundSchema } from "./schema/opening";

/** Opens a round and goes to its page. */
export async function openRoundAction(
  systemSlug: string,
  _state: FormState<{ roundId: string }>,
  form: FormData,
): Promise<FormState<{ roundId: string }>> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "rounds:run",
    schema: openRoundSchema,
    run: openRound,
  });
  if (result.status !== "ok") return result;
  // The frame around the pages names the open round.
  revalidatePath(`/${systemSlug}`, "layout");
  redirect(`/${systemSlug}/rounds/${result.value.roundId}`);
}
