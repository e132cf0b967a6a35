import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { reachOf } from "@/lib/auth/roles";
import { withSystem } from "@/lib/db/transaction";

/**
 * How many notes and links stand behind each row of a stage, over all rounds,
 * by the row's id. Those of sites the reader may not see are not counted.
 */
export function countRowEvidence(
  scope: Scope,
  stageNumber: number,
): Promise<Map<string, number>> {
  const { systemId, siteIds, areSitesOpen } = scope;
  const seesAll =
    areSitesOpen || reachOf(scope.role, "sites:read-detail") === "all";
  return withSystem(scope, async (tx) => {
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
  });
}
