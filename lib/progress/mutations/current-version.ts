import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";

/**
 * Holds the system at the framework version the request began with until the
 * transaction ends: a move waits. Throws framework_moved where it has moved on,
 * so that nothing is written at a version that nobody reads any more.
 */
export async function holdFrameworkVersion(
  tx: Transaction,
  { systemId, frameworkVersionId, revisitingStage }: Scope,
) {
  // What may end the revisiting writes to the system: of two such acts neither may wait for the other.
  const lock =
    revisitingStage === null
      ? Prisma.sql`FOR SHARE`
      : Prisma.sql`FOR NO KEY UPDATE`;
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS held FROM "System"
     WHERE "id" = ${systemId}::uuid AND "frameworkVersionId" = ${frameworkVersionId}::uuid ${lock}`;
  if (held.length === 0) throw new AppError("framework_moved");
}
