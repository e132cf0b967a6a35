import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import type { OpenRound } from "../schema";

/** Opens a round on the system's framework version. One round is open at a time. */
export function openRound(scope: Scope, input: OpenRound) {
  const { systemId, personId, frameworkVersionId } = scope;
  return withSystem(scope, (tx) =>
    submitOnce(
      tx,
      scope,
      { key: input.key, action: "open_round" },
      async () => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`rounds ${systemId}`}, 0))`;
        const rounds = await tx.round.findMany({
          where: { systemId },
          orderBy: { ordinal: "desc" },
          take: 1,
        });
        const last = rounds[0];
        if (last?.openedAt && !last.closedAt)
          throw new AppError("round_already_open");
        const round = await tx.round.create({
          data: {
            systemId,
            ordinal: (last?.ordinal ?? 0) + 1,
            name: input.name,
            frameworkVersionId,
            startsOn: fromDay(input.startsOn),
            dueOn: fromDay(input.dueOn),
            endsOn: fromDay(input.endsOn),
            openedAt: now(),
            openedById: personId,
          },
        });
        await recordEvent(tx, scope, {
          verb: "round_opened",
          subjectType: "round",
          subjectId: round.id,
          roundId: round.id,
          after: { name: input.name, dueOn: input.dueOn, endsOn: input.endsOn },
        });
        return { roundId: round.id };
      },
    ),
  );
}
