import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";
import type { RatingView, SavedRating, SaveRating } from "../schema";
import { joinPanel } from "./panel-row";
import { lockRow, requireRatable, type Row } from "./row";
import { choiceOf, keyOf } from "./row-ratings";

/**
 * Saves what one rater of a panel says. Nobody else's is read or told of, and
 * the score stays as it was until the row is opened.
 */
export async function savePanelRating(
  tx: Transaction,
  scope: Scope,
  row: Row,
  { choice, version }: SaveRating,
): Promise<SavedRating> {
  await joinPanel(tx, row);
  await lockRow(tx, row);
  await refuseWhenDone(tx, scope, row);
  const before = await findMine(tx, scope, row);
  await requireRatable(tx, row, before, { choice, version });
  const rating = await writeMine(tx, scope, row, { choice, version });
  await recordEvent(tx, scope, {
    verb: "rated",
    subjectType: "rating",
    subjectId: row.subjectId,
    siteId: row.siteId,
    roundId: row.roundId,
    indicatorId: row.indicatorId,
    panelistId: scope.personId,
    before: before && { ...choiceOf(before), voice: "own" },
    after: { ...choiceOf(choice), voice: "own" },
  });
  return { rating, settled: { state: "not_scored", value: null } };
}

async function refuseWhenDone(tx: Transaction, scope: Scope, row: Row) {
  const { systemId, roundId, subjectId, level } = row;
  const opened = await tx.panelRow.count({ where: keyOf(row) });
  if (opened > 0) throw new AppError("panel_opened");
  const { personId } = scope;
  const handedIn = await tx.panelSubmission.count({
    where: { systemId, roundId, subjectId, level, personId },
  });
  if (handedIn > 0) throw new AppError("panel_handed_in");
}

async function findMine(
  tx: Transaction,
  { personId, personName }: Scope,
  row: Row,
): Promise<RatingView | null> {
  const found = await tx.rating.findFirst({
    where: { ...keyOf(row), panelistId: personId },
  });
  return (
    found && {
      ...choiceOf(found),
      version: found.version,
      byId: personId,
      byName: personName,
      at: found.ratedAt.toISOString(),
      secondedBy: null,
    }
  );
}

async function writeMine(
  tx: Transaction,
  { personId, personName }: Scope,
  row: Row,
  { choice, version }: Pick<SaveRating, "choice" | "version">,
): Promise<RatingView> {
  const at = now();
  const said = {
    ...choiceOf(choice),
    ratedById: personId,
    ratedAt: at,
    version: version + 1,
  };
  const mine = { panelistId: personId };
  if (version === 0)
    await tx.rating.create({ data: { ...row, ...said, ...mine } });
  else
    await tx.rating.updateMany({
      where: { ...keyOf(row), ...mine },
      data: said,
    });
  return {
    ...choiceOf(choice),
    version: version + 1,
    byId: personId,
    byName: personName,
    at: at.toISOString(),
    secondedBy: null,
  };
}
