"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Sign } from "@/components/ui/sign";
import { noChoice } from "@/lib/rounds/queue/change";
import {
  repeatLast,
  type RowView,
  type ScoreRow,
} from "@/lib/rounds/queue/row-view";
import type { RowChoice } from "./use-row-choice";
import { useWorkspace } from "./workspace-context";

type Props = {
  row: ScoreRow;
  view: RowView;
  chosen: RowChoice;
  /** Where the change stands. */
  children: ReactNode;
};

const quietClass =
  "inline-flex min-h-11 items-center gap-1 rounded-md border border-transparent px-2 text-link underline underline-offset-[0.18em] hover:bg-brand-tint aria-pressed:border-score-2 aria-pressed:bg-selected aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:no-underline";

/** What can be said of a row besides a score. */
export function RowActions({ row, view, chosen, children }: Props) {
  const t = useTranslations("rounds.card");
  const { nonScore, value } = chosen.choice;
  const repeat = repeatLast(row, view);
  const isAnswered = value !== null || nonScore !== null;
  return (
    <div className="-ml-2 flex flex-wrap items-center gap-x-1 gap-y-1 print:hidden">
      <NotesButton row={row} view={view} />
      {repeat && (
        <QuietButton onClick={() => chosen.say(repeat)}>
          {t("sameAsLast", { score: repeat.value ?? "?" })}
        </QuietButton>
      )}
      <QuietButton
        isPressed={nonScore === "dont_know"}
        onClick={() => chosen.say({ ...noChoice, nonScore: "dont_know" })}
      >
        {t("dontKnow")}
      </QuietButton>
      <QuietButton
        isPressed={nonScore === "not_applicable"}
        onClick={() => chosen.askReason(true)}
      >
        {t("notApplicable")}
      </QuietButton>
      {isAnswered && (
        <QuietButton onClick={chosen.clear}>{t("clear")}</QuietButton>
      )}
      {children}
    </div>
  );
}

/** Opens the notes, links and history of a row. */
export function NotesButton({ row, view }: { row: ScoreRow; view: RowView }) {
  const t = useTranslations("rounds.card");
  const { openPanel } = useWorkspace();
  const count = view.evidenceCount;
  const hasNotes = count > 0;
  return (
    <button
      type="button"
      onClick={() => openPanel(row.code)}
      className="mr-1 ml-2 inline-flex min-h-11 items-center gap-2 rounded-md border border-control bg-card px-3 font-semibold hover:border-ink hover:bg-brand-tint"
    >
      <Sign name={hasNotes ? "note" : "plus"} />
      {hasNotes || !row.canRate ? t("notes", { count }) : t("addNote")}
    </button>
  );
}

function QuietButton({
  isPressed,
  onClick,
  children,
}: {
  isPressed?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      onClick={onClick}
      className={quietClass}
    >
      {isPressed && <Sign name="check" />}
      {children}
    </button>
  );
}
