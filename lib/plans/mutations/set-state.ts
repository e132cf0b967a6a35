import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";
import { type ActionState, isEnded } from "../fields";
import { canSetState } from "../policy";
import type { SetState } from "../schema";
import { type LockedAction, lockAction } from "./lock-action";
import {
  tellNoLonger,
  tellNotEnded,
  tellOwner,
  tellWhoAdded,
} from "./tell-owner";

/** Says how an action stands, and what came of it where it is over; another state undoes it. */
export async function setActionState(
  scope: Scope,
  { actionId, state, outcome, version }: SetState,
) {
  const { systemId, personId } = scope;
  return withSystem(scope, async (tx) => {
    const found = await lockAction(tx, scope, actionId);
    if (!canSetState(scope, found)) throw new AppError("forbidden");
    if (found.version !== version)
      throw new AppError("stale", {
        state: found.state,
        outcome: found.outcome,
      });
    const isOver = isEnded(state);
    const said = isOver ? outcome : null;
    await tx.planAction.updateMany({
      where: { systemId, id: actionId },
      data: {
        ...{ state, outcome: said, version: version + 1 },
        endedAt: isOver ? now() : null,
        endedById: isOver ? personId : null,
      },
    });
    await recordEvent(tx, scope, {
      verb: "action_state_set",
      subjectType: "action",
      subjectId: actionId,
      actionId,
      siteId: found.siteId,
      before: { state: found.state, outcome: found.outcome },
      after: { state, outcome: said },
    });
    await tellOfState(tx, scope, found, state);
    return { actionId, version: version + 1 };
  });
}

/** Whoever sees to it is told as long as it is open, and whoever added it once it is not. */
async function tellOfState(
  tx: Transaction,
  scope: Scope,
  found: LockedAction,
  state: ActionState,
) {
  const { id, ownerId, dueOn } = found;
  if (state === found.state) return;
  await tellNotEnded(tx, id);
  if (isEnded(state)) {
    await tellNoLonger(tx, id);
    await tellWhoAdded(tx, scope, found);
  } else if (isEnded(found.state))
    await tellOwner(tx, scope, { id, ownerId, dueOn });
}
