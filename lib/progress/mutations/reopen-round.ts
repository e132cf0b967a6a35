import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, today } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";
import { markReopened } from "@/lib/rounds/mutations/reopen";
import { cancelNotices } from "@/lib/notices/mutations/cancel";
import { findPeople, tellPeople } from "@/lib/notices/mutations/tell";
import { canReviewSites } from "@/lib/rounds/policy";
import type { ReopenRound } from "@/lib/rounds/review-input";
import { findLastOutcome } from "../queries/last-closing";
import { holdSystem } from "./hold-system";
import type { StagesRecorded } from "./record-reached";

/**
 * Opens the last round again, for a stated reason. Its closing stays as it
 * was; what that closing concluded about stages is taken back, and closing
 * again concludes anew.
 */
export async function reopenRound(scope: Scope, input: ReopenRound) {
  if (!canReviewSites(scope)) throw new AppError("forbidden");
  return withSystem(scope, async (tx) => {
    const round = await markReopened(tx, scope, input);
    await holdSystem(tx, scope);
    const last = await findLastOutcome(tx, scope, round.id);
    if (last) await takeBack(tx, scope, last.outcome);
    await recordEvent(tx, scope, {
      verb: "round_reopened",
      subjectType: "round",
      subjectId: round.id,
      roundId: round.id,
      after: { number: last?.number ?? null, reason: input.reason },
    });
    const under = `/rounds/${round.id}`;
    await cancelNotices(tx, { kinds: ["round_closed"], under });
    const people = await findPeople(tx, scope, { role: { not: "viewer" } });
    await tellPeople(tx, scope, people, {
      kind: "round_reopened",
      args: { round: round.name, reason: input.reason.slice(0, 400) },
      path: `${under}/review`,
    });
    return { roundId: round.id, version: round.version };
  });
}

/**
 * What it lost is held again; what it showed as achieved has to be achieved
 * anew, since its first day is never erased; what was revisited is so again.
 */
async function takeBack(
  tx: Transaction,
  { systemId }: Scope,
  { reached, regained, lost, revisitingEnded }: StagesRecorded,
) {
  const mark = (stages: number[], lostOn: string | null) =>
    tx.stageReached.updateMany({
      where: { systemId, stageNumber: { in: stages } },
      data: { lostOn: lostOn && fromDay(lostOn) },
    });
  if (lost.length > 0) await mark(lost, null);
  if (reached.length > 0) await mark(reached, today());
  for (const { stage, lostOn } of regained)
    await mark([stage], lostOn ?? today());
  if (revisitingEnded !== null)
    await tx.system.updateMany({
      where: { id: systemId },
      data: { revisitingStage: revisitingEnded },
    });
}
