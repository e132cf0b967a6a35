import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import type { Lock } from "@/lib/db/locks";
import { withSystemHolding, type Transaction } from "@/lib/db/transaction";
import { lockSubmission } from "@/lib/events/mutations";
import { selectAnswer } from "@/lib/events/mutations/in-one-statement";
import { levels } from "@/lib/framework/schema";
import { refuseRating } from "../rules/refuse-rating";
import type { SavedRating, SaveRating } from "../schema";
import { drawRating } from "./draw-rating";
import { locksToJoin } from "./panel-row";
import { locksOfRow } from "./row";
import {
  findRowToSave,
  type FoundRating,
  type FoundRowToSave,
} from "./row-found";
import { letDecisionGo, nameRaters } from "./row-ratings";
import { writeRating } from "./write-rating";

/**
 * Saves what one side says of a row, settles the row's score, and records
 * who changed what; in a panel, what the person alone says. A stale version is refused with what stands
 * now; a 3 with nothing behind it is refused. Nothing is done as often, so one
 * statement finds all of it and another writes it.
 */
export function saveRating(
  scope: Scope,
  input: SaveRating,
): Promise<SavedRating> {
  const submitted = { key: input.key, action: "save_rating" };
  return withSystemHolding(scope, listLocks(scope, input), async (tx) => {
    const answer = selectAnswer(scope, submitted);
    const found = await findRowToSave(tx, scope, input, answer);
    if (found.answer) return found.answer;
    if (!found.row) throw new AppError("not_found");
    const drawn = drawRating(found.row, scope, input);
    await requireRatable(tx, found.row, drawn.before, input);
    if (drawn.score?.isLetGo) await letDecisionGo(tx, drawn.row);
    return writeRating(tx, scope, submitted, drawn);
  });
}

/** Refuses what the rule of a rating refuses, with what stands now where the version is an old one. */
async function requireRatable(
  tx: Transaction,
  { hasLiveEvidence }: FoundRowToSave,
  before: FoundRating | null,
  said: SaveRating,
) {
  const now = { version: before?.version ?? 0, hasLiveEvidence };
  const refusal = refuseRating(now, said);
  if (refusal === "stale")
    throw new AppError("stale", before && (await nameRaters(tx, before)));
  if (refusal) throw new AppError(refusal);
}

/** In the order of everybody who takes several of them. */
function listLocks({ systemId, ...scope }: Scope, input: SaveRating): Lock[] {
  const { roundId, indicatorId, siteId } = input;
  // The row's own level shows only once it is read.
  const mayBe = levels.filter((one) => (one === "site") === (siteId !== null));
  const parts = mayBe.map((level) => ({ systemId, roundId, level, siteId }));
  const subjectId = siteId ?? systemId;
  return [
    lockSubmission(scope, input.key),
    ...locksToJoin(parts),
    ...locksOfRow({ systemId, roundId, indicatorId, subjectId }),
  ];
}
