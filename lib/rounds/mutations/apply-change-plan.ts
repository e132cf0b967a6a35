import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { takeLocks } from "@/lib/db/locks";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import type { ApplyPlan } from "../changes-input";
import {
  findPlan,
  findPlanFrame,
  planNow,
  type PlanFrame,
} from "../queries/change-plan-found";
import { findRoundFrame, type RoundFrame } from "../queries/rows-found";
import { doesRate, type Plan, planChanges } from "../rules/change-plan";
import { digestPlan, takeConflicts } from "../rules/change-plan-digest";
import type { AskedChange, Outcome } from "../schema/changes";
import { answerByEvidence } from "./ask";
import { type Line } from "./many-lines";
import { drawLines } from "./draw-lines";
import { locksToJoin } from "./panel-row";
import { lockRowsOf } from "./row";
import { choiceOf } from "./row-ratings";
import { holdForMany, writeLines } from "./write-lines";

/** Without a digest it was not shown: an undo goes back to what was seen already. */
export type Confirmed = Omit<ApplyPlan, "digest"> & { digest: string | null };

/** Between two pieces of it, somebody who looks on is told how far it is. */
const rowsAtOnce = 5_000;
/** A large file on a busy machine; a single rating waits no longer than usual. */
const longest = 120_000;

/**
 * Makes the changes of a kept plan: those that were shown, all of them or
 * none. What stands is read again while the rows are held; where it differs
 * from what was confirmed, nothing is changed and the plan is to be looked at
 * again. A plan that is done is not done twice.
 */
export async function applyPlan(
  scope: Scope,
  { planId, digest, take }: Confirmed,
): Promise<{ planId: string }> {
  return withSystem(
    scope,
    async (tx) => {
      await lockPlan(tx, planId);
      const kept = await findPlan(tx, scope, planId);
      if (!kept) throw new AppError("not_found");
      if (kept.appliedAt) return { planId };
      if (kept.problems.length > 0) throw new AppError("invalid");
      const around = await holdRows(tx, scope, kept);
      const shown = await planNow(tx, scope, around, kept.asked);
      if (digest !== null) requireAsShown(shown.plan, { digest, take });
      const decided = decide(shown, kept.asked, take);
      const lines = drawLines(kept.kind, scope, around, decided);
      await writeInPieces(tx, scope, around.frame, planId, lines);
      // What a rater keeps blind tells nobody that it is there.
      const told = lines.filter((line) => line.note && !line.panelistId);
      await answerByEvidence(tx, scope, around.frame.id, told);
      await finishPlan(tx, scope, planId, toOutcome(decided.plan));
      return { planId };
    },
    longest,
  );
}

function requireAsShown(
  plan: Plan,
  { digest, take }: Pick<ApplyPlan, "digest" | "take">,
) {
  if (digestPlan(plan) !== digest) throw new AppError("stale");
  if (plan.changes.length + take.length === 0)
    throw new AppError("nothing_chosen");
}

/** The rows are held: what was read of them stands when conflicts are decided. */
function decide(
  { plan, stateOf }: Awaited<ReturnType<typeof planNow>>,
  asked: readonly AskedChange[],
  take: readonly string[],
) {
  if (take.length === 0) return { plan, stateOf };
  const decided = takeConflicts(asked, plan, take);
  return { plan: planChanges(decided, stateOf), stateOf };
}

/** One at a time does what a plan says. */
export async function lockPlan(tx: Transaction, planId: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`plan ${planId}`}, 0))`;
}

type Asked = readonly { siteId: string | null }[];

/** Waits for single ratings under way on the plan's subjects, keeps others waiting until it is done, and reads the round. */
async function holdRows(
  tx: Transaction,
  scope: Scope,
  { roundId, asked }: { roundId: string; asked: Asked },
): Promise<PlanFrame> {
  const before = await findPlanFrame(tx, scope, roundId);
  if (!before) throw new AppError("not_found");
  await lockRows(tx, scope, before.frame, asked);
  await holdForMany(tx, scope, roundId);
  // While it waited, somebody may have handed in or opened some of them.
  const frame = await findRoundFrame(tx, scope, roundId);
  return { ...before, frame: frame ?? before.frame };
}

async function lockRows(
  tx: Transaction,
  scope: Scope,
  { id: roundId, panelLevels }: RoundFrame,
  asked: Asked,
) {
  const { systemId } = scope;
  const siteIds = [...new Set(asked.map(({ siteId }) => siteId))];
  const parts = siteIds.flatMap((siteId) =>
    panelLevels
      .filter((level) => (level === "site") === (siteId !== null))
      .map((level) => ({ systemId, roundId, level, siteId })),
  );
  await takeLocks(tx, locksToJoin(parts));
  await lockRowsOf(
    tx,
    scope,
    roundId,
    siteIds.map((id) => id ?? systemId),
  );
}

async function writeInPieces(
  tx: Transaction,
  scope: Scope,
  round: { id: string; frameworkVersionId: string },
  planId: string,
  lines: readonly Line[],
) {
  for (let from = 0; from < lines.length; from += rowsAtOnce) {
    await writeLines(tx, scope, round, lines.slice(from, from + rowsAtOnce));
    const done = Math.min(from + rowsAtOnce, lines.length);
    if (lines.length > rowsAtOnce) await tellProgress(scope, planId, done);
  }
}

/** Says how far it is, outside the transaction that nobody sees into yet. */
async function tellProgress(scope: Scope, planId: string, doneRows: number) {
  const { systemId } = scope;
  await withSystem(scope, (tx) =>
    tx.changePlan.updateMany({
      where: { systemId, id: planId },
      data: { doneRows, aliveAt: now() },
    }),
  );
}

function finishPlan(
  tx: Transaction,
  { systemId }: Scope,
  planId: string,
  outcome: Outcome,
) {
  return tx.$executeRaw`
    UPDATE "ChangePlan" SET "outcome" = ${JSON.stringify(outcome)}::jsonb, "appliedAt" = ${now()}::timestamptz, "failure" = NULL, "doneRows" = ${outcome.done.length}
     WHERE "systemId" = ${systemId}::uuid AND "id" = ${planId}::uuid`;
}

function toOutcome({ changes, refused, conflicts }: Plan): Outcome {
  const placeOf = (asked: { indicatorId: string; siteId: string | null }) => ({
    indicatorId: asked.indicatorId,
    siteId: asked.siteId,
  });
  return {
    done: changes.map((change) => {
      const { asked, from } = change;
      const version = (from?.version ?? 0) + (doesRate(change) ? 1 : 0);
      return {
        ...placeOf(asked),
        from: from && choiceOf(from),
        to: choiceOf(asked.choice),
        note: asked.note,
        version,
      };
    }),
    leftOut: [
      ...refused.map(({ asked, why }) => ({ ...placeOf(asked), why })),
      ...conflicts.map(({ asked }) => ({
        ...placeOf(asked),
        why: "stale" as const,
      })),
    ],
  };
}
