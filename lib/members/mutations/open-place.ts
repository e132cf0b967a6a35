import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, now, today } from "@/lib/core/clock";
import { AppError, type ErrorCode } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import { linkDays, mostWaiting } from "../fields";

/** Until when a link made now opens something. */
export function linkEnd() {
  return new Date(now().getTime() + linkDays * 86_400_000);
}

/**
 * Who of these addresses cannot be invited, and why. Looks at this system
 * alone: what else an address may have is not told. Invitations of one system
 * take turns from here on.
 */
export async function findTaken(
  tx: Transaction,
  { systemId }: Scope,
  emails: readonly string[],
): Promise<
  Map<string, Extract<ErrorCode, "already_member" | "already_invited">>
> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`waymark/invitations/${systemId}`}, 0))`;
  const members = await tx.membership.findMany({
    where: {
      systemId,
      person: { email: { in: [...emails] } },
      OR: [{ termTo: null }, { termTo: { gte: fromDay(today()) } }],
    },
    select: { person: { select: { email: true } } },
  });
  const waiting = await tx.invitation.findMany({
    where: {
      systemId,
      email: { in: [...emails] },
      acceptedAt: null,
      withdrawnAt: null,
    },
    select: { email: true },
  });
  return new Map([
    ...waiting.map(({ email }) => [email, "already_invited"] as const),
    ...members.map(({ person }) => [person.email, "already_member"] as const),
  ]);
}

/** Refuses more invitations than may wait at once. */
export async function requireRoom(
  tx: Transaction,
  { systemId }: Scope,
  more: number,
) {
  const waiting = await tx.invitation.count({
    where: { systemId, acceptedAt: null, withdrawnAt: null },
  });
  if (waiting + more > mostWaiting) throw new AppError("invitations_full");
}

/** Refuses sites that are not this system's. */
export async function requireSites(
  tx: Transaction,
  { systemId }: Scope,
  siteIds: readonly string[],
) {
  if (siteIds.length === 0) return;
  const found = await tx.site.count({
    where: { systemId, id: { in: [...siteIds] } },
  });
  if (found !== siteIds.length) throw new AppError("not_found");
}
