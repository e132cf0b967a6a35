import "server-only";
import { cache } from "react";
import type { Scope } from "@/lib/auth/scope";
import { toDay } from "@/lib/core/clock";
import { Prisma, type Round } from "@/lib/db/generated/client";
import { askSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import type { RoundView } from "../schema";

/** The round that takes scores now, or null; read once a page, by each page. */
export const findOpenRound = cache((scope: Scope) =>
  askSystem<RoundView>(
    scope,
    Prisma.sql`
    SELECT json_build_object('id', r."id", 'name', r."name", 'startsOn', r."startsOn", 'dueOn', r."dueOn", 'endsOn', r."endsOn",
                             'stageNumbers', r."stageNumbers", 'isOpen', true, 'frameworkVersionId', r."frameworkVersionId", 'version', r."version")
      FROM "Round" r WHERE r."systemId" = "asker"."systemId" AND r."openedAt" IS NOT NULL AND r."closedAt" IS NULL LIMIT 1`,
  ),
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
