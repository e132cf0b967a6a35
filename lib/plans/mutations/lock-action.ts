import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { toDay } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";

/** An action the person sees, with other writers of it waiting until the transaction ends. */
export async function lockAction(
  tx: Transaction,
  { systemId }: Scope,
  id: string,
) {
  await tx.$queryRaw`
    SELECT 1 AS locked FROM "PlanAction"
     WHERE "systemId" = ${systemId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
  const found = await tx.planAction.findUnique({
    where: { systemId_id: { systemId, id } },
    include: {
      owner: { select: { person: { select: { name: true } } } },
      concern: { select: { audience: true } },
      meeting: { select: { siteId: true } },
      review: { select: { siteId: true } },
    },
  });
  if (!found) throw new AppError("not_found");
  const { owner, concern, meeting, review, ...action } = found;
  return {
    ...action,
    dueOn: toDay(action.dueOn),
    owner: owner?.person.name ?? action.ownerName ?? "",
    isForFew: concern !== null && concern.audience !== "everyone",
    originSiteId: meeting?.siteId ?? review?.siteId ?? null,
  };
}
export type LockedAction = Awaited<ReturnType<typeof lockAction>>;
