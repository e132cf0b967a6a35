import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import type { UndoPlan } from "../changes-input";
import { findPlan, findUndoOf } from "../queries/change-plan-found";
import { noChoice } from "../queue/change";
import { canUndo, isSaidAnew } from "../rules/can-undo";
import type { Outcome } from "../schema/changes";
import { lockPlan } from "./apply-change-plan";
import { keepPlan } from "./keep-change-plan";
import { startPlan } from "./start-change-plan";

/**
 * Takes back what a plan changed, in one act. Rows that somebody changed since
 * stay as they are and are named. Undone once: a second try is answered with
 * what came of the first.
 */
export async function undoPlan(scope: Scope, { planId }: UndoPlan) {
  const undo = await withSystem(scope, (tx) => prepareUndo(tx, scope, planId));
  return startPlan(scope, { ...undo, digest: null, take: [] });
}

async function prepareUndo(tx: Transaction, scope: Scope, planId: string) {
  await lockPlan(tx, planId);
  const kept = await findPlan(tx, scope, planId);
  if (!kept?.outcome) throw new AppError("not_found");
  const begun = await findUndoOf(tx, scope, planId);
  if (begun) return { planId: begun.id };
  if (!canUndo(kept)) throw new AppError("nothing_to_change");
  const { roundId, outcome } = kept;
  const { systemId } = scope;
  const closed = { systemId, id: roundId, closedAt: { not: null } };
  if ((await tx.round.count({ where: closed })) > 0)
    throw new AppError("round_closed");
  return keepPlan(tx, scope, {
    ...{ roundId, kind: "undo", undoesId: planId, asked: turnBack(outcome) },
  });
}

/** Each row back to what it said, upon the version that the plan left. Notes stay: they are taken back one by one. */
function turnBack({ done }: Outcome) {
  return done
    .filter(isSaidAnew)
    .map(({ indicatorId, siteId, from, version }) => ({
      ...{ indicatorId, siteId, version },
      choice: from ?? noChoice,
      note: null,
      line: null,
    }));
}
