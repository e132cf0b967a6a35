import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";

/**
 * Holds the system at the framework version the request began with until the
 * transaction ends: a move waits. Throws framework_moved where it has moved on,
 * so that nothing is written at a version that nobody reads any more.
 */
export async function holdFrameworkVersion(
  tx: Transaction,
  { systemId, frameworkVersionId }: Scope,
) {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS held FROM "System"
     WHERE "id" = ${systemId}::uuid AND "frameworkVersionId" = ${frameworkVersionId}::uuid FOR SHARE`;
  if (held.length === 0) throw new AppError("framework_moved");
}
