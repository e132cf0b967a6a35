import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import type { ReviewKind } from "../fields";
import { canWriteReview } from "../policy";

/**
 * A review the person sees, with other writers of it waiting until the
 * transaction ends. By its name, since who only answers in a scan may lock no
 * row of it, and what is said must not meet the moment it is opened.
 */
export async function lockReview(
  tx: Transaction,
  { systemId }: Scope,
  id: string,
) {
  const name = `review ${systemId} ${id}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
  const found = await tx.review.findUnique({
    where: { systemId_id: { systemId, id } },
  });
  if (!found) throw new AppError("not_found");
  return found;
}
export type LockedReview = Awaited<ReturnType<typeof lockReview>>;

/** The same for who leads it, of this kind, while it is not finished. */
export async function lockForWriting(
  tx: Transaction,
  scope: Scope,
  id: string,
  kinds: readonly ReviewKind[],
): Promise<LockedReview> {
  const found = await lockReview(tx, scope, id);
  if (!canWriteReview(scope, found)) throw new AppError("forbidden");
  if (!kinds.includes(found.kind)) throw new AppError("invalid");
  if (found.finishedAt) throw new AppError("review_finished");
  return found;
}
