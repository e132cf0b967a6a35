import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
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
  const { systemId } = scope;
  return withSystem(scope, async (tx) => {
    const found = await tx.evidence.findUnique({
      where: { systemId_id: { systemId, id: evidenceId } },
      include: { round: true },
    });
    if (!found || found.removedAt) throw new AppError("not_found");
    const { siteId, panelistId, round } = found;
    if (siteId && !canSeeSite(scope, siteId)) throw new AppError("not_found");
    if (!canShareEvidence(scope, found)) throw new AppError("forbidden");
    const behind = await tx.evidence.findMany({
      where: {
        systemId,
        removedAt: null,
        OR: [{ id: found.id }, { pieceId: found.pieceId ?? found.id }],
      },
      select: { indicatorId: true },
      take: 500,
    });
    const isBehind = new Set(behind.map((one) => one.indicatorId));
    const modes = {
      community_wide: round.communityWideMode,
      intermediary: round.intermediaryMode,
      site: round.siteMode,
    };
    const wantedMode = panelistId === null ? "direct" : "panel";
    const focus = round.stageNumbers;
    const framework = await getSystemFramework(
      tx,
      scope,
      found.frameworkVersionId,
    );
    return framework.indicators
      .filter(
        ({ level, stage }) =>
          (level === "site") === (siteId !== null) &&
          modes[level] === wantedMode &&
          (focus.length === 0 || focus.includes(stage)) &&
          voiceOn(scope, level, siteId) !== null,
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
