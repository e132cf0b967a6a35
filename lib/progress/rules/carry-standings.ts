import type { StandingOf } from "@/lib/progress/schema";

/**
 * The standings as they stand after a move: each under the id that its row has
 * at the other version, by lineage. Those of rows that are not there are left out.
 */
export function carryStandings<One extends StandingOf & { lineage: string }>(
  standings: readonly One[],
  rows: readonly { id: string; lineage: string }[],
): One[] {
  const ids = new Map(rows.map((row) => [row.lineage, row.id]));
  return standings.flatMap((one) => {
    const indicatorId = ids.get(one.lineage);
    return indicatorId === undefined ? [] : [{ ...one, indicatorId }];
  });
}
