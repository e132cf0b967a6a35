import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";
import type { MemberFields } from "../fields";
import { findMemberIn, type MemberRow } from "../queries/members";
import type { ChangeMember, RemoveMember, SignMemberOut } from "../schema";
import { canEditMembers } from "../policy";
import { requireSites } from "./open-place";

/**
 * Changes a member read at `version`; holds at their next request. A write
 * upon an older version is refused as stale, with what stands now in the
 * detail. Throws last_admin where nobody would be left to run the system.
 */
export async function changeMember(
  scope: Scope,
  { membershipId, version, ...fields }: ChangeMember,
): Promise<{ membershipId: string }> {
  if (!canEditMembers(scope)) throw new AppError("forbidden");
  return withSystem(scope, async (tx) => {
    const before = await getMember(tx, scope, membershipId);
    await requireSites(tx, scope, fields.siteIds);
    const { role, isAdmin, title, termFrom, termTo, siteIds } = fields;
    const changed = await tx.$queryRaw<{ done: boolean }[]>`
      SELECT change_member(${membershipId}::uuid, ${version}, ${role}::"Role", ${isAdmin}, ${title}, ${termFrom}::date,
                           ${termTo}::date, ${siteIds}::uuid[], ${today()}::date) AS "done"`;
    if (!changed[0]?.done)
      throw new AppError("stale", await readStanding(tx, scope, membershipId));
    await recordEvent(tx, scope, {
      verb: "member_changed",
      subjectType: "membership",
      subjectId: membershipId,
      before: toFields(before),
      after: fields,
    });
    return { membershipId };
  });
}

/** Takes a member out of the system, at once. What they did stays, under their name. Throws stale, last_admin. */
export async function removeMember(
  scope: Scope,
  { membershipId, version }: RemoveMember,
): Promise<{ membershipId: string }> {
  if (!canEditMembers(scope)) throw new AppError("forbidden");
  return withSystem(scope, async (tx) => {
    const before = await getMember(tx, scope, membershipId);
    const removed = await tx.$queryRaw<{ done: boolean }[]>`
      SELECT remove_member(${membershipId}::uuid, ${version}, ${today()}::date) AS "done"`;
    if (!removed[0]?.done) throw new AppError("stale");
    await recordEvent(tx, scope, {
      verb: "member_removed",
      subjectType: "membership",
      subjectId: membershipId,
      before: toFields(before),
    });
    return { membershipId };
  });
}

/** Ends every session of a member, in their other systems too; how many were open. */
export async function signMemberOut(
  scope: Scope,
  { membershipId }: SignMemberOut,
): Promise<{ count: number }> {
  if (!canEditMembers(scope)) throw new AppError("forbidden");
  return withSystem(scope, async (tx) => {
    await getMember(tx, scope, membershipId);
    const [ended] = await tx.$queryRaw<{ count: number }[]>`
      SELECT end_sessions_of_member(${membershipId}::uuid, ${today()}::date) AS "count"`;
    await recordEvent(tx, scope, {
      verb: "member_signed_out",
      subjectType: "membership",
      subjectId: membershipId,
    });
    return { count: ended?.count ?? 0 };
  });
}

async function getMember(tx: Transaction, scope: Scope, id: string) {
  const member = await findMemberIn(tx, scope, id);
  if (!member) throw new AppError("not_found");
  return member;
}

/** What a refused form has to be held against: the values of now, and their version. */
async function readStanding(tx: Transaction, scope: Scope, id: string) {
  const member = await getMember(tx, scope, id);
  return { version: member.version, member: toFields(member) };
}

function toFields(member: MemberRow): MemberFields {
  const { role, isAdmin, siteIds, title, termFrom, termTo } = member;
  return { role, isAdmin, siteIds, title, termFrom, termTo };
}
