import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { makeLinkToken } from "@/lib/auth/link-token";
import { fromDay, now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import type { Prisma } from "@/lib/db/generated/client";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import type { MemberFields } from "../fields";
import type { Invite, InvitationAt } from "../schema";
import { canEditMembers } from "../policy";
import { handOverLink } from "./hand-over";
import { findTaken, linkEnd, requireRoom, requireSites } from "./open-place";

/** `token`: null when the same form came before; its link was shown then, and is not kept. */
export type NewLink = {
  invitationId: string;
  email: string;
  token: string | null;
  expiresAt: Date;
};

/** Offers an address a place in the system. Throws already_member, already_invited, invitations_full, not_found (sites). */
export async function inviteMember(
  scope: Scope,
  { key, ...input }: Invite,
): Promise<NewLink> {
  if (!canEditMembers(scope)) throw new AppError("forbidden");
  const { email, name } = input;
  let token: string | null = null;
  const { invitationId } = await withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "invite_member" }, async () => {
      const taken = await findTaken(tx, scope, [email]);
      const reason = taken.get(email);
      if (reason) throw new AppError(reason);
      await requireRoom(tx, scope, 1);
      await requireSites(tx, scope, input.siteIds);
      const made = await addInvitation(tx, scope, input);
      token = made.token;
      return { invitationId: made.invitationId };
    }),
  );
  if (token) await handOver(scope, { email, name, token });
  return { invitationId, email, token, expiresAt: linkEnd() };
}

/** Writes one invitation and its event; who may be invited was asked before. */
export async function addInvitation(
  tx: Transaction,
  scope: Scope,
  { email, name, ...fields }: MemberFields & { email: string; name: string },
) {
  const { token, tokenHash } = makeLinkToken();
  const { id } = await tx.invitation.create({
    data: {
      systemId: scope.systemId,
      email,
      name,
      ...fields,
      termFrom: fields.termFrom && fromDay(fields.termFrom),
      termTo: fields.termTo && fromDay(fields.termTo),
      tokenHash,
      expiresAt: linkEnd(),
      createdById: scope.personId,
    },
    select: { id: true },
  });
  await record(tx, scope, "member_invited", id, fields);
  return { invitationId: id, token };
}

/** Makes a new link; the one before opens nothing from now on. Throws stale, invitation_over. */
export async function renewInvitation(
  scope: Scope,
  input: InvitationAt,
): Promise<NewLink> {
  const { token, tokenHash } = makeLinkToken();
  const invitation = await changeOpen(scope, input, {
    verb: "invitation_renewed",
    data: { tokenHash, linkMadeAt: now(), expiresAt: linkEnd() },
  });
  const { email, name } = invitation;
  await handOver(scope, { email, name, token });
  const { expiresAt } = invitation;
  return { invitationId: input.invitationId, email, token, expiresAt };
}

/** Takes the invitation back; its link opens nothing from now on. Throws stale, invitation_over. */
export async function withdrawInvitation(
  scope: Scope,
  input: InvitationAt,
): Promise<{ email: string }> {
  const { email } = await changeOpen(scope, input, {
    verb: "invitation_withdrawn",
    data: { withdrawnAt: now(), withdrawnById: scope.personId },
  });
  return { email };
}

/** Hands a link over, once it is kept. */
export function handOver(
  { systemName }: Scope,
  link: { email: string; name: string; token: string },
) {
  return handOverLink({ kind: "invitation", systemName, ...link });
}

async function changeOpen(
  scope: Scope,
  { invitationId, version }: InvitationAt,
  {
    verb,
    data,
  }: {
    verb: "invitation_renewed" | "invitation_withdrawn";
    data: Prisma.InvitationUncheckedUpdateManyInput;
  },
) {
  if (!canEditMembers(scope)) throw new AppError("forbidden");
  const { systemId } = scope;
  return withSystem(scope, async (tx) => {
    const open = { acceptedAt: null, withdrawnAt: null };
    const changed = await tx.invitation.updateMany({
      where: { systemId, id: invitationId, version, ...open },
      data: { ...data, version: version + 1 },
    });
    const found = await tx.invitation.findUnique({
      where: { systemId_id: { systemId, id: invitationId } },
    });
    if (!found) throw new AppError("not_found");
    if (changed.count === 0)
      throw new AppError(
        found.acceptedAt || found.withdrawnAt ? "invitation_over" : "stale",
      );
    await record(tx, scope, verb, invitationId);
    return found;
  });
}

function record(
  tx: Transaction,
  scope: Scope,
  verb: "member_invited" | "invitation_renewed" | "invitation_withdrawn",
  subjectId: string,
  after?: MemberFields,
) {
  return recordEvent(tx, scope, {
    verb,
    subjectType: "invitation",
    subjectId,
    after: after ?? null,
  });
}
