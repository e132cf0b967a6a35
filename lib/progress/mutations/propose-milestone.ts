import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, now, toDay } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import type {
  ProposeMilestone,
  SetMilestoneTarget,
  WithdrawMilestone,
} from "../input";
import { canProposeMilestones } from "../policy";
import {
  lockMilestone,
  refuseConfirmed,
  refuseStale,
  refuseUnproposed,
  updateMilestone,
} from "./milestone";

/** Sets the day by which a milestone should be reached; changing one that stands takes a reason. */
export async function setMilestoneTarget(
  scope: Scope,
  input: SetMilestoneTarget,
) {
  const { milestoneId, targetOn, reason, version, key } = input;
  if (!canProposeMilestones(scope)) throw new AppError("forbidden");
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "set_milestone_target" }, async () => {
      const found = await lockMilestone(tx, scope, milestoneId);
      refuseConfirmed(found);
      refuseStale(found, version);
      const before = found.targetOn && toDay(found.targetOn);
      if (before && before !== targetOn && !reason)
        throw new AppError("reason_needed");
      await recordEvent(tx, scope, {
        verb: "milestone_target_set",
        subjectType: "milestone",
        subjectId: milestoneId,
        before: { targetOn: before, reason: found.targetReason },
        after: { targetOn, reason },
      });
      return updateMilestone(tx, found, {
        targetOn: fromDay(targetOn),
        targetReason: reason,
      });
    }),
  );
}

/** Says that a milestone is reached, with what shows it; community-wide leadership decides. */
export async function proposeMilestone(scope: Scope, input: ProposeMilestone) {
  const { milestoneId, statement, evidenceUrl, version, key } = input;
  if (!canProposeMilestones(scope)) throw new AppError("forbidden");
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "propose_milestone" }, async () => {
      const found = await lockMilestone(tx, scope, milestoneId);
      refuseConfirmed(found);
      // A proposal is withdrawn before another takes its place: leaders may be reading it.
      refuseStale(found, found.proposedAt ? -1 : version);
      await recordEvent(tx, scope, {
        verb: "milestone_proposed",
        subjectType: "milestone",
        subjectId: milestoneId,
        after: { statement, evidenceUrl },
      });
      return updateMilestone(tx, found, {
        statement,
        evidenceUrl,
        proposedAt: now(),
        proposedById: scope.personId,
      });
    }),
  );
}

/** Takes a proposal back before it is confirmed; the record of it stays. */
export async function withdrawMilestone(
  scope: Scope,
  input: WithdrawMilestone,
) {
  const { milestoneId, version, key } = input;
  if (!canProposeMilestones(scope)) throw new AppError("forbidden");
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "withdraw_milestone" }, async () => {
      const found = await lockMilestone(tx, scope, milestoneId);
      refuseConfirmed(found);
      refuseUnproposed(found);
      refuseStale(found, version);
      await recordEvent(tx, scope, {
        verb: "milestone_withdrawn",
        subjectType: "milestone",
        subjectId: milestoneId,
        before: { statement: found.statement, evidenceUrl: found.evidenceUrl },
      });
      return updateMilestone(tx, found, {
        statement: null,
        evidenceUrl: null,
        proposedAt: null,
        proposedById: null,
      });
    }),
  );
}
