import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import { requireSite } from "@/lib/systems/mutations/require-site";
import { canAddAction } from "../policy";
import { findOriginIn } from "../queries/origin";
import type { AddAction } from "../schema";
import { nameOwner } from "./name-owner";
import { tellOwner } from "./tell-owner";

/** Adds an action; the same form sent twice adds one. Whoever is to see to it is told. */
export async function addAction(
  scope: Scope,
  { key, origin, about, site, ...input }: AddAction,
): Promise<{ actionId: string; origin: string }> {
  const { systemId, personId } = scope;
  const { title, details, owner, ownerName, dueOn } = input;
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "add_action" }, async () => {
      const from = await findOriginIn(tx, scope, { origin, about });
      if (!from) throw new AppError("not_found");
      const siteId = from.boundTo === undefined ? (site ?? null) : from.boundTo;
      if (!canAddAction(scope, { siteId })) throw new AppError("not_found");
      await requireSite(tx, scope, siteId);
      const { isForFew, originSiteId, columns } = from;
      const name = await nameOwner(tx, scope, input, {
        ...{ origin, isForFew },
        siteIds: [siteId, originSiteId],
      });
      const action = await tx.planAction.create({
        data: {
          ...{ systemId, title, details, origin, siteId, ownerName },
          ...columns,
          ownerId: owner,
          dueOn: fromDay(dueOn),
          createdById: personId,
        },
      });
      await recordEvent(tx, scope, {
        verb: "action_added",
        subjectType: "action",
        subjectId: action.id,
        actionId: action.id,
        siteId,
        after: { title, dueOn, owner: name },
      });
      await tellOwner(tx, scope, { id: action.id, ownerId: owner, dueOn });
      return { actionId: action.id, origin };
    }),
  );
}
