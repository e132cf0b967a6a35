import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";
import { canCloseToFew, canTriage } from "../policy";
import type { CloseToFew, TriageConcern } from "../schema";
import {
  lockConcernAt,
  refuseWhileOthersAnswer,
  updateConcern,
} from "./lock-concern";
import { findWhoAsked, tellOfConcern } from "./tell-of-concern";
import { tellSiteIn } from "./tell-site";

/** Says what a concern needs, and why; what the site has settled is told to it at once. */
export async function triageConcern(
  scope: Scope,
  { reason, triage, ...input }: TriageConcern,
) {
  if (!canTriage(scope)) throw new AppError("forbidden");
  return withSystem(scope, async (tx) => {
    const found = await lockConcernAt(tx, scope, input);
    refuseWhileOthersAnswer(found);
    const triageSiteId = triage === "other_site" ? input.triageSiteId : null;
    if (triageSiteId !== null && triageSiteId === found.siteId)
      throw new AppError("concern_of_other_site");
    await recordEvent(tx, scope, {
      verb: "concern_triaged",
      subjectType: "concern",
      subjectId: found.id,
      concernId: found.id,
      siteId: found.siteId,
      before: found.triage && {
        triage: found.triage,
        triageSiteId: found.triageSiteId,
        reason: found.triageReason,
      },
      after: { triage, triageSiteId, reason },
    });
    const done = await updateConcern(tx, found, {
      state: "triaged",
      triage,
      triageReason: reason,
      triageSiteId,
      triagedAt: found.triagedAt ?? now(),
      triagedById: scope.personId,
    });
    if (triage === "settled")
      return tellSiteIn(tx, scope, { ...found, ...done }, reason);
    await tellOfConcern(tx, scope, found, {
      kind: "concern_triaged",
      people: await findWhoAsked(tx, scope, found),
    });
    return done;
  });
}

/** Leaves a concern to its site and the intermediary; it does not open again. */
export async function closeConcernToFew(scope: Scope, input: CloseToFew) {
  return withSystem(scope, async (tx) => {
    const found = await lockConcernAt(tx, scope, input);
    if (!canCloseToFew(scope, found)) throw new AppError("forbidden");
    await recordEvent(tx, scope, {
      verb: "concern_closed_to_few",
      subjectType: "concern",
      subjectId: found.id,
      concernId: found.id,
      siteId: found.siteId,
    });
    return updateConcern(tx, found, { audience: "site_and_intermediary" });
  });
}
