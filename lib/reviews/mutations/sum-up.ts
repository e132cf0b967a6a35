import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import type { SumUp } from "../schema";
import { lockForWriting } from "./lock-review";
import { recordOf } from "./record";

/** Writes what was learned and what gets better; a stale write is refused with what stands now. */
export function sumUpReview(
  scope: Scope,
  { reviewId, version, learned, gains }: SumUp,
) {
  const { systemId } = scope;
  return withSystem(scope, async (tx) => {
    const found = await lockForWriting(tx, scope, reviewId, [
      "data",
      "pitfalls",
      "scan",
    ]);
    const before = { learned: found.learned, gains: found.gains };
    if (found.version !== version) throw new AppError("stale", before);
    await tx.review.updateMany({
      where: { systemId, id: reviewId },
      data: { learned, gains, version: version + 1 },
    });
    await recordOf(tx, scope, found, {
      verb: "review_summed_up",
      before,
      after: { learned, gains },
    });
    return { version: version + 1 };
  });
}
