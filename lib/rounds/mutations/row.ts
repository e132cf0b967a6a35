import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, today } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import type { Level } from "@/lib/framework/schema";
import { canSeeSite, seatAt, voiceOn, type Voice } from "../policy";
import { modeOf } from "../round-modes";
import { refuseRating } from "../rules/refuse-rating";
import type { Choice, RatingView } from "../schema";
import { isAskedFor } from "./panel-row";

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

type RowKey = { roundId: string; indicatorId: string; siteId: string | null };

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
  const { systemId } = scope;
  const round = await tx.round.findUnique({
    where: { systemId_id: { systemId, id: key.roundId } },
  });
  if (!round) throw new AppError("not_found");
  const indicator = await tx.indicator.findFirst({
    where: {
      id: key.indicatorId,
      frameworkVersionId: round.frameworkVersionId,
      retiredAt: null,
    },
    include: { function: { select: { code: true } } },
  });
  if (!indicator) throw new AppError("not_found");
  await requireSubject(tx, scope, indicator.level, key.siteId);
  const isPanel = modeOf(round, indicator.level) === "panel";
  const mayRate = voiceOn(scope, indicator.level, key.siteId);
  const part = {
    roundId: key.roundId,
    siteId: key.siteId,
    level: indicator.level,
    functionCode: indicator.function.code,
  };
  const panel = isPanel ? { isAsked: await isAskedFor(tx, scope, part) } : null;
  const seat = seatAt(scope, part, panel);
  if (!mayRate && !seat) throw new AppError("forbidden");
  if (!round.openedAt) throw new AppError("round_not_open");
  if (round.closedAt) throw new AppError("round_closed");
  return {
    ...key,
    systemId,
    frameworkVersionId: round.frameworkVersionId,
    level: indicator.level,
    subjectId: key.siteId ?? systemId,
    voice: seat?.voice ?? "own",
    panelistId: isPanel ? scope.personId : null,
    isAsked: seat !== null,
  };
}

async function requireSubject(
  tx: Transaction,
  scope: Scope,
  level: Level,
  siteId: string | null,
) {
  if ((level === "site") !== (siteId !== null)) throw new AppError("invalid");
  if (siteId === null) return;
  const site = await tx.site.findUnique({
    where: { systemId_id: { systemId: scope.systemId, id: siteId } },
    select: { status: true },
  });
  const isThere = site?.status === "active" && canSeeSite(scope, siteId);
  if (!isThere) throw new AppError("not_found");
}

/**
 * Makes writers of one row take turns until the transaction ends, and wait for
 * whoever changes many rows of its subject. By a lock of its own: a score that
 * appeared would tell that somebody is rating the row.
 */
export async function lockRow(tx: Transaction, row: Row) {
  const { roundId, indicatorId, subjectId } = row;
  const name = `row ${roundId} ${indicatorId} ${subjectId}`;
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock_shared(hashtextextended(${nameRows(roundId, subjectId)}, 0)),
           pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** Holds all rows of these subjects: a lock for each row would be more than a database has. */
export async function lockRowsOf(
  tx: Transaction,
  roundId: string,
  subjectIds: readonly string[],
) {
  // In one order for everybody, so that nobody waits in a circle.
  const names = subjectIds.toSorted().map((id) => nameRows(roundId, id));
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended("name", 0)) FROM unnest(${names}::text[]) AS "name"`;
}

function nameRows(roundId: string, subjectId: string) {
  return `rows ${roundId} ${subjectId}`;
}

/** Refuses what the rule of a rating refuses, with what stands now where the version is an old one. */
export async function requireRatable(
  tx: Transaction,
  row: Row,
  before: RatingView | null,
  said: { choice: Choice; version: number },
) {
  // Counted only where a 3 asks for it.
  const hasLiveEvidence =
    said.choice.value === 3 && (await countLiveEvidence(tx, row)) > 0;
  const now = { version: before?.version ?? 0, hasLiveEvidence };
  const refusal = refuseRating(now, said);
  if (refusal === "stale") throw new AppError("stale", before);
  if (refusal) throw new AppError(refusal);
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
