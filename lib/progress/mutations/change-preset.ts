import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";
import type { ChangePreset } from "../input";
import { canSetRule } from "../policy";

/**
 * Chooses the default or the strict rule. Throws stale where the system has
 * changed since the page was read, or is on that rule already.
 */
export async function changePreset(
  scope: Scope,
  { preset, version }: ChangePreset,
) {
  if (!canSetRule(scope)) throw new AppError("forbidden");
  const { systemId } = scope;
  return withSystem(scope, async (tx) => {
    const before = await tx.system.findUniqueOrThrow({
      where: { id: systemId },
      select: { rulePreset: true },
    });
    const changed = await tx.system.updateMany({
      where: { id: systemId, version, rulePreset: { not: preset } },
      data: { rulePreset: preset, version: version + 1 },
    });
    if (changed.count === 0) throw new AppError("stale");
    await recordEvent(tx, scope, {
      verb: "preset_changed",
      subjectType: "system",
      subjectId: systemId,
      before: { preset: before.rulePreset },
      after: { preset },
    });
    return { version: version + 1 };
  });
}
