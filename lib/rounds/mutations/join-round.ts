import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import { listAskable } from "../queries/askable";
import type { RoundMode } from "../round-modes";
import { askCoordinators } from "../rules/draw-asks";
import { isSame } from "../rules/plan-changes";
import { addAsks } from "./change-asks";

type Open = { id: string; name: string; siteMode: RoundMode };

/**
 * A site that becomes active is part of the open round by itself. Where a
 * panel rates the sites, its coordinators are asked besides, and told. One that
 * the round left out stays so.
 */
export async function joinOpenRound(
  tx: Transaction,
  scope: Scope,
  siteId: string,
) {
  const { systemId } = scope;
  const [round] = await tx.$queryRaw<Open[]>`
    SELECT r."id", r."name", r."siteMode" FROM "Round" r
     WHERE r."systemId" = ${systemId}::uuid AND r."openedAt" IS NOT NULL AND r."closedAt" IS NULL
       AND NOT EXISTS (SELECT 1 FROM "LeftOutSite" o WHERE o."systemId" = r."systemId" AND o."roundId" = r."id" AND o."siteId" = ${siteId}::uuid)
       FOR NO KEY UPDATE`;
  if (round?.siteMode !== "panel") return;
  const people = await listAskable(tx, scope);
  const standing = await tx.assignment.findMany({
    where: { systemId, roundId: round.id, siteId },
    take: 500,
  });
  const asks = askCoordinators(people, [siteId]).filter(
    (ask) => !standing.some((one) => isSame(one, ask)),
  );
  await addAsks(tx, scope, round, asks);
}
