"use server";

import { redirect } from "next/navigation";
import { readForm } from "@/lib/auth/action";
import { linkTokenSchema } from "@/lib/auth/link-token";
import { findNewPasswordProblem } from "@/lib/auth/new-password";
import { findPerson } from "@/lib/auth/scope";
import { countTry, forgiveTries } from "@/lib/auth/sign-in-limits";
import { runVisitorAction } from "@/lib/auth/visitor-action";
import { getLocale } from "@/lib/core/translator";
import { AppError, type FormState } from "@/lib/core/result";
import { joinAsNew, joinSystem } from "./mutations/join";
import { findInvitation } from "./queries/invitation";
import { joinAsNewSchema, joinSchema } from "./schema";

/** Takes up an invitation for who is signed in, and goes there. */
export async function joinSystemAction(
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  const result = await runVisitorAction(readForm(form), {
    schema: joinSchema,
    run: async ({ token }) => {
      const person = await findPerson();
      if (!person) throw new AppError("signed_out");
      return joinSystem(person, token);
    },
  });
  if (result.status === "ok") redirect(`/${result.value.systemSlug}`);
  return result;
}

/** What signing in with the new account needs. */
type Joined = { systemSlug: string; email: string };

/** Takes up an invitation with a new account. Where the address has one already, it is refused as any link that opens nothing. */
export async function joinAsNewAction(
  _state: FormState<Joined>,
  form: FormData,
): Promise<FormState<Joined>> {
  const result = await runVisitorAction(readForm(form), {
    schema: joinAsNewSchema,
    run: joinWithPassword,
  });
  const isWeak = result.status === "error" && result.code === "password";
  if (!isWeak) return result;
  return { status: "fields", fields: { password: String(result.detail) } };
}

async function joinWithPassword(
  { token, name, password }: { token: string; name: string; password: string },
  address: string,
): Promise<Joined> {
  const invitation = await findInvitation(linkTokenSchema.parse(token));
  if (!invitation) throw new AppError("invitation_over");
  const { email } = invitation;
  const problem = await findNewPasswordProblem(password, [name, email]);
  if (problem) throw new AppError("password", problem);
  await countTry(`join ${email}`, address);
  const locale = await getLocale();
  const joined = await joinAsNew({ token, name, password, locale });
  await forgiveTries(`join ${email}`, address);
  return { ...joined, email };
}
