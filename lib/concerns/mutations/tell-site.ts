import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import type { Concern } from "@/lib/db/generated/client";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import { canTriage } from "../policy";
import type { TellAll, TellSite } from "../schema";
import {
  lockConcern,
  lockConcernAt,
  refuseWhileOthersAnswer,
  updateConcern,
} from "./lock-concern";
import { findWhoAsked, tellOfConcern } from "./tell-of-concern";

/** Tells one site, in words written for it, what became of its concern. */
export async function tellSite(scope: Scope, { key, body, ...at }: TellSite) {
  if (!canTriage(scope)) throw new AppError("forbidden");
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "tell_site" }, async () => {
      const found = await lockConcernAt(tx, scope, at);
      refuseWhileOthersAnswer(found);
      if (!found.triage) throw new AppError("concern_not_triaged");
      return tellSiteIn(tx, scope, found, body);
    }),
  );
}

/** Tells every site of a theme that waits for an answer the same. */
export async function tellAllSites(
  scope: Scope,
  { themeId, body, key }: TellAll,
): Promise<{ count: number }> {
  if (!canTriage(scope)) throw new AppError("forbidden");
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "tell_all_sites" }, async () => {
      const waiting = await tx.concern.findMany({
        where: { systemId: scope.systemId, themeId, state: "decided" },
        select: { id: true },
        orderBy: { id: "asc" },
        take: 200,
      });
      if (waiting.length === 0) throw new AppError("nobody_to_tell");
      for (const { id } of waiting) {
        const found = await lockConcern(tx, scope, id);
        if (found.state === "decided") await tellSiteIn(tx, scope, found, body);
      }
      return { count: waiting.length };
    }),
  );
}

/** The same inside a transaction that does more. */
export async function tellSiteIn(
  tx: Transaction,
  scope: Scope,
  found: Concern,
  body: string,
) {
  const { systemId, personId } = scope;
  const answer = await tx.concernAnswer.create({
    data: { systemId, concernId: found.id, body, toldById: personId },
  });
  await recordEvent(tx, scope, {
    verb: "concern_told",
    subjectType: "concern",
    subjectId: found.id,
    concernId: found.id,
    siteId: found.siteId,
    after: { answerId: answer.id },
  });
  await tellOfConcern(tx, scope, found, {
    kind: "concern_answered",
    people: await findWhoAsked(tx, scope, found),
  });
  return updateConcern(tx, found, {
    state: "told",
    toldAt: found.toldAt ?? now(),
  });
}
