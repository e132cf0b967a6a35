import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import type { Concern } from "@/lib/db/generated/client";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import { nameConcern } from "../fields";
import { canTriage } from "../policy";
import type { JoinConcern, SplitConcern } from "../schema";
import {
  lockConcern,
  lockConcernAt,
  refuseWhileOthersAnswer,
  updateConcern,
} from "./lock-concern";

/** Takes a second matter out of a concern: of the same site, seen by the same people, raised when and by whom the first was. */
export async function splitConcern(
  scope: Scope,
  { key, title, body, ...at }: SplitConcern,
) {
  if (!canTriage(scope)) throw new AppError("forbidden");
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "split_concern" }, async () => {
      const from = await lockConcernAt(tx, scope, at);
      const { systemId } = scope;
      const { siteId, functionCode, audience, urgency, need, sinceOn } = from;
      const made = await tx.concern.create({
        data: {
          ...{ systemId, title, body, siteId, functionCode, audience },
          ...{ urgency, need, sinceOn, splitFromId: from.id },
          raisedAt: from.raisedAt,
          raisedById: from.raisedById,
        },
      });
      const rows = await tx.concernRow.findMany({
        where: { systemId, concernId: from.id },
      });
      await tx.concernRow.createMany({
        data: rows.map((row) => ({ ...row, concernId: made.id })),
      });
      await recordSplit(tx, scope, { from, made });
      await updateConcern(tx, from, {});
      return { concernId: made.id };
    }),
  );
}

/** Puts a concern into another of the same site that says the same; from then on that one is answered. */
export async function mergeConcern(scope: Scope, input: JoinConcern) {
  if (!canTriage(scope)) throw new AppError("forbidden");
  return withSystem(scope, async (tx) => {
    const { found, other } = await lockBoth(tx, scope, input);
    refuseWhileOthersAnswer(found);
    if (found.siteId !== other.siteId)
      throw new AppError("concern_of_other_site");
    if (found.audience !== other.audience)
      throw new AppError("concern_seen_by_fewer");
    await recordPair(tx, scope, "concern_merged", [found, other]);
    // Whatever was merged into it before goes along.
    await tx.concern.updateMany({
      where: { systemId: scope.systemId, mergedIntoId: found.id },
      data: { mergedIntoId: other.id },
    });
    return updateConcern(tx, found, {
      state: "merged",
      mergedIntoId: other.id,
      themeId: null,
    });
  });
}

/** Points at an earlier concern that this one has to do with. */
export async function linkConcern(scope: Scope, input: JoinConcern) {
  if (!canTriage(scope)) throw new AppError("forbidden");
  return withSystem(scope, async (tx) => {
    const { found, other } = await lockBoth(tx, scope, input);
    if (found.audience === "everyone" && other.audience !== "everyone")
      throw new AppError("concern_seen_by_fewer");
    await recordPair(tx, scope, "concern_linked", [found, other]);
    return updateConcern(tx, found, { linkedToId: other.id });
  });
}

async function lockBoth(tx: Transaction, scope: Scope, input: JoinConcern) {
  if (input.otherId === input.concernId) throw new AppError("invalid");
  const found = await lockConcernAt(tx, scope, input);
  const other = await lockConcern(tx, scope, input.otherId);
  if (other.state === "merged") throw new AppError("concern_merged");
  return { found, other };
}

/** Told on both sides, unless fewer people see one of them than the other. */
async function recordPair(
  tx: Transaction,
  scope: Scope,
  verb: "concern_merged" | "concern_linked",
  [found, other]: readonly [Concern, Concern],
) {
  const pairs = [
    [found, other],
    [other, found],
  ] as const;
  for (const [one, two] of pairs) {
    if (one.audience === "everyone" && two.audience !== "everyone") continue;
    await recordEvent(tx, scope, {
      verb,
      subjectType: "concern",
      subjectId: one.id,
      concernId: one.id,
      siteId: one.siteId,
      after: { concern: nameConcern(two.number), isOther: one === other },
    });
  }
}

async function recordSplit(
  tx: Transaction,
  scope: Scope,
  { from, made }: { from: Concern; made: Concern },
) {
  const pairs = [
    [from, made],
    [made, from],
  ] as const;
  for (const [one, two] of pairs)
    await recordEvent(tx, scope, {
      verb: "concern_split",
      subjectType: "concern",
      subjectId: one.id,
      concernId: one.id,
      siteId: one.siteId,
      after: { concern: nameConcern(two.number), isOther: one === made },
    });
}
