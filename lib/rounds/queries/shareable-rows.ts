import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import type { Level } from "@/lib/framework/schema";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import { canSeeSite, canShareEvidence, voiceOn } from "../policy";
import type { ShareableRow } from "../schema/evidence";

/**
 * The rows that a piece may be put behind: of its subject, in its round, that
 * the person may rate; with those that it stands behind already.
 */
export function listShareableRows(
  scope: Scope,
  { evidenceId }: { evidenceId: string },
): Promise<ShareableRow[]> {
  return readSystem(scope, async (tx) => {
    const piece = await getPiece(tx, scope, evidenceId);
    const isBehind = await readStanding(tx, piece);
    const isFitting = await openFit(tx, scope, piece);
    const version = piece.frameworkVersionId;
    const { indicators } = await getSystemFramework(tx, scope, version);
    const focus = piece.round.stageNumbers;
    return indicators
      .filter(
        ({ level, stage, functionCode }) =>
          (level === "site") === (piece.siteId !== null) &&
          (focus.length === 0 || focus.includes(stage)) &&
          isFitting(level, functionCode),
      )
      .map(({ id, code, title, stage }) => ({
        indicatorId: id,
        code,
        title,
        stage,
        isBehind: isBehind.has(id),
      }));
  });
}

async function getPiece(tx: Transaction, scope: Scope, id: string) {
  const found = await tx.evidence.findUnique({
    where: { systemId_id: { systemId: scope.systemId, id } },
    include: { round: true },
  });
  const isThere = found && !found.removedAt;
  if (!isThere || (found.siteId && !canSeeSite(scope, found.siteId))) {
    throw new AppError("not_found");
  }
  if (!canShareEvidence(scope, found)) throw new AppError("forbidden");
  return found;
}
type Found = Awaited<ReturnType<typeof getPiece>>;

async function readStanding(tx: Transaction, found: Found) {
  const { systemId, id, pieceId } = found;
  const standing = await tx.evidence.findMany({
    where: {
      systemId,
      removedAt: null,
      OR: [{ id }, { pieceId: pieceId ?? id }],
    },
    select: { indicatorId: true },
    take: 500,
  });
  return new Set(standing.map((one) => one.indicatorId));
}

/** A blind piece goes behind the person's own blind rows, an open one behind open rows. */
async function openFit(
  tx: Transaction,
  scope: Scope,
  { systemId, siteId, panelistId, round }: Found,
) {
  const asked = await tx.assignment.findMany({
    where: { systemId, roundId: round.id, personId: scope.personId },
    select: { level: true, siteId: true, functionCode: true },
    take: 500,
  });
  const modes = {
    community_wide: round.communityWideMode,
    intermediary: round.intermediaryMode,
    site: round.siteMode,
  };
  return (level: Level, functionCode: string) => {
    const isAsked = asked.some(
      (one) =>
        one.level === level &&
        (one.siteId === null || one.siteId === siteId) &&
        (one.functionCode === null || one.functionCode === functionCode),
    );
    const isBlind = modes[level] === "panel" && isAsked;
    if (isBlind !== (panelistId !== null)) return false;
    return isBlind || voiceOn(scope, level, siteId) !== null;
  };
}
