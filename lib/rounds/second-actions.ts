"use server";

import { runAction } from "@/lib/auth/action";
import { answerNotApplicable } from "./mutations/second";
import { answerNotApplicableSchema } from "./second-input";

/** A second person agrees that a row does not apply, or says why it does. */
export async function answerNotApplicableAction(
  systemSlug: string,
  input: unknown,
) {
  return runAction(systemSlug, input, {
    permission: "system:read",
    schema: answerNotApplicableSchema,
    run: answerNotApplicable,
  });
}
