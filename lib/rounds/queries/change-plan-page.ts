import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { canSeeSite } from "../policy";
import type { Plan } from "../rules/change-plan";
import { digestPlan } from "../rules/change-plan-digest";
import {
  findPlan,
  findPlanFrame,
  type KeptPlan,
  type PlanFrame,
  planNow,
} from "./change-plan-found";

/** So long without a sign of life, and nobody is at work any more: all of it was given up. */
const longestSilence = 45_000;

const noPlan: Plan = { changes: [], refused: [], conflicts: [], same: 0 };

/** A plan as it stands: what it would change now, how far it is, or what it did. Null: none of the reader's. */
export function findChangePlanPage(scope: Scope, planId: string) {
  return withSystem(scope, async (tx) => {
    const kept = await findPlan(tx, scope, planId);
    const around = kept && (await findPlanFrame(tx, scope, kept.roundId));
    if (!kept || !around) return null;
    return view(tx, scope, kept, around);
  });
}
export type ChangePlanPageView = NonNullable<
  Awaited<ReturnType<typeof findChangePlanPage>>
>;

async function view(
  tx: Transaction,
  scope: Scope,
  kept: KeptPlan,
  around: PlanFrame,
) {
  const isToDo = kept.appliedAt === null;
  const isAtWork = isToDo && isAlive(kept);
  // While it is at work nobody looks at what it would be.
  const plan =
    isToDo && !isAtWork
      ? (await planNow(tx, scope, around, kept.asked)).plan
      : noPlan;
  const { frame, framework } = around;
  const { id, kind, fileName, lineCount, problems, outcome, failure } = kept;
  return {
    ...{ id, kind, fileName, lineCount, problems, outcome, plan },
    round: { id: frame.id, name: frame.name },
    isOpen: frame.isOpened && !frame.isClosed,
    digest: digestPlan(plan),
    askedCount: kept.asked.length,
    progress: isAtWork ? { done: kept.doneRows } : null,
    /** Begun, and neither done nor at work: nothing of it was written. */
    isGivenUp: isToDo && !isAtWork && kept.startedAt !== null,
    failure,
    scale: framework.scale,
    rows: readRows(framework),
    // A file may name any: of others there is nothing to read, not even a name.
    sites: new Map(
      frame.sites
        .filter(({ id: siteId }) => canSeeSite(scope, siteId))
        .map((site) => [site.id, site.name]),
    ),
  };
}

function isAlive({ startedAt, aliveAt }: KeptPlan) {
  if (startedAt === null || aliveAt === null) return false;
  return now().getTime() - aliveAt.getTime() < longestSilence;
}

function readRows({ indicators }: FrameworkView) {
  return new Map(
    indicators.map(({ id, code, title }) => [id, { code, title }]),
  );
}
