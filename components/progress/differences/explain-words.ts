import { actWords } from "@/components/progress/milestones/act-words";
import { getDayFormatter } from "@/components/progress/teller";
import type { NoteEntry } from "@/components/progress/differences/note-entries";
import { getTranslator, type WordPath } from "@/lib/core/translator";
import type { DifferenceNoteView } from "@/lib/progress/queries/difference-notes";

/** What the forms of notes speak with. */
export const explainWords: readonly WordPath[] = [...actWords, "differences"];

/** Notes with who wrote them in words. */
export async function sayNotes(
  notes: readonly DifferenceNoteView[],
): Promise<NoteEntry[]> {
  const [t, formatDay] = await Promise.all([
    getTranslator("differences"),
    getDayFormatter("medium"),
  ]);
  return notes.map(({ id, version, body, byName, on, ...may }) => ({
    ...{ id, version, body },
    canCorrect: may.canCorrect,
    canTakeBack: may.canTakeBack,
    by: t(version > 1 ? "byCorrected" : "by", {
      name: byName,
      on: formatDay(on),
    }),
  }));
}
