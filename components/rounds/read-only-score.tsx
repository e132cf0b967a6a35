"use client";

import { useTranslations } from "use-intl/react";
import { ScoreChip } from "@/components/ui/score-chip";
import type { RowView, ScoreRow } from "@/lib/rounds/queue/row-view";
import { NotesButton } from "./row-actions";
import { useSayScore } from "./use-say-score";

/** A row the reader may see and not score. */
export function ReadOnlyScore({ row, view }: { row: ScoreRow; view: RowView }) {
  const t = useTranslations("rounds.card");
  const { sayState } = useSayScore();
  const { state, value } = view.settled;
  const label = sayState(state, value);
  return (
    <div className="grid gap-2">
      <p className="font-semibold">
        <ScoreChip state={state} value={value} label={label} />
      </p>
      {!row.panel && !row.lock && (
        <p className="text-sm text-muted">{t(`readOnly.${row.level}`)}</p>
      )}
      <div className="-ml-2">
        <NotesButton row={row} view={view} />
      </div>
    </div>
  );
}
