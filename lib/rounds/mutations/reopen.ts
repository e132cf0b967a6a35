import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import type { ReopenRound } from "../review-input";

/**
 * Opens the last round again, its closing kept as it was. While it is open no
 * other round opens, as with a new one.
 */
export async function markReopened(
  tx: Transaction,
  { systemId, frameworkVersionId }: Scope,
  { roundId, version, reason }: ReopenRound,
) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`rounds ${systemId}`}, 0))`;
  const where = { systemId_id: { systemId, id: roundId } };
  const round = await tx.round.findUnique({ where });
  if (!round) throw new AppError("not_found");
  if (!round.closedAt) throw new AppError("round_not_closed");
  if (round.frameworkVersionId !== frameworkVersionId)
    throw new AppError("framework_moved");
  const found = await tx.$queryRaw<{ version: number | null }[]>`
    SELECT reopen_round(${roundId}::uuid, ${reason}, ${version}::int) AS "version"`;
  const next = found[0]?.version ?? null;
  if (next === null) throw new AppError("stale");
  return { id: round.id, name: round.name, version: next };
}
