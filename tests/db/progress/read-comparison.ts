import type { Scope } from "@/lib/auth/scope";
import type { CompareSearch } from "@/lib/progress/compare-schema";
import {
  findComparison,
  type RoundComparison,
} from "@/lib/progress/queries/comparison";

/** Two rounds side by side; fails where there is nothing to compare. */
export async function compare(scope: Scope, asked: CompareSearch["asked"]) {
  const page = await findComparison(scope, asked);
  if (page?.compared.kind !== "two") throw new Error("Nothing to compare");
  return page.compared;
}

/** How often each kind of change is told. */
export function kindsOf(rows: RoundComparison["rows"]) {
  const counts: Record<string, number> = {};
  for (const { kind } of rows) if (kind) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

export function rowOf(rows: RoundComparison["rows"], indicatorId: string) {
  return rows.find(({ row }) => row.id === indicatorId);
}
