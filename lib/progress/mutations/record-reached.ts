import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay } from "@/lib/core/clock";
import type { Transaction } from "@/lib/db/transaction";
import { readJudgedIn } from "../queries/read-judged";

/**
 * Writes down the day on which a stage was first achieved, for every stage the
 * rule says is achieved now, and gives the numbers of those that are new. Runs
 * inside the transaction that may have changed the answer. What is written
 * stays: the highest stage reached is never erased.
 */
export async function recordStagesReached(
  tx: Transaction,
  scope: Scope,
): Promise<number[]> {
  const { systemId } = scope;
  // Of two confirmations at once neither would see the other's; so they take turns.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`stages ${systemId}`}, 0))`;
  const { verdicts, today } = await readJudgedIn(tx, scope, null);
  const achieved = verdicts
    .filter((one) => one.state === "achieved" && one.heldSince === null)
    .map((one) => one.stage);
  if (achieved.length === 0) return [];
  const created = await tx.stageReached.createManyAndReturn({
    data: achieved.map((stageNumber) => ({
      systemId,
      stageNumber,
      reachedOn: fromDay(today),
    })),
    skipDuplicates: true,
  });
  return created.map((one) => one.stageNumber).toSorted((a, b) => a - b);
}
