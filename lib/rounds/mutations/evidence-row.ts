import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, today } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";
import type { FileView } from "@/lib/files/schema";
import type { EvidenceView } from "../schema/evidence";
import { answerByEvidence } from "./ask";
import { getRowToRate, lockRow, type Row } from "./row";

type RowKey = { roundId: string; indicatorId: string; siteId: string | null };

/** A row that evidence is put behind, and whose it is where raters are blind. */
export type EvidenceRow = Row & { panelistId: string | null };

/** What a piece says, wherever it stands. */
export type Piece = Pick<
  EvidenceView,
  "kind" | "body" | "url" | "effectiveOn" | "expiresOn"
> & { file: Pick<FileView, "id" | "name"> | null; pieceId: string | null };

/** The row, held until the transaction ends, where the person may rate it. */
export async function takeRow(
  tx: Transaction,
  scope: Scope,
  key: RowKey,
): Promise<EvidenceRow> {
  const found = await getRowToRate(tx, scope, key);
  const { voice: _voice, isAsked, panelistId, ...row } = found;
  await lockRow(tx, row);
  // What somebody brings who does not rate is for all who do.
  return { ...row, panelistId: isAsked ? panelistId : null };
}

/**
 * A piece that still stands, with whatever else is done to it waiting: one
 * that is taken back is not put behind more rows meanwhile.
 */
export async function takePiece(
  tx: Transaction,
  { systemId }: Scope,
  evidenceId: string,
) {
  const find = () =>
    tx.evidence.findUnique({
      where: { systemId_id: { systemId, id: evidenceId } },
      include: { file: { select: { id: true, name: true } } },
    });
  const known = await find();
  const pieceId = known?.pieceId ?? evidenceId;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`piece ${pieceId}`}, 0))`;
  const found = await find();
  if (!found || found.removedAt) throw new AppError("not_found");
  return { ...found, pieceId };
}

/** Puts a piece behind a row, and records it. */
export async function putBehind(
  tx: Transaction,
  scope: Scope,
  row: EvidenceRow,
  piece: Piece,
) {
  const { kind, body, url, file, effectiveOn, expiresOn, pieceId } = piece;
  const evidence = await tx.evidence.create({
    data: {
      ...row,
      kind,
      body,
      url,
      pieceId,
      fileId: file?.id ?? null,
      effectiveOn: fromDay(effectiveOn),
      expiresOn: expiresOn === null ? null : fromDay(expiresOn),
      authorId: scope.personId,
    },
  });
  await recordEvent(tx, scope, {
    verb: "evidence_added",
    subjectType: "evidence",
    subjectId: evidence.id,
    siteId: row.siteId,
    roundId: row.roundId,
    indicatorId: row.indicatorId,
    panelistId: row.panelistId,
    after: {
      ...{ kind, body, url, effectiveOn, expiresOn },
      ...(file ? { file: file.name } : {}),
    },
  });
  // What a rater keeps blind tells nobody that it is there.
  if (row.panelistId === null)
    await answerByEvidence(tx, scope, row.roundId, [row]);
  return evidence.id;
}

/**
 * Refuses to take a piece away that a 3 rests on: the last of all, or the last
 * that speaks for today.
 */
export async function refuseIfThreeRestsOn(
  tx: Transaction,
  row: Row,
  evidenceId: string,
) {
  const { systemId, roundId, indicatorId, subjectId } = row;
  const others = { systemId, roundId, indicatorId, subjectId };
  const isThree = { where: { ...others, value: 3 } };
  const threes = await tx.rating.count(isThree);
  // A group decides on a 3 that none of its raters gave.
  if (threes === 0 && (await tx.score.count(isThree)) === 0) return;
  const left = await tx.evidence.findMany({
    where: { ...others, removedAt: null },
    select: { id: true, expiresOn: true },
  });
  const isLive = ({ expiresOn }: { expiresOn: Date | null }) =>
    expiresOn === null || expiresOn > fromDay(today());
  const rest = left.filter(({ id }) => id !== evidenceId);
  const wasLive = left.some((one) => one.id === evidenceId && isLive(one));
  const isEnough = wasLive ? rest.some(isLive) : rest.length > 0;
  if (!isEnough) throw new AppError("evidence_supports_three");
}
