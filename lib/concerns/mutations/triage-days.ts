import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { can } from "@/lib/auth/roles";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";
import type { SetTriageDays } from "../schema";

/** Sets after how many days an untriaged concern is slow. */
export async function setTriageDays(scope: Scope, { days }: SetTriageDays) {
  if (!can(scope, "settings:edit")) throw new AppError("forbidden");
  const { systemId } = scope;
  return withSystem(scope, async (tx) => {
    const before = await tx.system.findUniqueOrThrow({
      where: { id: systemId },
      select: { triageWithinDays: true },
    });
    await tx.system.updateMany({
      where: { id: systemId },
      data: { triageWithinDays: days },
    });
    await recordEvent(tx, scope, {
      verb: "triage_days_set",
      subjectType: "system",
      subjectId: systemId,
      before: { days: before.triageWithinDays },
      after: { days },
    });
    return { days };
  });
}
