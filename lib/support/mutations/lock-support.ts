import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { toDay } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import { toHours } from "../hours";

/** Support the person sees, with other writers of it waiting until the transaction ends. */
export async function lockSupport(
  tx: Transaction,
  { systemId }: Scope,
  id: string,
) {
  await tx.$queryRaw`
    SELECT 1 AS locked FROM "Support"
     WHERE "systemId" = ${systemId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
  const found = await tx.support.findUnique({
    where: { systemId_id: { systemId, id } },
    include: {
      sites: { select: { siteId: true, site: { select: { name: true } } } },
      attendees: {
        select: {
          personId: true,
          membership: { select: { person: { select: { name: true } } } },
        },
        orderBy: { personId: "asc" },
      },
    },
  });
  if (!found) throw new AppError("not_found");
  const { sites, attendees, ...support } = found;
  return {
    ...support,
    heldOn: toDay(support.heldOn),
    siteIds: sites.map(({ siteId }) => siteId),
    siteNames: sites.map(({ site }) => site.name),
    cameIds: attendees.map(({ personId }) => personId),
    cameNames: attendees.map(({ membership }) => membership.person.name),
  };
}
export type LockedSupport = Awaited<ReturnType<typeof lockSupport>>;

/** What a change is told from in the record. */
export function toRecord(found: LockedSupport) {
  const { kind, title, about, functionCode, heldOn, minutes } = found;
  const { giverId, giverName, cameCount, guests, designedTogether } = found;
  return {
    ...{ kind, title, about, functionCode, heldOn, minutes },
    ...{ giver: giverId, giverName, cameCount, guests, designedTogether },
    ...{ sites: found.siteIds, came: found.cameIds },
  };
}

/** What a refused form has to be held against, field by field. */
export function toStanding(found: LockedSupport) {
  const { kind, title, about, functionCode, heldOn } = found;
  return {
    ...{ kind, title, about, functionCode, heldOn },
    hours: String(toHours(found.minutes)),
    giver: found.giverId,
    giverName: found.giverName,
    sites: found.siteNames.join(", "),
    came: found.cameNames.join(", "),
    cameCount: found.cameCount === null ? null : String(found.cameCount),
    guests: found.guests.join("\n"),
    designedTogether: found.designedTogether,
  };
}
