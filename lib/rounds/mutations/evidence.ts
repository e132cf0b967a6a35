import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { logError } from "@/lib/core/log";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import type { Evidence } from "@/lib/db/generated/client";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import { releaseFile, removeBytes } from "@/lib/files/mutations/drop-file";
import { canRemoveEvidence } from "../policy";
import type { AddEvidence, RemoveEvidence } from "../schema/evidence";
import {
  putBehind,
  refuseIfThreeRestsOn,
  takePiece,
  takeRow,
} from "./evidence-row";
import { countEvidence, getRowToRate, lockRow } from "./row";

/** Puts a note or a link behind a row's score in the open round. */
export function addEvidence(scope: Scope, input: AddEvidence) {
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key: input.key, action: "add_evidence" }, () =>
      addOnce(tx, scope, input),
    ),
  );
}

async function addOnce(
  tx: Transaction,
  scope: Scope,
  { key: _key, ...input }: AddEvidence,
) {
  const { roundId, indicatorId, siteId, ...piece } = input;
  const row = await takeRow(tx, scope, { roundId, indicatorId, siteId });
  const evidenceId = await putBehind(tx, scope, row, {
    ...piece,
    expiresOn: piece.expiresOn ?? null,
    kind: piece.url ? "link" : "note",
    file: null,
    pieceId: null,
  });
  return { evidenceId, evidenceCount: await countEvidence(tx, row) };
}

/**
 * Takes a piece back, here or behind every row it serves; the record of it
 * stays. Refused while a 3 rests on it alone. A file goes with its last row.
 */
export async function removeEvidence(
  scope: Scope,
  { evidenceId, version, isEverywhere }: RemoveEvidence,
) {
  const done = await withSystem(scope, async (tx) => {
    const found = await takePiece(tx, scope, evidenceId);
    await refuseUnlessMine(tx, scope, found);
    if (found.version !== version) throw new AppError("stale");
    const rows = [];
    for (const one of isEverywhere ? await listPiece(tx, found) : [found]) {
      rows.push(await removeOne(tx, scope, one));
    }
    const { fileId } = found;
    const isGone = fileId !== null && (await releaseFile(tx, fileId));
    return { rows, goneFileId: isGone ? fileId : null };
  });
  if (done.goneFileId) {
    await removeBytes(scope, done.goneFileId).catch(logError);
  }
  const own = done.rows.find((row) => row.evidenceId === evidenceId);
  return { evidenceCount: own?.evidenceCount ?? 0, rows: done.rows };
}

async function refuseUnlessMine(
  tx: Transaction,
  scope: Scope,
  found: Evidence,
) {
  await getRowToRate(tx, scope, found);
  if (!canRemoveEvidence(scope, found)) throw new AppError("forbidden");
}

/** Everything of the same piece that still stands, in an order that two removals share. */
function listPiece(tx: Transaction, { systemId, id, pieceId }: Evidence) {
  return tx.evidence.findMany({
    where: { systemId, removedAt: null, OR: [{ id }, { pieceId }] },
    orderBy: { indicatorId: "asc" },
    take: 500,
  });
}

async function removeOne(tx: Transaction, scope: Scope, found: Evidence) {
  const { systemId, id, version, siteId, roundId, indicatorId } = found;
  await refuseUnlessMine(tx, scope, found);
  await lockRow(tx, found);
  await refuseIfThreeRestsOn(tx, found, id);
  const removed = await tx.evidence.updateMany({
    where: { systemId, id, version, removedAt: null },
    data: {
      removedAt: now(),
      removedById: scope.personId,
      version: version + 1,
    },
  });
  if (removed.count === 0) throw new AppError("stale");
  await recordEvent(tx, scope, {
    verb: "evidence_removed",
    subjectType: "evidence",
    subjectId: id,
    siteId,
    roundId,
    indicatorId,
    panelistId: found.panelistId,
    before: { kind: found.kind, body: found.body, url: found.url },
  });
  const evidenceCount = await countEvidence(tx, found);
  return { evidenceId: id, indicatorId, evidenceCount };
}
