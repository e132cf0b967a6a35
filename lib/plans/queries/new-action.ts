import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import type { OriginGiven } from "../fields";
import { canAddAction } from "../policy";
import { type ActionChoices, listChoicesIn } from "./choices";
import { findOriginIn, type Origin } from "./origin";

export type NewAction = ActionChoices & {
  origin: Origin;
  canAddOfSystem: boolean;
};

/** What a new action comes from, where it may be put and who may be asked; null: there is no such thing to come from. */
export function findNewAction(
  scope: Scope,
  given: OriginGiven,
): Promise<NewAction | null> {
  return readSystem(scope, async (tx) => {
    const origin = await findOriginIn(tx, scope, given);
    if (!origin) return null;
    const { boundTo, originSiteId, isForFew } = origin;
    if (boundTo !== undefined && !canAddAction(scope, { siteId: boundTo }))
      return null;
    const choices = await listChoicesIn(tx, scope, {
      origin: given.origin,
      siteIds: [boundTo ?? null, originSiteId],
      isForFew,
    });
    return {
      ...{ origin, ...choices },
      canAddOfSystem: canAddAction(scope, { siteId: null }),
    };
  });
}
