"use client";

import { memo, Suspense } from "react";
import { useTranslations } from "use-intl/react";
import { Badge } from "@/components/ui/badge";
import { LevelMark } from "@/components/ui/level-mark";
import type { Phase, RowView, ScoreRow } from "@/lib/rounds/queue/row-view";
import { viewRow } from "@/lib/rounds/queue/row-view";
import type { RowWork } from "@/lib/rounds/queue/queue-state";
import { NotApplicableForm } from "./not-applicable-form";
import { ReadOnlyScore } from "./read-only-score";
import { RowActions } from "./row-actions";
import { PanelRow, RowMore } from "./fetched-later";
import { RowStatus } from "./row-status";
import { ScoreTiles } from "./score-tiles";
import { useRowChoice } from "./use-row-choice";
import { useRowKeys } from "./use-row-keys";

type Props = {
  row: ScoreRow;
  work: RowWork;
  phase: Phase;
  /** In the one-at-a-time view the group heading is gone, so the card names its function. */
  isAlone: boolean;
};

/** One indicator for one subject: what it says, four tiles, and what else can be said. */
export const RowCard = memo(function RowCard({
  row,
  work,
  phase,
  isAlone,
}: Props) {
  const t = useTranslations("rounds");
  const common = useTranslations("common");
  const view = viewRow(row, work);
  const chosen = useRowChoice(row, view);
  const keys = useRowKeys(row, view, chosen);
  const id = `row-${row.code}`;
  return (
    <fieldset
      id={id}
      data-row={row.code}
      tabIndex={-1}
      aria-describedby={`${id}-status`}
      className="min-w-0 rounded-lg border bg-card p-4 focus-within:border-control sm:p-6 print:break-inside-avoid print:p-3"
      {...keys}
    >
      <legend className="float-left mb-3 w-full text-pretty">
        <span className="flex flex-wrap items-baseline gap-x-3 text-sm text-muted">
          <LevelMark
            level={row.level}
            label={t(`levels.${row.level}`)}
            className="font-semibold text-ink"
          />
          <span className="font-normal">{row.code}</span>
          {row.isLocal && <Badge tone="info">{common("ownRow")}</Badge>}
          {isAlone && <span className="font-normal">{row.functionName}</span>}
        </span>
        <span className="mt-1 block text-lg leading-6 font-semibold">
          {row.title}
        </span>
        <span className="mt-1 block max-w-[75ch] font-normal">{row.text}</span>
      </legend>
      <div className="clear-both grid gap-3">
        {row.canRate ? (
          <>
            <ScoreTiles
              row={row}
              choice={chosen.choice}
              isHeld={phase === "needs_evidence"}
              onChoose={chosen.choose}
            />
            <RowActions row={row} view={view} chosen={chosen}>
              <div id={`${id}-status`} className="ml-2 min-h-6">
                <RowStatus phase={phase} at={view.savedAt} />
              </div>
            </RowActions>
            <NotApplicableForm row={row} view={view} chosen={chosen} />
          </>
        ) : (
          <ReadOnlyScore row={row} view={view} />
        )}
        {row.panel && (
          <Suspense>
            <PanelRow row={row} panel={row.panel} settled={view.settled} />
          </Suspense>
        )}
        {hasMore(row, view, phase) && (
          <Suspense>
            <RowMore row={row} work={work} view={view} phase={phase} />
          </Suspense>
        )}
      </div>
    </fieldset>
  );
});

function hasMore(row: ScoreRow, view: RowView, phase: Phase) {
  return (
    row.lock ||
    row.other ||
    row.decision ||
    row.openQuestions ||
    view.choice.nonScore ||
    view.waiting ||
    problems.includes(phase)
  );
}

const problems: Phase[] = ["needs_evidence", "conflict", "refused"];
