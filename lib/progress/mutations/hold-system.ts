import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";

type Held = Pick<
  Scope,
  "rulePreset" | "localRowsVersion" | "doLocalRowsCount" | "revisitingStage"
>;

/**
 * The reader's scope with the system's settings as they are now rather than
 * when the request began, and as they stay until the transaction ends.
 */
export async function holdSystem(
  tx: Transaction,
  scope: Scope,
): Promise<Scope> {
  const found = await tx.$queryRaw<Held[]>`
    SELECT "rulePreset", "localRowsVersion", "localRowsCountSince" IS NOT NULL AS "doLocalRowsCount", "revisitingStage"
      FROM "System" WHERE "id" = ${scope.systemId}::uuid FOR NO KEY UPDATE`;
  return { ...scope, ...found[0] };
}
