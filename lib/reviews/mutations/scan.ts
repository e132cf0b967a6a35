import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { getFramework } from "@/lib/framework/queries/framework";
import { cancelNotices } from "@/lib/notices/mutations/cancel";
import { fewestAsked } from "../fields";
import { isPartOf, questionsOf } from "../rules/items";
import type { DecideScan, HandInScan, RateScan, ReviewAct } from "../schema";
import { putAnswer } from "./answer";
import { type LockedReview, lockForWriting, lockReview } from "./lock-review";
import { recordOf } from "./record";

/** What the person says of a part of the scan; nobody else sees it until the scan is opened. */
export function rateScan(
  scope: Scope,
  { reviewId, item, value, text }: RateScan,
) {
  const { systemId, personId } = scope;
  return withSystem(scope, async (tx) => {
    const review = await lockAsAsked(tx, scope, reviewId);
    const framework = await getFramework(tx, review.frameworkVersionId);
    if (!isPartOf(framework, item)) throw new AppError("invalid");
    const own = { systemId, reviewId, personId, item };
    const said = { value, text, saidAt: now() };
    const { count } = await tx.reviewRating.updateMany({
      where: own,
      data: said,
    });
    if (count === 0)
      await tx.reviewRating.create({ data: { ...own, ...said } });
    // What was said stays unseen, also in the record.
    await recordOf(tx, scope, review, { verb: "scan_rated", after: { item } });
    return { item };
  });
}

/** Says that the person has answered every part; from then on it stays. */
export function handInScan(scope: Scope, { reviewId }: HandInScan) {
  const { systemId, personId } = scope;
  return withSystem(scope, async (tx) => {
    const review = await lockAsAsked(tx, scope, reviewId);
    const framework = await getFramework(tx, review.frameworkVersionId);
    const said = await tx.reviewRating.count({
      where: { systemId, reviewId, personId },
    });
    if (said < questionsOf(framework, "scan").length)
      throw new AppError("scan_unanswered");
    await tx.reviewPanelist.updateMany({
      where: { systemId, reviewId, personId },
      data: { handedInAt: now() },
    });
    await recordOf(tx, scope, review, { verb: "scan_handed_in" });
    return { reviewId };
  });
}

/** Opens the scan: everyone who sees it sees what the panel said, and nothing said changes any more. */
export function openScan(scope: Scope, { reviewId, version }: ReviewAct) {
  const { systemId, personId } = scope;
  return withSystem(scope, async (tx) => {
    const found = await lockForWriting(tx, scope, reviewId, ["scan"]);
    if (found.openedAt) throw new AppError("scan_opened");
    if (found.version !== version) throw new AppError("stale");
    const handedIn = await tx.reviewPanelist.count({
      where: { systemId, reviewId, handedInAt: { not: null } },
    });
    if (handedIn < fewestAsked) throw new AppError("scan_thin");
    await tx.review.updateMany({
      where: { systemId, id: reviewId },
      data: { openedAt: now(), openedById: personId, version: version + 1 },
    });
    await cancelNotices(tx, {
      kinds: ["scan_asked"],
      under: `/reviews/${reviewId}`,
    });
    await recordOf(tx, scope, found, { verb: "scan_opened" });
    return { version: version + 1 };
  });
}

/** What the group settled on for one part, with the reason; a stale write is refused with what stands now. */
export function decideScan(
  scope: Scope,
  { reviewId, item, value, text, version }: DecideScan,
) {
  return withSystem(scope, async (tx) => {
    const review = await lockForWriting(tx, scope, reviewId, ["scan"]);
    if (!review.openedAt) throw new AppError("scan_not_opened");
    const framework = await getFramework(tx, review.frameworkVersionId);
    if (!isPartOf(framework, item)) throw new AppError("invalid");
    await putAnswer(tx, scope, review, {
      ...{ item, version },
      said: { text, state: null, value },
    });
    return { version: version + 1 };
  });
}

/** A scan in which the person is asked and has not handed in, while it is not opened. */
async function lockAsAsked(
  tx: Transaction,
  scope: Scope,
  reviewId: string,
): Promise<LockedReview> {
  const { systemId, personId } = scope;
  const review = await lockReview(tx, scope, reviewId);
  const panelist = await tx.reviewPanelist.findUnique({
    where: { systemId_reviewId_personId: { systemId, reviewId, personId } },
    select: { handedInAt: true },
  });
  if (!panelist) throw new AppError("forbidden");
  if (review.finishedAt) throw new AppError("review_finished");
  if (review.openedAt) throw new AppError("scan_opened");
  if (panelist.handedInAt) throw new AppError("scan_handed_in");
  return review;
}
