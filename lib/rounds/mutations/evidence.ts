import "server-only";
import type { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import { canRemoveEvidence } from "../policy";
import type { AddEvidence, removeEvidenceSchema } from "../schema";
import { countEvidence, getRowToRate, lockRow, type Row } from "./row";

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
  { roundId, indicatorId, siteId, body, url, effectiveOn }: AddEvidence,
) {
  const { voice: _voice, ...row } = await getRowToRate(tx, scope, {
    roundId,
    indicatorId,
    siteId,
  });
  await lockRow(tx, row);
  const kind = url ? "link" : "note";
  const evidence = await tx.evidence.create({
    data: {
      ...row,
      kind,
      body,
      url,
      effectiveOn: fromDay(effectiveOn),
      authorId: scope.personId,
    },
  });
  await recordEvent(tx, scope, {
    verb: "evidence_added",
    subjectType: "evidence",
    subjectId: evidence.id,
    siteId,
    roundId,
    indicatorId,
    after: { kind, body, url, effectiveOn },
  });
  return {
    evidenceId: evidence.id,
    evidenceCount: await countEvidence(tx, row),
  };
}

/**
 * Takes a note or link back; the record of it stays. Refused while a 3 rests
 * on it alone.
 */
export function removeEvidence(
  scope: Scope,
  { evidenceId, version }: z.infer<typeof removeEvidenceSchema>,
) {
  return withSystem(scope, async (tx) => {
    const { systemId, personId } = scope;
    const where = { systemId_id: { systemId, id: evidenceId } };
    const found = await tx.evidence.findUnique({ where });
    if (!found || found.removedAt) throw new AppError("not_found");
    const { voice: _voice, ...row } = await getRowToRate(tx, scope, found);
    if (!canRemoveEvidence(scope, found)) throw new AppError("forbidden");
    await lockRow(tx, row);
    await refuseIfThreeRestsOnIt(tx, row);
    const removed = await tx.evidence.updateMany({
      where: { systemId, id: evidenceId, version, removedAt: null },
      data: { removedAt: now(), removedById: personId, version: version + 1 },
    });
    if (removed.count === 0) throw new AppError("stale");
    await recordEvent(tx, scope, {
      verb: "evidence_removed",
      subjectType: "evidence",
      subjectId: evidenceId,
      siteId: found.siteId,
      roundId: found.roundId,
      indicatorId: found.indicatorId,
      before: { kind: found.kind, body: found.body, url: found.url },
    });
    return { evidenceCount: await countEvidence(tx, row) };
  });
}

async function refuseIfThreeRestsOnIt(tx: Transaction, row: Row) {
  if ((await countEvidence(tx, row)) > 1) return;
  const { systemId, roundId, indicatorId, subjectId } = row;
  const threes = await tx.rating.count({
    where: { systemId, roundId, indicatorId, subjectId, value: 3 },
  });
  if (threes > 0) throw new AppError("evidence_supports_three");
}
