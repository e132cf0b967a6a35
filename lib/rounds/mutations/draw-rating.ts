import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import type { Voice } from "../policy";
import { settleDecided } from "../rules/settle-decided";
import type { RatingView, SavedRating, SaveRating } from "../schema";
import { requireRow, type Row } from "./row";
import type { FoundRating, FoundRowToSave } from "./row-found";
import { choiceOf } from "./row-ratings";

/** What saving a rating writes. */
export type DrawnRating = {
  row: Row;
  voice: Voice;
  panelistId: string | null;
  /** What the side had said, or in a panel the person. */
  before: FoundRating | null;
  rating: RatingView;
  /** Null in a panel: it stays as it was until the row is opened. */
  score:
    | (SavedRating["settled"] & {
        reason: string | null;
        isFirst: boolean;
        /** What the group had decided of the row holds no longer. */
        isLetGo: boolean;
      })
    | null;
};

/** Checks that the person may say something of the row, and draws up what this writes. */
export function drawRating(
  found: FoundRowToSave,
  scope: Scope,
  { roundId, indicatorId, siteId, choice, version }: SaveRating,
): DrawnRating {
  const key = { roundId, indicatorId, siteId };
  const asked = requireRow(found, scope, key);
  const { voice, panelistId, isAsked, ...row } = asked;
  if (!isAsked) throw new AppError("forbidden");
  if (panelistId !== null) refuseWhenDone(found);
  const before = findSaid(found, voice, panelistId);
  const rating: RatingView = {
    ...choiceOf(choice),
    version: version + 1,
    byId: scope.personId,
    byName: scope.personName,
    at: now().toISOString(),
    // Whoever agreed agreed to what was said before.
    secondedBy: null,
  };
  const score = panelistId === null ? settle(row, found, voice, rating) : null;
  return { row, voice, panelistId, before, rating, score };
}

function refuseWhenDone({ panelRow, hasHandedIn }: FoundRowToSave) {
  if (panelRow) throw new AppError("panel_opened");
  if (hasHandedIn) throw new AppError("panel_handed_in");
}

function settle(
  { siteId }: Row,
  found: FoundRowToSave,
  voice: Voice,
  rating: RatingView,
) {
  const said = {
    own: findSaid(found, "own", null),
    intermediary: findSaid(found, "intermediary", null),
    [voice]: rating,
  };
  const { panelRow } = found;
  // Only beside a site's rating there is another to differ from.
  const decision =
    siteId !== null && panelRow?.decidedAt
      ? { ...choiceOf(panelRow), at: panelRow.decidedAt }
      : null;
  const { settled, reason, isLetGo } = settleDecided(said, decision);
  return { ...settled, reason, isLetGo, isFirst: !found.hasScore };
}

function findSaid(
  { ratings }: FoundRowToSave,
  voice: Voice,
  panelistId: string | null,
): FoundRating | null {
  const isTheirs = (one: FoundRating) =>
    one.voice === voice && one.panelistId === panelistId;
  return ratings.find(isTheirs) ?? null;
}
