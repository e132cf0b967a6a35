import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { toDay } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { submitOnce } from "@/lib/events/mutations";
import { canSeeSite, canShareEvidence } from "../policy";
import type { ShareEvidence } from "../schema/evidence";
import { putBehind, takePiece, takeRow } from "./evidence-row";
import { countEvidence } from "./row";

/**
 * Puts a piece behind more rows of its subject in its round, all or none. A
 * piece that a rater keeps blind stays so: it goes behind blind rows of theirs
 * alone, and a piece that all see behind rows that all see.
 */
export function shareEvidence(scope: Scope, input: ShareEvidence) {
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key: input.key, action: "share_evidence" }, () =>
      shareOnce(tx, scope, input),
    ),
  );
}

async function shareOnce(
  tx: Transaction,
  scope: Scope,
  { evidenceId, indicatorIds }: ShareEvidence,
) {
  const found = await takePiece(tx, scope, evidenceId);
  const { systemId, roundId, siteId, panelistId, pieceId } = found;
  if (siteId && !canSeeSite(scope, siteId)) throw new AppError("not_found");
  if (!canShareEvidence(scope, found)) throw new AppError("forbidden");
  await tx.evidence.updateMany({
    where: { systemId, id: found.id, pieceId: null },
    data: { pieceId },
  });
  const rows: { indicatorId: string; evidenceCount: number }[] = [];
  // In one order, so that two of them never wait for each other.
  for (const indicatorId of [...new Set(indicatorIds)].sort()) {
    const row = await takeRow(tx, scope, { roundId, indicatorId, siteId });
    if (row.panelistId !== panelistId) throw new AppError("forbidden");
    const standing = await tx.evidence.count({
      where: { systemId, pieceId, indicatorId, removedAt: null },
    });
    if (standing === 0) {
      await putBehind(tx, scope, row, {
        ...found,
        effectiveOn: toDay(found.effectiveOn),
        expiresOn: found.expiresOn && toDay(found.expiresOn),
      });
    }
    rows.push({ indicatorId, evidenceCount: await countEvidence(tx, row) });
  }
  return { rows };
}
