import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay } from "@/lib/core/clock";
import type { Transaction } from "@/lib/db/transaction";
import { type JudgedSystem, readJudgedIn } from "../queries/read-judged";
import type { IsoDate, StageVerdict } from "../schema";

/** What an act changed of which stages were achieved. */
export type StagesRecorded = {
  /** Achieved for the first time. */
  reached: number[];
  /** Achieved anew; lostOn: the day it had been lost on, null where it was revisited without. */
  regained: { stage: number; lostOn: IsoDate | null }[];
  /** Shown below what keeps them. */
  lost: number[];
  /** The stage that was revisited, and is achieved again. */
  revisitingEnded: number | null;
};

/**
 * Writes down the day on which a stage was first achieved, for every stage the
 * rule says is achieved now, and gives the numbers of those that are new or
 * achieved anew. Runs inside the transaction that may have changed the answer.
 * The first day stays: the highest stage reached is never erased.
 */
export async function recordStagesReached(
  tx: Transaction,
  scope: Scope,
): Promise<number[]> {
  await takeTurns(tx, scope);
  const { verdicts, today } = await readJudgedIn(tx, scope, null);
  const { reached, regained } = await recordAchieved(
    tx,
    scope,
    verdicts,
    today,
  );
  return [...reached, ...regained.map((one) => one.stage)].toSorted(
    (a, b) => a - b,
  );
}

/**
 * The same when a round closes, which also shows what is lost. `judged` is how
 * the system stands afterwards: read again only where something was recorded.
 */
export async function recordStagesAtClosing(
  tx: Transaction,
  scope: Scope,
): Promise<{ outcome: StagesRecorded; judged: JudgedSystem }> {
  await takeTurns(tx, scope);
  const judged = await readJudgedIn(tx, scope, null);
  const { verdicts, today } = judged;
  const achieved = await recordAchieved(tx, scope, verdicts, today);
  const lost = await recordLost(tx, scope, verdicts, today);
  const outcome = { ...achieved, lost };
  const { reached, regained, revisitingEnded } = outcome;
  const isSame = reached.length + regained.length + lost.length === 0;
  if (isSame) return { outcome, judged };
  const after =
    revisitingEnded === null ? scope : { ...scope, revisitingStage: null };
  return { outcome, judged: await readJudgedIn(tx, after, null) };
}

/** Of two confirmations at once neither would see the other's; so they take turns. */
async function takeTurns(tx: Transaction, { systemId }: Scope) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`stages ${systemId}`}, 0))`;
}

async function recordAchieved(
  tx: Transaction,
  { systemId, revisitingStage }: Scope,
  verdicts: readonly StageVerdict[],
  today: IsoDate,
): Promise<Omit<StagesRecorded, "lost">> {
  const achieved = verdicts
    .filter((one) => one.state === "achieved")
    .filter((one) => one.heldSince === null || one.lostOn !== null)
    .map((one) => one.stage);
  if (achieved.length === 0)
    return { reached: [], regained: [], revisitingEnded: null };
  const created = await tx.stageReached.createManyAndReturn({
    data: achieved.map((stageNumber) => ({
      systemId,
      stageNumber,
      reachedOn: fromDay(today),
    })),
    skipDuplicates: true,
  });
  const reached = created.map((one) => one.stageNumber);
  const regained = await tx.$queryRaw<StagesRecorded["regained"]>`
    UPDATE "StageReached" r SET "lostOn" = NULL
      FROM (SELECT "stageNumber", "lostOn" FROM "StageReached"
             WHERE "systemId" = ${systemId}::uuid AND "stageNumber" = ANY(${achieved}::int[])
               AND ("lostOn" IS NOT NULL OR "stageNumber" = ${revisitingStage}::int)) was
     WHERE r."systemId" = ${systemId}::uuid AND r."stageNumber" = was."stageNumber"
     RETURNING r."stageNumber" AS "stage", to_char(was."lostOn", 'YYYY-MM-DD') AS "lostOn"`;
  const isBack = revisitingStage !== null && achieved.includes(revisitingStage);
  if (isBack)
    await tx.system.updateMany({
      where: { id: systemId },
      data: { revisitingStage: null },
    });
  return {
    reached: reached.toSorted((a, b) => a - b),
    regained: regained
      .filter((one) => !reached.includes(one.stage))
      .toSorted((a, b) => a.stage - b.stage),
    revisitingEnded: isBack ? revisitingStage : null,
  };
}

/** A stage held until now that a closing shows below what keeps it, or that is revisited, is achieved anew only at the full share. */
async function recordLost(
  tx: Transaction,
  { systemId, revisitingStage }: Scope,
  verdicts: readonly StageVerdict[],
  today: IsoDate,
): Promise<number[]> {
  const below = verdicts
    .filter(
      (one) =>
        one.state === "needs_attention" ||
        (one.stage === revisitingStage && one.state !== "achieved"),
    )
    .map((one) => one.stage);
  if (below.length === 0) return [];
  const lost = await tx.$queryRaw<{ stage: number }[]>`
    UPDATE "StageReached" SET "lostOn" = ${today}::date
     WHERE "systemId" = ${systemId}::uuid AND "stageNumber" = ANY(${below}::int[]) AND "lostOn" IS NULL
     RETURNING "stageNumber" AS "stage"`;
  return lost.map(({ stage }) => stage).toSorted((a, b) => a - b);
}
