import "server-only";
import { fromDay, today } from "@/lib/core/clock";
import { withPerson } from "@/lib/db/transaction";
import type { Role } from "@/lib/auth/roles";

export type SystemChoice = {
  slug: string;
  name: string;
  role: Role;
  isSample: boolean;
  isSuspended: boolean;
};

/** The systems a person belongs to today, by name. */
export function listSystemsOf(personId: string): Promise<SystemChoice[]> {
  return withPerson(personId, async (tx) => {
    const day = fromDay(today());
    const memberships = await tx.membership.findMany({
      where: {
        personId,
        termFrom: { lte: day },
        OR: [{ termTo: null }, { termTo: { gte: day } }],
      },
      select: {
        role: true,
        system: {
          select: {
            slug: true,
            name: true,
            sampleSince: true,
            suspendedAt: true,
          },
        },
      },
      orderBy: { system: { name: "asc" } },
      take: 200,
    });
    return memberships.map(({ role, system }) => ({
      slug: system.slug,
      name: system.name,
      role,
      isSample: system.sampleSince !== null,
      isSuspended: system.suspendedAt !== null,
    }));
  });
}
