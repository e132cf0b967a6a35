import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import { tellPeople } from "@/lib/notices/mutations/tell";
import type { OpenRound } from "../schema/opening";
import { drawOpeningPlan, type OpeningPlan } from "./opening-plan";

/**
 * Opens a round on the system's framework version, keeps who is asked for
 * what, and tells them. One round is open at a time.
 */
export function openRound(scope: Scope, input: OpenRound) {
  const { systemId } = scope;
  return withSystem(scope, (tx) =>
    submitOnce(
      tx,
      scope,
      { key: input.key, action: "open_round" },
      async () => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`rounds ${systemId}`}, 0))`;
        const ordinal = await findNextOrdinal(tx, scope);
        const plan = await drawOpeningPlan(tx, scope, input);
        const roundId = await createRound(tx, scope, input, {
          ordinal,
          stageNumbers: plan.stageNumbers,
        });
        await keepPlan(tx, scope, { roundId, plan, leftOut: input.leftOut });
        await tellPeople(tx, scope, plan.told, {
          kind: "round_opened",
          args: { round: input.name, dueOn: input.dueOn },
          path: `/rounds/${roundId}`,
        });
        return { roundId };
      },
    ),
  );
}

async function findNextOrdinal(tx: Transaction, { systemId }: Scope) {
  const rounds = await tx.round.findMany({
    where: { systemId },
    orderBy: { ordinal: "desc" },
    take: 1,
  });
  const last = rounds[0];
  if (last?.openedAt && !last.closedAt)
    throw new AppError("round_already_open");
  return (last?.ordinal ?? 0) + 1;
}

async function createRound(
  tx: Transaction,
  scope: Scope,
  input: OpenRound,
  place: { ordinal: number; stageNumbers: number[] },
) {
  const { name, startsOn, dueOn, endsOn } = input;
  const { communityWideMode, intermediaryMode, siteMode } = input;
  const modes = { communityWideMode, intermediaryMode, siteMode };
  const round = await tx.round.create({
    data: {
      systemId: scope.systemId,
      ...place,
      ...modes,
      name,
      frameworkVersionId: scope.frameworkVersionId,
      startsOn: fromDay(startsOn),
      dueOn: fromDay(dueOn),
      endsOn: fromDay(endsOn),
      openedAt: now(),
      openedById: scope.personId,
    },
  });
  await recordEvent(tx, scope, {
    verb: "round_opened",
    subjectType: "round",
    subjectId: round.id,
    roundId: round.id,
    after: {
      ...{ name, startsOn, dueOn, endsOn },
      ...modes,
      stageNumbers: place.stageNumbers,
      sitesLeftOut: input.leftOut.length,
    },
  });
  return round.id;
}

type Kept = { roundId: string; plan: OpeningPlan; leftOut: string[] };

async function keepPlan(
  tx: Transaction,
  { systemId, personId }: Scope,
  { roundId, plan, leftOut }: Kept,
) {
  await tx.leftOutSite.createMany({
    data: [...new Set(leftOut)].map((siteId) => ({
      ...{ systemId, roundId, siteId, leftOutById: personId },
    })),
  });
  await tx.assignment.createMany({
    data: plan.asks.map((ask) => ({
      ...{ systemId, roundId, ...ask, assignedById: personId },
    })),
    skipDuplicates: true,
  });
}
