import "server-only";
import type { Transaction } from "@/lib/db/transaction";

type Asked = { systemId: string; personId: string; roundId: string };

/** Whether the person holds a site that the round asks and that has not handed in. */
export async function hasSiteLeft(
  tx: Transaction,
  { systemId, personId, roundId }: Asked,
) {
  const handedIn = { roundId, submittedAt: { not: null }, sentBackAt: null };
  const left = await tx.site.count({
    where: {
      systemId,
      status: "active",
      membershipSites: { some: { membership: { personId } } },
      NOT: [
        { reviews: { some: handedIn } },
        { leftOutOf: { some: { roundId } } },
      ],
    },
  });
  return left > 0;
}
