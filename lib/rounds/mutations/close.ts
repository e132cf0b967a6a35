import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import type { CloseRound } from "../review-input";

/**
 * Closes the round: what is being saved in it is waited for, what comes later
 * is refused. Without a confirmed review it takes a reason.
 */
export async function markClosed(
  tx: Transaction,
  { systemId, personId }: Scope,
  { roundId, version, reason }: CloseRound,
) {
  const where = { systemId_id: { systemId, id: roundId } };
  const round = await tx.round.findUnique({ where });
  if (!round) throw new AppError("not_found");
  if (round.closedAt) throw new AppError("round_closed");
  if (!round.openedAt) throw new AppError("round_not_open");
  if (!round.reviewedAt && !reason) throw new AppError("review_needed");
  const closed = await tx.round.updateMany({
    where: { systemId, id: roundId, version, closedAt: null },
    data: { closedAt: now(), closedById: personId, version: version + 1 },
  });
  if (closed.count === 0) throw new AppError("stale");
  return tx.round.findUniqueOrThrow({ where });
}
