import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import type { Concern, Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";

/** A concern the person sees, with other writers of it waiting until the transaction ends. */
export async function lockConcern(
  tx: Transaction,
  { systemId }: Scope,
  id: string,
): Promise<Concern> {
  await tx.$queryRaw`
    SELECT 1 AS locked FROM "Concern"
     WHERE "systemId" = ${systemId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
  const found = await tx.concern.findUnique({
    where: { systemId_id: { systemId, id } },
  });
  if (!found) throw new AppError("not_found");
  return found;
}

/** The same at the version that the form was read at; otherwise refused as stale, with what stands now. */
export async function lockConcernAt(
  tx: Transaction,
  scope: Scope,
  { concernId, version }: { concernId: string; version: number },
): Promise<Concern> {
  const found = await lockConcern(tx, scope, concernId);
  if (found.version !== version) {
    const { triage, triageReason: reason, triageSiteId } = found;
    throw new AppError("stale", { triage, reason, triageSiteId });
  }
  if (found.state === "merged") throw new AppError("concern_merged");
  return found;
}

/** Refuses what would pull a concern from under whoever has to answer now. */
export function refuseWhileOthersAnswer({ state }: Concern) {
  if (state === "asked") throw new AppError("request_waits");
  if (state === "told" || state === "solved")
    throw new AppError("concern_told");
}

/** Writes the change and counts the version up. */
export async function updateConcern(
  tx: Transaction,
  { systemId, id, version }: Concern,
  data: Prisma.ConcernUncheckedUpdateManyInput,
) {
  await tx.concern.updateMany({
    where: { systemId, id },
    data: { ...data, version: version + 1 },
  });
  return { concernId: id, version: version + 1 };
}
