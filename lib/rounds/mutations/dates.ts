import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, toDay } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";
import { correctDue } from "@/lib/notices/mutations/correct-due";
import type { ChangeDates } from "../schema/opening";
import { holdOpenRound } from "./hold-round";

/** Changes the days of an open round, with why. Refused with the days of now where somebody was faster. */
export function changeRoundDates(
  scope: Scope,
  { roundId, version, reason, ...days }: ChangeDates,
) {
  const { systemId } = scope;
  return withSystem(scope, async (tx) => {
    await holdOpenRound(tx, scope, roundId);
    const where = { systemId_id: { systemId, id: roundId } };
    const round = await tx.round.findUniqueOrThrow({ where });
    const before = {
      startsOn: toDay(round.startsOn),
      dueOn: toDay(round.dueOn),
      endsOn: toDay(round.endsOn),
    };
    if (round.version !== version)
      throw new AppError("stale", { version: round.version, ...before });
    await tx.round.update({
      where,
      data: {
        startsOn: fromDay(days.startsOn),
        dueOn: fromDay(days.dueOn),
        endsOn: fromDay(days.endsOn),
        version: version + 1,
      },
    });
    await recordEvent(tx, scope, {
      verb: "round_dates_changed",
      subjectType: "round",
      subjectId: roundId,
      roundId,
      before,
      after: { ...days, reason },
    });
    if (days.dueOn !== before.dueOn)
      await correctDue(tx, { id: roundId, dueOn: days.dueOn });
    return { version: version + 1 };
  });
}
