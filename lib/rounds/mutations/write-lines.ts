import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import type { Transaction } from "@/lib/db/transaction";
import {
  type Frame,
  insertEvents,
  insertNotes,
  insertRatings,
  letDecisionsGo,
  putScores,
  updateRatings,
} from "./line-statements";
import type { Line } from "./many-lines";

/**
 * Holds the round open until the transaction ends, as each row's triggers
 * would, and tells the database that many are coming: it then asks what is to
 * be asked of all rows of a statement at once. A round that closed meanwhile
 * is refused by the first that is written.
 */
export async function holdForMany(
  tx: Transaction,
  { systemId }: Scope,
  roundId: string,
) {
  await tx.$executeRaw`
    SELECT set_config('app.writes_many', 'on', true) FROM "Round"
     WHERE "systemId" = ${systemId}::uuid AND "id" = ${roundId}::uuid FOR SHARE`;
}

/**
 * Writes many rows with one statement for each kind of thing. The database's
 * own triggers hold the round and keep standings and counts, as for one row.
 */
export async function writeLines(
  tx: Transaction,
  scope: Scope,
  round: Pick<Frame, "id" | "frameworkVersionId">,
  lines: readonly Line[],
) {
  const { systemId, personId } = scope;
  const frame = { ...round, systemId, personId, at: now() };
  const write = async (
    statement: (tx: Transaction, frame: Frame, text: string) => Promise<number>,
    rows: readonly object[],
  ) => (rows.length === 0 ? 0 : statement(tx, frame, JSON.stringify(rows)));
  // First the notes: a 3 rests on them.
  await write(insertNotes, lines.flatMap(drawNote));
  const ratings = lines.flatMap(drawRating);
  const [known, fresh] = partition(ratings, ({ version }) => version > 0);
  const updated = await write(updateRatings, known);
  const inserted = await write(insertRatings, fresh);
  // The rows are held, so this is a fault and no race; nothing of it may stay.
  if (updated + inserted !== ratings.length) throw new AppError("stale");
  const scores = lines.flatMap(drawScore);
  const [letGo] = partition(scores, ({ isLetGo }) => isLetGo);
  await write(letDecisionsGo, letGo);
  await write(putScores, scores);
  await write(insertEvents, lines.flatMap(drawEvents));
}

function drawNote(line: Line) {
  const { note, panelistId } = line;
  return note ? [{ ...placeOf(line), panelistId, ...note }] : [];
}

function drawRating(line: Line) {
  const { rating, voice, panelistId } = line;
  return rating ? [{ ...placeOf(line), voice, panelistId, ...rating }] : [];
}

function drawScore(line: Line) {
  return line.score ? [{ ...placeOf(line), ...line.score }] : [];
}

function drawEvents({ events, indicatorId, siteId, panelistId }: Line) {
  return events.map((event) => ({
    ...{ indicatorId, siteId, panelistId },
    ...event,
  }));
}

function placeOf({ indicatorId, siteId, subjectId, level }: Line) {
  return { indicatorId, siteId, subjectId, level };
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean) {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))] as const;
}
