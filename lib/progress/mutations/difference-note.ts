import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import type { DifferenceNote } from "@/lib/db/generated/client";
import { type Transaction, withSystem } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import type {
  CorrectDifference,
  NoteDifference,
  TakeBackDifference,
} from "../difference-input";
import {
  canCorrectDifference,
  canNoteDifference,
  canSeeDifference,
  canTakeBackDifference,
} from "../policy";
import {
  type DifferenceAbout,
  listSitesOf,
  readAbout,
} from "../rules/difference-about";

/** Notes what explains a difference between two rounds, or between sites. */
export async function noteDifference(
  scope: Scope,
  { about: text, lineage, body, key }: NoteDifference,
) {
  const about = readAbout(text);
  if (!about || !canSeeDifference(scope, about))
    throw new AppError("not_found");
  if (!canNoteDifference(scope, about)) throw new AppError("forbidden");
  const { systemId, personId: authorId } = scope;
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "note_difference" }, async () => {
      await requireThere(tx, scope, about, lineage);
      const data = { systemId, about: text, lineage, body, authorId };
      const { id, version } = await tx.differenceNote.create({ data });
      await recordEvent(tx, scope, {
        verb: "difference_noted",
        ...subjectOf(id, about),
        after: { about: text, lineage, ...openText(about, body) },
      });
      return { noteId: id, version };
    }),
  );
}

/** Puts a note in other words; only who wrote it. */
export function correctDifference(
  scope: Scope,
  { noteId, body, version }: CorrectDifference,
) {
  return withSystem(scope, async (tx) => {
    const { note, about } = await getNote(tx, scope, noteId);
    if (!canCorrectDifference(scope, { ...note, about }))
      throw new AppError("forbidden");
    await changeNote(tx, note, version, { body });
    await recordEvent(tx, scope, {
      verb: "difference_note_corrected",
      ...subjectOf(noteId, about),
      before: openText(about, note.body),
      after: openText(about, body),
    });
    return { noteId, version: version + 1 };
  });
}

/** Takes a note back; the record of it stays. */
export function takeBackDifference(
  scope: Scope,
  { noteId, version }: TakeBackDifference,
) {
  return withSystem(scope, async (tx) => {
    const { note, about } = await getNote(tx, scope, noteId);
    if (!canTakeBackDifference(scope, { ...note, about }))
      throw new AppError("forbidden");
    await changeNote(tx, note, version, {
      removedAt: now(),
      removedById: scope.personId,
    });
    await recordEvent(tx, scope, {
      verb: "difference_note_taken_back",
      ...subjectOf(noteId, about),
      before: openText(about, note.body),
    });
    return { noteId, version: version + 1 };
  });
}

/** The rounds and sites of the comparison, and the row, are this system's. */
async function requireThere(
  tx: Transaction,
  { systemId }: Scope,
  about: DifferenceAbout,
  lineage: string | null,
) {
  const siteIds = [...listSitesOf(about)];
  const roundIds = about.kind === "rounds" ? [...new Set(about.rounds)] : [];
  const [found] = await tx.$queryRaw<
    { rounds: number; sites: number; rows: number }[]
  >`
    SELECT (SELECT count(*)::int FROM "Round" WHERE "systemId" = ${systemId}::uuid AND "id" = ANY(${roundIds}::uuid[]) AND "openedAt" IS NOT NULL) AS "rounds",
           (SELECT count(*)::int FROM "Site" WHERE "systemId" = ${systemId}::uuid AND "id" = ANY(${siteIds}::uuid[])) AS "sites",
           (SELECT count(*)::int FROM "Indicator" WHERE "lineage" = ${lineage} AND ("systemId" IS NULL OR "systemId" = ${systemId}::uuid)) AS "rows"`;
  const isThere =
    found?.rounds === roundIds.length &&
    found.sites === siteIds.length &&
    (lineage === null || found.rows > 0);
  if (!isThere) throw new AppError("not_found");
}

/** A note that stands and that the reader may see, with what it speaks of. */
async function getNote(tx: Transaction, scope: Scope, id: string) {
  const note = await tx.differenceNote.findUnique({
    where: { systemId_id: { systemId: scope.systemId, id }, removedAt: null },
  });
  const about = note && readAbout(note.about);
  if (!about || !canSeeDifference(scope, about))
    throw new AppError("not_found");
  return { note, about };
}

async function changeNote(
  tx: Transaction,
  { systemId, id, body }: DifferenceNote,
  version: number,
  data: { body: string } | { removedAt: Date; removedById: string },
) {
  const changed = await tx.differenceNote.updateMany({
    where: { systemId, id, version, removedAt: null },
    data: { ...data, version: version + 1 },
  });
  if (changed.count === 0) throw new AppError("stale", { statement: body });
}

function subjectOf(subjectId: string, about: DifferenceAbout) {
  const [siteId = null] = listSitesOf(about);
  return { subjectType: "difference_note" as const, subjectId, siteId };
}

/** An event is seen by whoever sees its one site: of several, it does not repeat what was written. */
function openText(about: DifferenceAbout, body: string) {
  return listSitesOf(about).length > 1 ? {} : { body };
}
