import "server-only";
import { now } from "@/lib/core/clock";
import type { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import type { Voice } from "../policy";
import { settleDecided } from "../rules/settle-decided";
import type { Choice, RatingView } from "../schema";
import type { Row } from "./row";
import type { FoundRating } from "./row-found";

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

/**
 * Settles a locked row from what its sides say, or what the group decided on
 * it while that holds, and writes its score.
 */
export async function writeScore(tx: Transaction, row: Row, ratings: Ratings) {
  const decision = await findDecision(tx, row);
  const { settled, reason, isLetGo } = settleDecided(ratings, decision);
  if (isLetGo) await letDecisionGo(tx, row);
  await putScore(tx, row, { ...settled, reason });
  return settled;
}

async function findDecision(tx: Transaction, row: Row) {
  // Only beside a site's rating there is another to differ from.
  if (row.siteId === null) return null;
  const found = await tx.panelRow.findFirst({
    where: { ...keyOf(row), decidedAt: { not: null } },
  });
  if (!found?.decidedAt) return null;
  return { ...choiceOf(found), at: found.decidedAt.toISOString() };
}

/** It stays in the history. */
export async function letDecisionGo(tx: Transaction, row: Row) {
  await tx.panelRow.updateMany({
    where: keyOf(row),
    data: {
      ...{ value: null, nonScore: null, reason: null },
      ...{ decidedAt: null, decidedById: null },
      version: { increment: 1 },
    },
  });
}

/** Writes the score of a locked row, the first one or over what stood. */
export async function putScore(
  tx: Transaction,
  row: Row,
  score: Omit<Prisma.ScoreUncheckedUpdateInput, "version" | "scoredAt">,
) {
  const { systemId, roundId, indicatorId, subjectId } = row;
  const { frameworkVersionId, level, siteId } = row;
  const written = await tx.score.updateMany({
    where: { systemId, roundId, indicatorId, subjectId },
    data: { ...score, scoredAt: now(), version: { increment: 1 } },
  });
  if (written.count > 0) return;
  await tx.score.createMany({
    data: [
      {
        ...{ systemId, roundId, indicatorId, subjectId },
        ...{ frameworkVersionId, level, siteId },
      },
    ],
  });
  await tx.score.updateMany({
    where: { systemId, roundId, indicatorId, subjectId },
    data: { ...score, scoredAt: now(), version: { increment: 1 } },
  });
}

export function choiceOf({ value, nonScore, reason }: Choice): Choice {
  return { value, nonScore, reason };
}

/** What names the row of one subject in one round. */
export function keyOf({ systemId, roundId, indicatorId, subjectId }: Row) {
  return { systemId, roundId, indicatorId, subjectId };
}

/** A rating as the screen shows it. */
export async function nameRaters(
  tx: Transaction,
  found: FoundRating,
): Promise<RatingView> {
  const { version, byId, at } = found;
  return {
    ...{ ...choiceOf(found), version, byId, at },
    byName: (await findName(tx, byId)) ?? "",
    secondedBy: await findName(tx, found.secondedBy),
  };
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
