import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { cancelNotices } from "@/lib/notices/mutations/cancel";
import { canWriteReview } from "../policy";
import type { ReviewAct } from "../schema";
import { lockForWriting, lockReview } from "./lock-review";
import { recordOf } from "./record";
import { settleScan } from "./settle-scan";

/** Finishes a review: from then on it stays as it is. A scan keeps what was settled and counted. */
export function finishReview(scope: Scope, { reviewId, version }: ReviewAct) {
  const { systemId, personId } = scope;
  return withSystem(scope, async (tx) => {
    const found = await lockForWriting(tx, scope, reviewId, [
      "data",
      "pitfalls",
      "scan",
    ]);
    if (found.version !== version) throw new AppError("stale");
    const kept =
      found.kind === "scan" ? await settleScan(tx, scope, found) : {};
    await tx.review.updateMany({
      where: { systemId, id: reviewId },
      data: {
        ...kept,
        finishedAt: now(),
        finishedById: personId,
        version: version + 1,
      },
    });
    await cancelNotices(tx, {
      kinds: ["scan_asked"],
      under: `/reviews/${reviewId}`,
    });
    await recordOf(tx, scope, found, { verb: "review_finished" });
    return { version: version + 1 };
  });
}

/** Takes the finishing back, so that something can be put right; it stays in the record. */
export function reopenReview(scope: Scope, { reviewId, version }: ReviewAct) {
  const { systemId } = scope;
  return withSystem(scope, async (tx) => {
    const found = await lockReview(tx, scope, reviewId);
    if (!canWriteReview(scope, found)) throw new AppError("forbidden");
    if (found.version !== version || !found.finishedAt)
      throw new AppError("stale");
    await tx.review.updateMany({
      where: { systemId, id: reviewId },
      data: { finishedAt: null, finishedById: null, version: version + 1 },
    });
    await recordOf(tx, scope, found, { verb: "review_reopened" });
    return { version: version + 1 };
  });
}
