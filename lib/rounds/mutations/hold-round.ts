import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";

export type HeldRound = {
  id: string;
  name: string;
  version: number;
  frameworkVersionId: string;
  stageNumbers: number[];
  openedAt: Date | null;
  closedAt: Date | null;
};

/**
 * An open round that nobody scores in, submits to or closes until the
 * transaction ends: ratings under way are waited for, those that follow see
 * what was decided here.
 */
export async function holdOpenRound(
  tx: Transaction,
  { systemId }: Scope,
  roundId: string,
): Promise<HeldRound> {
  const found = await tx.$queryRaw<HeldRound[]>`
    SELECT "id", "name", "version", "frameworkVersionId", "stageNumbers", "openedAt", "closedAt" FROM "Round"
     WHERE "systemId" = ${systemId}::uuid AND "id" = ${roundId}::uuid FOR NO KEY UPDATE`;
  const [round] = found;
  if (!round) throw new AppError("not_found");
  if (!round.openedAt) throw new AppError("round_not_open");
  if (round.closedAt) throw new AppError("round_closed");
  return round;
}
