import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { canSeeSite } from "../policy";
import type { Plan } from "../rules/change-plan";
import { canUndo } from "../rules/can-undo";
import { digestPlan } from "../rules/change-plan-digest";
import {
  findPlan,
  findPlanFrame,
  findUndoOf,
  type KeptPlan,
  type PlanFrame,
  planNow,
} from "./change-plan-found";

/** So long without a sign of life, and nobody is at work any more: all of it was given up. */
const longestSilence = 45_000;

const noPlan: Plan = { changes: [], refused: [], conflicts: [], same: 0 };

/** A plan as it stands: what it would change now, how far it is, or what it did. Null: none of the reader's. */
export function findChangePlanPage(scope: Scope, planId: string) {
  return readSystem(scope, async (tx) => {
    const head = await findHead(tx, scope, planId);
    const around = head && (await findPlanFrame(tx, scope, head.roundId));
    if (!head || !around) return null;
    // While it is at work nobody looks at what it would be.
    const isAtWork = isAlive(head);
    const kept = isAtWork ? null : await findPlan(tx, scope, planId);
    return {
      ...viewHead(scope, head, around),
      ...(kept ? await viewKept(tx, scope, kept, around) : notLookedAt),
      progress: isAtWork ? { done: head.doneRows } : null,
    };
  });
}
export type ChangePlanPageView = NonNullable<
  Awaited<ReturnType<typeof findChangePlanPage>>
>;

/** The plan without its rows: thousands, which are read again every second while it is at work. */
function findHead(tx: Transaction, { systemId }: Scope, planId: string) {
  return tx.changePlan.findUnique({
    where: { systemId_id: { systemId, id: planId } },
    omit: { asked: true, problems: true, outcome: true },
  });
}
type Head = NonNullable<Awaited<ReturnType<typeof findHead>>>;

function viewHead(scope: Scope, head: Head, { frame, framework }: PlanFrame) {
  const { id, kind, fileName, lineCount, askedCount, failure } = head;
  return {
    ...{ id, kind, fileName, lineCount, askedCount, failure },
    round: { id: frame.id, name: frame.name },
    isOpen: frame.isOpened && !frame.isClosed,
    /** Begun, and neither done nor at work: nothing of it was written. */
    isGivenUp:
      head.appliedAt === null && head.startedAt !== null && !isAlive(head),
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

const notLookedAt: Awaited<ReturnType<typeof viewKept>> = {
  ...{ plan: noPlan, digest: "", problems: [], outcome: null },
  ...{ canUndo: false, undoneBy: null },
};

async function viewKept(
  tx: Transaction,
  scope: Scope,
  kept: KeptPlan,
  around: PlanFrame,
) {
  const { problems, outcome } = kept;
  const plan = outcome
    ? noPlan
    : (await planNow(tx, scope, around, kept.asked)).plan;
  const undo = outcome && (await findUndoOf(tx, scope, kept.id));
  const undoneBy = undo?.appliedAt
    ? { planId: undo.id, at: undo.appliedAt }
    : null;
  return {
    ...{ plan, digest: digestPlan(plan), problems, outcome, undoneBy },
    canUndo: canUndo(kept) && undoneBy === null,
  };
}

function isAlive({ appliedAt, startedAt, aliveAt }: Head) {
  if (appliedAt !== null || startedAt === null || aliveAt === null)
    return false;
  return now().getTime() - aliveAt.getTime() < longestSilence;
}

function readRows({ indicators }: FrameworkView) {
  return new Map(
    indicators.map(({ id, code, title }) => [id, { code, title }]),
  );
}
