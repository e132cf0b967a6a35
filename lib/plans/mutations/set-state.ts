import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";
import { isEnded } from "../fields";
import { canSetState } from "../policy";
import type { SetState } from "../schema";
import { lockAction } from "./lock-action";
import { tellNoLonger, tellOwner } from "./tell-owner";

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
    const { ownerId, dueOn } = found;
    if (isOver) await tellNoLonger(tx, actionId);
    else if (isEnded(found.state))
      await tellOwner(tx, scope, { id: actionId, ownerId, dueOn });
    return { actionId, version: version + 1 };
  });
}
