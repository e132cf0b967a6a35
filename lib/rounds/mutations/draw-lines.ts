import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { PlanFrame, planNow } from "../queries/change-plan-found";
import type { PlanKind } from "../schema/changes";
import { drawLine, type Line } from "./many-lines";

/** What all changes of a plan write. */
export function drawLines(
  kind: PlanKind,
  scope: Scope,
  { framework }: PlanFrame,
  { plan, stateOf }: Awaited<ReturnType<typeof planNow>>,
): Line[] {
  const indicators = new Map(framework.indicators.map((one) => [one.id, one]));
  return plan.changes.flatMap((change) => {
    const indicator = indicators.get(change.asked.indicatorId);
    const state = stateOf(change.asked);
    const { seat } = state;
    // A planned change has both: without them its row is refused.
    if (!indicator || !seat) return [];
    return drawLine(kind, scope, change, { indicator, state, seat });
  });
}
