"use client";

import type { RowWork } from "@/lib/rounds/queue/queue-state";
import type { Phase, RowView, ScoreRow } from "@/lib/rounds/queue/row-view";
import { AskHint } from "./asked/ask-hint";
import { OtherSide } from "./other-side";
import { RowLock } from "./row-lock";
import { RowProblem } from "./row-problem";
import { SecondPerson } from "./second/second-person";

type Props = { row: ScoreRow; work: RowWork; view: RowView; phase: Phase };

/** What some rows have besides their score: why they are shut, the other side, a second person, questions, a change that needs the reader. */
export function RowMore({ row, work, view, phase }: Props) {
  const isUnknown = view.choice.nonScore === "dont_know";
  return (
    <>
      {row.lock && <RowLock row={row} lock={row.lock} />}
      <OtherSide row={row} view={view} />
      {view.waiting && <SecondPerson row={row} waiting={view.waiting} />}
      {(isUnknown || row.openQuestions > 0) && (
        <AskHint row={row} view={view} />
      )}
      <RowProblem row={row} work={work} view={view} phase={phase} />
    </>
  );
}
