"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import {
  inviteMany,
  planInvitations,
  type NewInvitation,
} from "./mutations/invite-many";
import {
  inviteMember,
  renewInvitation,
  withdrawInvitation,
  type NewLink,
} from "./mutations/invitation";
import { changeMember, removeMember, signMemberOut } from "./mutations/member";
import type { Plan } from "./rules/read-people";
import {
  changeMemberSchema,
  csvSchema,
  invitationSchema,
  inviteManySchema,
  inviteSchema,
  removeMemberSchema,
  signMemberOutSchema,
} from "./schema";

/** Makes an invitation; the answer has its link, this once. */
export async function inviteMemberAction(
  systemSlug: string,
  _state: FormState<NewLink>,
  form: FormData,
): Promise<FormState<NewLink>> {
  return runAction(systemSlug, readForm(form), {
    permission: "members:edit",
    schema: inviteSchema,
    run: inviteMember,
  });
}

/** Makes a new link for an invitation; the answer has it, this once. */
export async function renewInvitationAction(
  systemSlug: string,
  _state: FormState<NewLink>,
  form: FormData,
): Promise<FormState<NewLink>> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "members:edit",
    schema: invitationSchema,
    run: renewInvitation,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function withdrawInvitationAction(
  systemSlug: string,
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "members:edit",
    schema: invitationSchema,
    run: withdrawInvitation,
  });
  if (result.status === "ok") refresh();
  return result;
}

/** Saves what was changed about a member and goes back to the list. */
export async function changeMemberAction(
  systemSlug: string,
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "members:edit",
    schema: changeMemberSchema,
    run: changeMember,
  });
  if (result.status === "ok") redirect(`/${systemSlug}/members`);
  return result;
}

/** Removes a member and goes back to the list. */
export async function removeMemberAction(
  systemSlug: string,
  _state: FormState<unknown>,
  form: FormData,
): Promise<FormState<unknown>> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "members:edit",
    schema: removeMemberSchema,
    run: removeMember,
  });
  if (result.status === "ok") redirect(`/${systemSlug}/members`);
  return result;
}

/** Ends all of a member's sessions; the answer has how many. */
export async function signMemberOutAction(
  systemSlug: string,
  _state: FormState<{ count: number }>,
  form: FormData,
): Promise<FormState<{ count: number }>> {
  return runAction(systemSlug, readForm(form), {
    permission: "members:edit",
    schema: signMemberOutSchema,
    run: signMemberOut,
  });
}

type Planned = { plan: Plan; csv: string };

/** Says what a file of people would do, line by line, and of which lines it speaks. */
export async function planInvitationsAction(
  systemSlug: string,
  _state: FormState<Planned>,
  form: FormData,
): Promise<FormState<Planned>> {
  return runAction(systemSlug, readForm(form), {
    permission: "members:edit",
    schema: csvSchema,
    run: async (scope, input) => ({
      plan: await planInvitations(scope, input),
      csv: input.csv,
    }),
  });
}

type Many = { count: number; made: NewInvitation[] };

/** Invites everybody a file names; the answer has the links, this once. */
export async function inviteManyAction(
  systemSlug: string,
  _state: FormState<Many>,
  form: FormData,
): Promise<FormState<Many>> {
  return runAction(systemSlug, readForm(form), {
    permission: "members:edit",
    schema: inviteManySchema,
    run: inviteMany,
  });
}
