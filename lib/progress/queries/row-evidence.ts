import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { reachOf } from "@/lib/auth/roles";
import type { Transaction } from "@/lib/db/transaction";

/**
 * How many notes and links stand behind each row of a stage, over all rounds,
 * by the row's id. Those of sites the reader may not see are not counted.
 */
export async function countRowEvidence(
  tx: Transaction,
  { systemId, siteIds, areSitesOpen, role }: Scope,
  stageNumber: number,
): Promise<Map<string, number>> {
  const seesAll = areSitesOpen || reachOf(role, "sites:read-detail") === "all";
  const found = await tx.evidence.groupBy({
    by: ["indicatorId"],
    where: {
      systemId,
      removedAt: null,
      indicator: { stage: { number: stageNumber } },
      ...(seesAll
        ? {}
        : { OR: [{ siteId: null }, { siteId: { in: [...siteIds] } }] }),
    },
    _count: { _all: true },
  });
  return new Map(found.map((row) => [row.indicatorId, row._count._all]));
}
