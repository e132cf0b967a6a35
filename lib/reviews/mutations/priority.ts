import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { submitOnce } from "@/lib/events/mutations";
import { mostPriorities } from "../fields";
import type { AddPriority, DropPriority } from "../schema";
import { lockForWriting } from "./lock-review";
import { recordOf } from "./record";

const kinds = ["data", "pitfalls", "scan"] as const;

/** Adds what needs action, and whose it is; the same form sent twice adds one. */
export function addPriority(
  scope: Scope,
  { reviewId, key, text, route }: AddPriority,
) {
  const { systemId, personId } = scope;
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "add_priority" }, async () => {
      const review = await lockForWriting(tx, scope, reviewId, kinds);
      const count = await tx.reviewPriority.count({
        where: { systemId, reviewId },
      });
      if (count >= mostPriorities) throw new AppError("review_full");
      const { id } = await tx.reviewPriority.create({
        data: { systemId, reviewId, text, route, createdById: personId },
      });
      await recordOf(tx, scope, review, {
        verb: "review_priority_added",
        after: { text, route },
      });
      return { priorityId: id };
    }),
  );
}

/** Takes one out again; what it said stays in the record. */
export function dropPriority(
  scope: Scope,
  { reviewId, priorityId: id }: DropPriority,
) {
  const { systemId } = scope;
  return withSystem(scope, async (tx) => {
    const review = await lockForWriting(tx, scope, reviewId, kinds);
    const found = await tx.reviewPriority.findUnique({
      where: { systemId_id: { systemId, id } },
      select: { reviewId: true, text: true, route: true },
    });
    if (found?.reviewId !== reviewId) throw new AppError("not_found");
    await tx.reviewPriority.deleteMany({ where: { systemId, id } });
    await recordOf(tx, scope, review, {
      verb: "review_priority_dropped",
      before: { text: found.text, route: found.route },
    });
    return { priorityId: id };
  });
}
