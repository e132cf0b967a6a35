import "server-only";
import type { Operator } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withPerson } from "@/lib/db/transaction";
import type { RetireVersion } from "../operator/schema";
import { recordOperatorEvent } from "./operator-event";

/**
 * Offers a published version to no further system, or offers it again; systems
 * on it stay. Asked for what is so already, it changes nothing. Throws not_found.
 */
export async function retireVersion(
  operator: Operator,
  { versionId, isRetired }: RetireVersion,
): Promise<null> {
  return withPerson(operator.personId, async (tx) => {
    const found = await tx.frameworkVersion.findUnique({
      where: { id: versionId, publishedAt: { not: null } },
      select: { id: true, code: true, version: true },
    });
    if (!found) throw new AppError("not_found");
    const changed = await tx.frameworkVersion.updateMany({
      where: { id: versionId, retiredAt: isRetired ? null : { not: null } },
      data: { retiredAt: isRetired ? now() : null },
    });
    if (changed.count === 0) return null;
    const verb = isRetired ? "framework_retired" : "framework_restored";
    await recordOperatorEvent(tx, operator, verb, found);
    return null;
  });
}
