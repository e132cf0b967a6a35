import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { getFramework } from "@/lib/framework/queries/framework";
import type { PitfallState } from "../fields";
import { isItemOf } from "../rules/items";
import type { Answer, JudgePitfall } from "../schema";
import { type LockedReview, lockForWriting } from "./lock-review";
import { recordOf } from "./record";

/** Writes what the group says of a question; a stale write is refused with what stands now. */
export function answerReview(scope: Scope, input: Answer) {
  return withSystem(scope, async (tx) => {
    const { reviewId } = input;
    const review = await lockForWriting(tx, scope, reviewId, ["data", "scan"]);
    return writeAnswer(tx, scope, review, { ...input, state: null });
  });
}

/** Says of a pitfall whether it is happening; a stale write is refused with what stands now. */
export function judgePitfall(scope: Scope, input: JudgePitfall) {
  return withSystem(scope, async (tx) => {
    const review = await lockForWriting(tx, scope, input.reviewId, [
      "pitfalls",
    ]);
    return writeAnswer(tx, scope, review, input);
  });
}

type Written = Answer & { state: PitfallState | null };

async function writeAnswer(
  tx: Transaction,
  scope: Scope,
  review: LockedReview,
  { item, text, state, version }: Written,
) {
  const framework = await getFramework(tx, review.frameworkVersionId);
  if (!isItemOf(framework, review.kind, item)) throw new AppError("invalid");
  await putAnswer(tx, scope, review, {
    ...{ item, version },
    said: { text, state, value: null },
  });
  return { version: version + 1 };
}

type Said = { text: string; state: PitfallState | null; value: number | null };

/** Puts an answer in the place of the one the person saw: version 0 was none. */
export async function putAnswer(
  tx: Transaction,
  scope: Scope,
  review: LockedReview,
  { item, version, said }: { item: string; version: number; said: Said },
) {
  const { systemId, personId } = scope;
  const own = { systemId, reviewId: review.id, item };
  const before = await tx.reviewAnswer.findUnique({
    where: { systemId_reviewId_item: own },
    select: { text: true, state: true, value: true, version: true },
  });
  if ((before?.version ?? 0) !== version)
    throw new AppError("stale", before && toStanding(before));
  const written = { ...said, answeredAt: now(), answeredById: personId };
  if (before)
    await tx.reviewAnswer.updateMany({
      where: own,
      data: { ...written, version: version + 1 },
    });
  else await tx.reviewAnswer.create({ data: { ...own, ...written } });
  await recordOf(tx, scope, review, {
    verb: "review_answered",
    before: before && { item, ...toStanding(before) },
    after: { item, ...said },
  });
}

function toStanding({ text, state, value }: Said) {
  return { text, state, value: value === null ? null : String(value) };
}
