import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import type { ConfirmMilestone } from "../input";
import { canConfirmMilestones } from "../policy";
import {
  lockMilestone,
  refuseConfirmed,
  refuseStale,
  refuseUnproposed,
  updateMilestone,
} from "./milestone";
import { recordStagesReached } from "./record-reached";

/**
 * Confirms a proposed milestone, at once or as decided in a named meeting, and
 * records the stages that are achieved by it.
 */
export async function confirmMilestone(scope: Scope, input: ConfirmMilestone) {
  const { milestoneId, meetingName, meetingOn, version, key } = input;
  if (!canConfirmMilestones(scope)) throw new AppError("forbidden");
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "confirm_milestone" }, async () => {
      const found = await lockMilestone(tx, scope, milestoneId);
      refuseConfirmed(found);
      refuseUnproposed(found);
      refuseStale(found, version);
      const confirmed = await updateMilestone(tx, found, {
        confirmedAt: now(),
        confirmedById: scope.personId,
        meetingName,
        meetingOn: meetingOn && fromDay(meetingOn),
      });
      const stagesReached = await recordStagesReached(tx, scope);
      await recordEvent(tx, scope, {
        verb: "milestone_confirmed",
        subjectType: "milestone",
        subjectId: milestoneId,
        before: { statement: found.statement, evidenceUrl: found.evidenceUrl },
        after: { meetingName, meetingOn, stagesReached },
      });
      return { ...confirmed, stagesReached };
    }),
  );
}
