import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import { getFramework } from "@/lib/framework/queries/framework";
import { countFactsIn } from "../queries/facts";
import { partItem, questionsOf } from "../rules/items";
import { settleParts } from "../rules/settle-parts";
import type { LockedReview } from "./lock-review";

/**
 * What a finished scan keeps: the group's answer to every part, and what the
 * app could count on that day. Throws scan_not_opened, or scan_unsettled while
 * the group differs on a part.
 */
export async function settleScan(
  tx: Transaction,
  scope: Scope,
  review: LockedReview,
) {
  if (!review.openedAt) throw new AppError("scan_not_opened");
  const { systemId, personId } = scope;
  const of = { systemId, reviewId: review.id };
  const framework = await getFramework(tx, review.frameworkVersionId);
  const metFrom = framework.settings.default.metFrom;
  const items = questionsOf(framework, "scan").map((_, index) =>
    partItem(index + 1),
  );
  const parts = settleParts(items, {
    ratings: await tx.reviewRating.findMany({ where: of }),
    decided: await tx.reviewAnswer.findMany({ where: of }),
    metFrom,
  });
  if (parts.some(({ state }) => state === "disputed"))
    throw new AppError("scan_unsettled");
  await tx.reviewAnswer.createMany({
    data: parts
      .filter(({ state }) => state === "agreed")
      .map(({ item, value }) => ({
        ...of,
        ...{ item, value, answeredById: personId },
      })),
  });
  return { facts: await countFactsIn(tx, scope) };
}
