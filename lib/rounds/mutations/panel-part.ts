import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import { canSeeSite } from "../policy";
import { modeOf } from "../round-modes";
import type { PanelPart } from "./panel-row";

/** A part of an open round that a panel rates. */
export type OpenPart = PanelPart & {
  systemId: string;
  subjectId: string;
  frameworkVersionId: string;
};

/** Checks that a panel rates this part of an open round; another system's ids are just not found. */
export async function getPanelPart(
  tx: Transaction,
  scope: Scope,
  { roundId, level, siteId }: PanelPart,
): Promise<OpenPart> {
  const { systemId } = scope;
  const round = await tx.round.findUnique({
    where: { systemId_id: { systemId, id: roundId } },
  });
  if (!round) throw new AppError("not_found");
  if ((level === "site") !== (siteId !== null)) throw new AppError("invalid");
  if (siteId !== null) await requireSite(tx, scope, siteId);
  if (!round.openedAt) throw new AppError("round_not_open");
  if (round.closedAt) throw new AppError("round_closed");
  if (modeOf(round, level) !== "panel") throw new AppError("invalid");
  return {
    ...{ roundId, level, siteId, systemId },
    subjectId: siteId ?? systemId,
    frameworkVersionId: round.frameworkVersionId,
  };
}

async function requireSite(tx: Transaction, scope: Scope, siteId: string) {
  const site = await tx.site.findUnique({
    where: { systemId_id: { systemId: scope.systemId, id: siteId } },
    select: { status: true },
  });
  const isThere = site?.status === "active" && canSeeSite(scope, siteId);
  if (!isThere) throw new AppError("not_found");
}
