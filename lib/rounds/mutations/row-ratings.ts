import "server-only";
import { now } from "@/lib/core/clock";
import type { Transaction } from "@/lib/db/transaction";
import type { Voice } from "../policy";
import { settleRow } from "../rules/settle-row";
import type { Choice, RatingView } from "../schema";
import type { Row } from "./row";

/** What each side said of a row in direct mode. */
export type Ratings = Record<Voice, RatingView | null>;

/** What both sides have said of a row so far. */
export async function listRatings(tx: Transaction, row: Row): Promise<Ratings> {
  const found = await tx.rating.findMany({
    where: { ...keyOf(row), panelistId: null },
    include: {
      ratedBy: { select: { name: true } },
    },
  });
  const ratings: Ratings = { own: null, intermediary: null };
  for (const rating of found) {
    ratings[rating.voice] = {
      ...choiceOf(rating),
      version: rating.version,
      byId: rating.ratedById,
      byName: rating.ratedBy.name,
      at: rating.ratedAt.toISOString(),
      secondedBy: await findName(tx, rating.secondedById),
    };
  }
  return ratings;
}

/** Settles a locked row from what its sides say, and writes its score. */
export async function writeScore(tx: Transaction, row: Row, ratings: Ratings) {
  const settled = settleRow(ratings);
  const reason = ratings.own?.reason ?? ratings.intermediary?.reason ?? null;
  await tx.score.update({
    where: { systemId_roundId_indicatorId_subjectId: keyOf(row) },
    data: {
      ...settled,
      reason: settled.state === "not_applicable" ? reason : null,
      scoredAt: now(),
      version: { increment: 1 },
    },
  });
  return settled;
}

export function choiceOf({ value, nonScore, reason }: Choice): Choice {
  return { value, nonScore, reason };
}

/** What names the row of one subject in one round. */
export function keyOf({ systemId, roundId, indicatorId, subjectId }: Row) {
  return { systemId, roundId, indicatorId, subjectId };
}

// Seldom there: most ratings need no second person.
async function findName(tx: Transaction, id: string | null) {
  if (!id) return null;
  const person = await tx.person.findUnique({
    where: { id },
    select: { name: true },
  });
  return person?.name ?? "";
}
