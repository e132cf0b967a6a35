import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";
import { markClosed } from "@/lib/rounds/mutations/close";
import { cancelNotices } from "@/lib/notices/mutations/cancel";
import { findPeople, tellPeople } from "@/lib/notices/mutations/tell";
import { canReviewSites } from "@/lib/rounds/policy";
import type { CloseRound } from "@/lib/rounds/review-input";
import { holdSystem } from "./hold-system";
import { recordStagesAtClosing } from "./record-reached";
import { writeClosing } from "./write-closing";

/**
 * Closes the round in one act: what is being saved is waited for; the stages
 * it shows as achieved, or as fallen below what keeps them, are recorded; and
 * the picture it leaves is kept for good.
 */
export async function closeRoundAndRecord(scope: Scope, input: CloseRound) {
  if (!canReviewSites(scope)) throw new AppError("forbidden");
  return withSystem(scope, async (tx) => {
    const round = await markClosed(tx, scope, input);
    const reason = round.reviewedAt ? null : input.reason;
    const current = await holdSystem(tx, scope);
    const { outcome, judged } = await recordStagesAtClosing(tx, current);
    const { number, picture } = await writeClosing(tx, current, {
      round,
      judged,
      reason,
      outcome,
    });
    const { workingStage, allAchieved, revisiting } = picture.headline;
    const { reached, regained, lost } = outcome;
    const stagesReached = [
      ...reached,
      ...regained.map(({ stage }) => stage),
    ].toSorted((a, b) => a - b);
    await recordEvent(tx, scope, {
      verb: "round_closed",
      subjectType: "round",
      subjectId: round.id,
      roundId: round.id,
      after: {
        ...{ number, reason, workingStage, allAchieved, revisiting },
        ...{ stagesReached, stagesLost: lost },
      },
    });
    await tell(tx, scope, { id: round.id, name: round.name, number });
    const { id: roundId, version } = round;
    return { roundId, version, number, stagesReached, stagesLost: lost };
  });
}

// Nobody is asked any more, and nothing waits to be accepted.
const overAtClosing = [
  "round_opened",
  "asked_to_rate",
  "round_due",
  "evidence_asked",
  "site_submitted",
  "site_sent_back",
] as const;

async function tell(
  tx: Transaction,
  scope: Scope,
  { id, name, number }: { id: string; name: string; number: number },
) {
  await cancelNotices(tx, { kinds: overAtClosing, under: `/rounds/${id}` });
  const people = await findPeople(tx, scope, {
    role: { in: ["community_wide_leader", "intermediary_staff"] },
  });
  await tellPeople(tx, scope, people, {
    kind: "round_closed",
    args: { round: name },
    path: `/rounds/${id}/closing?number=${number}`,
  });
}
