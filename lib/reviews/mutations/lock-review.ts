import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import type { ReviewKind } from "../fields";
import { canWriteReview } from "../policy";

/** A review the person sees, with other writers of it waiting until the transaction ends. */
export async function lockReview(
  tx: Transaction,
  { systemId }: Scope,
  id: string,
) {
  await tx.$queryRaw`
    SELECT 1 AS locked FROM "Review"
     WHERE "systemId" = ${systemId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
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
