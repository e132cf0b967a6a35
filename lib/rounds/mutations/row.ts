import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, today } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { type Lock, takeLocks } from "@/lib/db/locks";
import type { Transaction } from "@/lib/db/transaction";
import type { Level } from "@/lib/framework/schema";
import { canSeeSite, seatAt, voiceOn, type Voice } from "../policy";
import { modeOf } from "../round-modes";
import { isAskedForRow } from "../rules/asked-for";
import { findRow, type FoundRow, type RowKey } from "./row-found";

/** A row of the rubric for one subject in one open round, that this person may rate. */
export type Row = {
  systemId: string;
  roundId: string;
  frameworkVersionId: string;
  indicatorId: string;
  level: Level;
  siteId: string | null;
  subjectId: string;
};

/** Such a row with whose rating the person gives, and whether they may. */
export type RowToRate = Row & {
  voice: Voice;
  /** The person themselves where the level is rated by a panel; null in direct mode. */
  panelistId: string | null;
  /** In a panel only who was asked rates; in direct mode whoever may. */
  isAsked: boolean;
};

/**
 * Loads what a write is about and checks that it may happen: the round is
 * open, the row is of the round's own framework version, the site is active
 * and the person may rate it. Another system's ids are just not found.
 */
export async function getRowToRate(
  tx: Transaction,
  scope: Scope,
  key: RowKey,
): Promise<RowToRate> {
  return requireRow(await findRow(tx, scope, key), scope, key);
}

/** The same of what was found already. */
export function requireRow(
  found: FoundRow | null,
  scope: Scope,
  key: RowKey,
): RowToRate {
  if (!found) throw new AppError("not_found");
  const { level, frameworkVersionId } = found;
  requireSubject(scope, key.siteId, found);
  const part = { ...key, level, functionCode: found.functionCode };
  const isPanel = modeOf(found, level) === "panel";
  const isAsked = found.asked.some((asked) => isAskedForRow(asked, part));
  const mayRate = voiceOn(scope, level, key.siteId);
  const seat = seatAt(scope, part, isPanel ? { isAsked } : null);
  if (!mayRate && !seat) throw new AppError("forbidden");
  if (!found.isOpened) throw new AppError("round_not_open");
  if (found.isClosed) throw new AppError("round_closed");
  return {
    ...key,
    systemId: scope.systemId,
    frameworkVersionId,
    level,
    subjectId: key.siteId ?? scope.systemId,
    voice: seat?.voice ?? "own",
    panelistId: isPanel ? scope.personId : null,
    isAsked: seat !== null,
  };
}

function requireSubject(
  scope: Scope,
  siteId: string | null,
  { level, siteStatus }: FoundRow,
) {
  if ((level === "site") !== (siteId !== null)) throw new AppError("invalid");
  if (siteId === null) return;
  const isThere = siteStatus === "active" && canSeeSite(scope, siteId);
  if (!isThere) throw new AppError("not_found");
}

type RowName = Pick<Row, "systemId" | "roundId" | "indicatorId" | "subjectId">;

/**
 * Makes writers of one row take turns until the transaction ends, and wait for
 * whoever changes many rows of its subject. By a lock of its own: a score that
 * appeared would tell that somebody is rating the row.
 */
export async function lockRow(tx: Transaction, row: RowName) {
  await takeLocks(tx, locksOfRow(row));
}

export function locksOfRow(row: RowName): Lock[] {
  const { systemId, roundId, indicatorId, subjectId } = row;
  return [
    { name: nameRows(row), isShared: true },
    { name: `row ${systemId} ${roundId} ${indicatorId} ${subjectId}` },
  ];
}

/** Holds all rows of these subjects: a lock for each row would be more than a database has. */
export async function lockRowsOf(
  tx: Transaction,
  { systemId }: Scope,
  roundId: string,
  subjectIds: readonly string[],
) {
  // In one order for everybody, so that nobody waits in a circle.
  const ids = subjectIds.toSorted();
  const names = ids.map((subjectId) =>
    nameRows({ systemId, roundId, subjectId }),
  );
  await takeLocks(
    tx,
    names.map((name) => ({ name })),
  );
}

function nameRows({
  systemId,
  roundId,
  subjectId,
}: Omit<RowName, "indicatorId">) {
  return `rows ${systemId} ${roundId} ${subjectId}`;
}

/** How many pieces of evidence stand behind the row in this round. */
export function countEvidence(tx: Transaction, row: Row) {
  return tx.evidence.count({ where: standsBehind(row) });
}

/** How many of them speak for today, as a 3 needs one to. */
export function countLiveEvidence(tx: Transaction, row: Row) {
  const later = { gt: fromDay(today()) };
  return tx.evidence.count({
    where: {
      ...standsBehind(row),
      OR: [{ expiresOn: null }, { expiresOn: later }],
    },
  });
}

function standsBehind({ systemId, roundId, indicatorId, subjectId }: Row) {
  return { systemId, roundId, indicatorId, subjectId, removedAt: null };
}
