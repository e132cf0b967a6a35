import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";
import { holdOpenRound } from "@/lib/rounds/mutations/hold-round";
import { cancelNotices } from "@/lib/notices/mutations/cancel";
import { findPeople, tellPeople } from "@/lib/notices/mutations/tell";
import type { ConfirmReview } from "@/lib/rounds/review-input";
import { canConfirmReview } from "../policy";
import { readJudgedIn } from "../queries/read-judged";
import { listStagesToRevisit } from "../rules/stages-to-revisit";
import { holdSystem } from "./hold-system";

/**
 * Community-wide leadership has looked at an open round and lets its answers
 * stand; the one place where the headline moves back, or stops being moved
 * back. May be confirmed again while the round is open: what was said last
 * holds, all of it is recorded.
 */
export async function confirmReview(
  scope: Scope,
  { roundId, version, note, revisit }: ConfirmReview,
) {
  if (!canConfirmReview(scope)) throw new AppError("forbidden");
  const { systemId, personId } = scope;
  return withSystem(scope, async (tx) => {
    const round = await holdOpenRound(tx, scope, roundId);
    if (round.version !== version) throw new AppError("stale");
    const current = await holdSystem(tx, scope);
    const before = current.revisitingStage;
    if (revisit !== null && revisit !== before) {
      const { verdicts } = await readJudgedIn(tx, current, null);
      if (!listStagesToRevisit(verdicts, before).includes(revisit))
        throw new AppError("invalid");
    }
    await tx.round.update({
      where: { systemId_id: { systemId, id: roundId } },
      data: {
        reviewedAt: now(),
        reviewedById: personId,
        reviewNote: note,
        version: version + 1,
      },
    });
    if (revisit !== before)
      await tx.system.updateMany({
        where: { id: systemId },
        data: { revisitingStage: revisit },
      });
    await recordEvent(tx, scope, {
      verb: "review_confirmed",
      subjectType: "round",
      subjectId: roundId,
      roundId,
      before: { revisiting: before },
      after: { note, revisiting: revisit },
    });
    const path = `/rounds/${roundId}/review`;
    await cancelNotices(tx, { kinds: ["review_confirmed"], under: path });
    const staff = await findPeople(tx, scope, { role: "intermediary_staff" });
    await tellPeople(tx, scope, staff, {
      kind: "review_confirmed",
      args: { round: round.name },
      path,
    });
    return { roundId, version: version + 1 };
  });
}
