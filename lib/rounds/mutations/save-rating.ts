import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import type { Voice } from "../policy";
import type { RatingView, SavedRating, SaveRating } from "../schema";
import { getRowToRate, lockRow, requireRatable, type Row } from "./row";
import { savePanelRating } from "./panel-rating";
import { choiceOf, keyOf, listRatings, writeScore } from "./row-ratings";

/**
 * Saves what one side says of a row, settles the row's score, and records
 * who changed what; in a panel, what the person alone says. A stale version is refused with what stands
 * now; a 3 with nothing behind it is refused.
 */
export function saveRating(
  scope: Scope,
  input: SaveRating,
): Promise<SavedRating> {
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key: input.key, action: "save_rating" }, () =>
      saveOnce(tx, scope, input),
    ),
  );
}

async function saveOnce(tx: Transaction, scope: Scope, input: SaveRating) {
  const asked = await getRowToRate(tx, scope, {
    roundId: input.roundId,
    indicatorId: input.indicatorId,
    siteId: input.siteId,
  });
  const { voice, panelistId, isAsked, ...row } = asked;
  if (panelistId !== null) {
    if (!isAsked) throw new AppError("forbidden");
    return savePanelRating(tx, scope, row, input);
  }
  await lockRow(tx, row);
  const ratings = await listRatings(tx, row);
  const before = ratings[voice];
  await requireRatable(tx, row, before, input);
  const rating = await writeRating(tx, scope, row, voice, input);
  const settled = await writeScore(tx, row, { ...ratings, [voice]: rating });
  await recordEvent(tx, scope, {
    verb: "rated",
    subjectType: "rating",
    subjectId: row.subjectId,
    siteId: row.siteId,
    roundId: row.roundId,
    indicatorId: row.indicatorId,
    before: before && { ...choiceOf(before), voice },
    after: { ...input.choice, voice, state: settled.state },
  });
  return { rating, settled };
}

async function writeRating(
  tx: Transaction,
  scope: Scope,
  row: Row,
  voice: Voice,
  { choice, version }: SaveRating,
): Promise<RatingView> {
  const at = now();
  const said = {
    ...choiceOf(choice),
    ratedById: scope.personId,
    ratedAt: at,
    // Whoever agreed agreed to what was said before.
    secondedAt: null,
    secondedById: null,
    version: version + 1,
  };
  const updated = await tx.rating.updateMany({
    where: { ...keyOf(row), voice, panelistId: null },
    data: said,
  });
  // The row is locked, so nobody else writes the first one in between.
  if (updated.count === 0) {
    await tx.rating.create({ data: { ...row, ...said, voice } });
  }
  return {
    ...choiceOf(choice),
    version: version + 1,
    byId: scope.personId,
    byName: scope.personName,
    at: at.toISOString(),
    secondedBy: null,
  };
}
