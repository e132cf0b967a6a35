"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { NoteActs } from "@/components/progress/differences/note-acts";
import { ActDone } from "@/components/ui/act-done";

export type NoteEntry = {
  id: string;
  version: number;
  body: string;
  /** Who wrote it and when, in words. */
  by: string;
  canCorrect: boolean;
  canTakeBack: boolean;
};

type Props = { notes: readonly NoteEntry[]; systemSlug: string };

/** What people say explains a difference, oldest first; stays to say what was done when a note is gone. */
export function NoteEntries({ notes, systemSlug }: Props) {
  const t = useTranslations("differences");
  const [done, setDone] = useState<"corrected" | "takenBack" | null>(null);
  return (
    <>
      <ActDone text={done && t(`done.${done}`)} />
      {notes.length > 0 && (
        <ul className="grid max-w-text gap-3" aria-label={t("title")}>
          {notes.map((note) => (
            <li key={note.id} className="min-w-0 border-l-4 border-brand pl-3">
              <p className="wrap-anywhere whitespace-pre-line">{note.body}</p>
              <p className="text-sm text-muted">{note.by}</p>
              <NoteActs systemSlug={systemSlug} note={note} onDone={setDone} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
