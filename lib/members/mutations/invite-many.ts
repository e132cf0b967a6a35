import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { submitOnce } from "@/lib/events/mutations";
import { type Plan, readPeople } from "../rules/read-people";
import { listRoleNames } from "../rules/role-names";
import type { InviteMany } from "../schema";
import { addInvitation, handOver } from "./invitation";
import { canEditMembers } from "../policy";
import { findTaken, requireRoom } from "./open-place";

export type NewInvitation = { email: string; name: string; token: string };

/** What a file of people would do, line by line. Writes nothing. */
export async function planInvitations(
  scope: Scope,
  { csv }: { csv: string },
): Promise<Plan> {
  if (!canEditMembers(scope)) throw new AppError("forbidden");
  return withSystem(scope, (tx) => plan(tx, scope, csv));
}

/**
 * Invites everybody a file names, or nobody: a file with problems is refused
 * as "invalid". Who is a member or invited already is passed over. `made` is
 * empty when the same form came before: links are shown once.
 */
export async function inviteMany(
  scope: Scope,
  { csv, key }: InviteMany,
): Promise<{ count: number; made: NewInvitation[] }> {
  if (!canEditMembers(scope)) throw new AppError("forbidden");
  const made: NewInvitation[] = [];
  const { count } = await withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "invite_many" }, async () => {
      const planned = await plan(tx, scope, csv);
      if (planned.problem) throw new AppError("invalid");
      const wanted = planned.lines.filter((one) => !one.taken);
      await requireRoom(tx, scope, wanted.length);
      for (const one of wanted) {
        if (!("invite" in one)) throw new AppError("invalid");
        const { email, name } = one.invite;
        const { token } = await addInvitation(tx, scope, one.invite);
        made.push({ email, name, token });
      }
      return { count: made.length };
    }),
  );
  for (const link of made) await handOver(scope, link);
  return { count, made };
}

async function plan(tx: Transaction, scope: Scope, csv: string): Promise<Plan> {
  const { systemId } = scope;
  const sites = await tx.site.findMany({
    where: { systemId },
    select: { id: true, name: true },
    take: 1000,
  });
  const file = readPeople(csv, { sites, roleNames: listRoleNames() });
  if (file.problem) return file;
  const emails = file.lines.flatMap((one) =>
    "invite" in one ? [one.invite.email] : [],
  );
  const taken = await findTaken(tx, scope, emails);
  const lines = file.lines.map((one) => ({
    ...one,
    taken: ("invite" in one && taken.get(one.invite.email)) || null,
  }));
  const siteNames = Object.fromEntries(sites.map(({ id, name }) => [id, name]));
  return { problem: null, lines, siteNames };
}
