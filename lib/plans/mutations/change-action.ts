import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";
import { requireSite } from "@/lib/systems/mutations/require-site";
import { isEnded } from "../fields";
import { canAddAction, canChangeAction } from "../policy";
import type { ChangeAction } from "../schema";
import { type LockedAction, lockAction } from "./lock-action";
import { nameOwner } from "./name-owner";
import { tellNoLonger, tellOwner } from "./tell-owner";

/** Writes anew what is to be done, by whom and by when; a stale write is refused with what stands now. */
export async function changeAction(
  scope: Scope,
  { actionId, version, site, ...input }: ChangeAction,
) {
  const { systemId } = scope;
  const { title, details, owner, ownerName, dueOn } = input;
  return withSystem(scope, async (tx) => {
    const found = await lockAction(tx, scope, actionId);
    if (!canChangeAction(scope, found)) throw new AppError("forbidden");
    if (found.version !== version) throw new AppError("stale", standing(found));
    const isBound = found.origin === "concern";
    if (!isBound && site === undefined) throw new AppError("invalid");
    const siteId = isBound ? found.siteId : (site ?? null);
    if (!canAddAction(scope, { siteId })) throw new AppError("not_found");
    await requireSite(tx, scope, siteId);
    const name = await nameOwner(tx, scope, input, {
      ...{ origin: found.origin, isForFew: found.isForFew },
      siteIds: [siteId, found.originSiteId],
    });
    await tx.planAction.updateMany({
      where: { systemId, id: actionId },
      data: {
        ...{ title, details, ownerName, siteId },
        ownerId: owner,
        dueOn: fromDay(dueOn),
        version: version + 1,
      },
    });
    await recordEvent(tx, scope, {
      verb: "action_changed",
      subjectType: "action",
      subjectId: actionId,
      actionId,
      siteId,
      before: { title: found.title, dueOn: found.dueOn, owner: found.owner },
      after: { title, dueOn, owner: name },
    });
    const isOther = found.ownerId !== owner || found.dueOn !== dueOn;
    if (isOther && !isEnded(found.state)) {
      await tellNoLonger(tx, actionId);
      await tellOwner(tx, scope, { id: actionId, ownerId: owner, dueOn });
    }
    return { actionId, version: version + 1 };
  });
}

/** What a refused form has to be held against. */
function standing({ title, details, dueOn, ownerId, ...found }: LockedAction) {
  return {
    ...{ title, details, dueOn },
    site: found.siteId ?? "system",
    owner: ownerId,
    ownerName: found.ownerName,
  };
}
