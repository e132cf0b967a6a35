import { createNameSubject } from "@/components/events/name-subject";
import { createSayTold, sayChanges } from "@/components/events/say-told";
import { getTranslator } from "@/lib/core/translator";
import type { RecordLine } from "@/lib/events/queries/record-lines";
import { compareTold } from "@/lib/events/rules/compare";
import { eventVerbs } from "@/lib/events/schema";

/** Says a line of the record in words, for the page and for the file. */
export async function createSayLine(systemSlug: string) {
  const [t, nameSubject, say] = await Promise.all([
    getTranslator("record"),
    createNameSubject(systemSlug),
    createSayTold(),
  ]);
  return {
    verb: ({ verb }: RecordLine) =>
      t(`verbs.${eventVerbs.find((one) => one === verb) ?? "other"}`),
    subject: nameSubject,
    who: ({ byName }: RecordLine) => byName || t("gone"),
    /** The first letters tell requests apart; the log has the whole. */
    request: ({ requestId }: RecordLine) => requestId?.slice(0, 8) ?? null,
    changes: (
      { before, after }: RecordLine,
      names: Readonly<Record<string, string>>,
    ) => sayChanges(say, compareTold(before, after), names),
  };
}
