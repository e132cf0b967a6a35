import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";
import type { CountLocalRows } from "../local-rows/schema";
import { canEditRows } from "../policy";

/**
 * Chooses whether the system's own rows count towards its stages. Refused as
 * stale where the rows have changed since the page said what would follow.
 */
export async function countLocalRows(
  scope: Scope,
  { doCount, localRowsVersion }: CountLocalRows,
): Promise<{ doCount: boolean }> {
  if (!canEditRows(scope)) throw new AppError("forbidden");
  const { systemId } = scope;
  return withSystem(scope, async (tx) => {
    const changed = await tx.system.updateMany({
      where: {
        id: systemId,
        localRowsVersion,
        localRowsCountSince: doCount ? null : { not: null },
      },
      data: {
        localRowsCountSince: doCount ? now() : null,
        localRowsVersion: { increment: 1 },
      },
    });
    if (changed.count === 0) throw new AppError("stale");
    await recordEvent(tx, scope, {
      verb: "local_rows_counted",
      subjectType: "system",
      subjectId: systemId,
      before: { doCount: !doCount },
      after: { doCount },
    });
    return { doCount };
  });
}
