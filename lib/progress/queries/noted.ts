import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Transaction } from "@/lib/db/transaction";
import type { DifferenceAbout } from "../rules/difference-about";
import {
  type Differences,
  readDifferences,
  selectDifferences,
} from "./difference-notes";
import {
  type NotesFinder,
  type NotesOf,
  readNotes,
  selectNotes,
} from "./notes-behind";

export type Noted = {
  /** What stands behind the rows. */
  notes: NotesFinder;
  /** What people say explains the difference. */
  differences: Differences;
};

/** What was said of the rows of a comparison, and of the comparison itself: one statement. */
export async function readNoted(
  tx: Transaction,
  scope: Scope,
  asked: readonly (NotesOf | null)[],
  about: DifferenceAbout,
): Promise<Noted> {
  const places = asked.filter((one) => one !== null);
  const [found] = await tx.$queryRaw<
    { notes: unknown; differences: unknown }[]
  >`SELECT ${selectNotes(places, scope)} AS "notes", ${selectDifferences(about, scope)} AS "differences"`;
  return {
    notes: readNotes(found?.notes),
    differences: readDifferences(found?.differences, about, scope),
  };
}
