import "server-only";
import { cache } from "react";
import type { Scope } from "@/lib/auth/scope";
import { toDay } from "@/lib/core/clock";
import type { Round } from "@/lib/db/generated/client";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import type { RoundView } from "../schema";

/** The round that takes scores now, or null; read once a page. */
export const findOpenRound = cache((scope: Scope): Promise<RoundView | null> =>
  withSystem(scope, (tx) => findOpenRoundIn(tx, scope)),
);

/** The same inside a transaction that reads more. */
export async function findOpenRoundIn(tx: Transaction, scope: Scope) {
  const round = await tx.round.findFirst({
    where: {
      systemId: scope.systemId,
      openedAt: { not: null },
      closedAt: null,
    },
  });
  return round && toRoundView(round);
}

export function toRoundView(round: Round): RoundView {
  return {
    id: round.id,
    name: round.name,
    startsOn: toDay(round.startsOn),
    dueOn: toDay(round.dueOn),
    endsOn: toDay(round.endsOn),
    stageNumbers: round.stageNumbers,
    isOpen: round.openedAt !== null && round.closedAt === null,
    frameworkVersionId: round.frameworkVersionId,
    version: round.version,
  };
}
