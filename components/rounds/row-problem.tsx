"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { RatingChange } from "@/lib/rounds/queue/change";
import type { RowWork } from "@/lib/rounds/queue/queue-state";
import type { Phase, RowView, ScoreRow } from "@/lib/rounds/queue/row-view";
import { useClock } from "./use-clock";
import { useSayScore } from "./use-say-score";
import { useWorkspace } from "./workspace-context";

type Props = { row: ScoreRow; work: RowWork; view: RowView; phase: Phase };

/** A change that waits for the person: more evidence, a choice, or to be given up. */
export function RowProblem({ row, work, phase }: Props) {
  const stuck = work.ratings.find((change) => change.status !== "waiting");
  if (phase === "needs_evidence") return <NeedsEvidence row={row} />;
  if (phase === "conflict" && stuck) return <Conflict change={stuck} />;
  if (phase === "refused") return <Refused work={work} />;
  return null;
}

function NeedsEvidence({ row }: { row: ScoreRow }) {
  const t = useTranslations("rounds");
  const { openPanel } = useWorkspace();
  return (
    <Notice
      tone="warn"
      title={t("problem.threeTitle")}
      actions={
        <Button onClick={() => openPanel(row.code, true)}>
          {t("card.addNote")}
        </Button>
      }
    >
      {t("problem.threeText")}
    </Notice>
  );
}

function Conflict({ change }: { change: RatingChange }) {
  const t = useTranslations("rounds.problem");
  const { queue } = useWorkspace();
  const { sayChoice } = useSayScore();
  const time = useClock();
  const { theirs } = change;
  const name = theirs?.byName ?? t("someone");
  const takeTheirs = () => {
    queue.discard(change.key);
    queue.state.markOld();
  };
  return (
    <Notice
      tone="danger"
      title={t("conflictTitle", { name, time: time(theirs?.at ?? null) })}
      actions={
        <>
          <Button onClick={() => queue.keepMine(change.key)}>
            {t("keepMine", { score: sayChoice(change.choice) })}
          </Button>
          <Button onClick={takeTheirs}>
            {t("keepTheirs", {
              name,
              score: theirs ? sayChoice(theirs) : t("nothing"),
            })}
          </Button>
        </>
      }
    >
      {t("conflictText", {
        name,
        mine: sayChoice(change.choice),
        theirs: theirs ? sayChoice(theirs) : t("nothing"),
      })}
    </Notice>
  );
}

function Refused({ work }: { work: RowWork }) {
  const t = useTranslations("rounds.problem");
  const errors = useTranslations("errors");
  const { queue } = useWorkspace();
  const { sayChoice } = useSayScore();
  const all = [...work.ratings, ...work.evidence];
  const change = all.find((one) => one.status === "refused");
  if (!change) return null;
  const what =
    change.kind === "rating"
      ? t("yourScore", { score: sayChoice(change.choice) })
      : t("yourNote", { text: change.body || change.url });
  return (
    <Notice
      tone="danger"
      title={t("refusedTitle")}
      actions={
        <Button onClick={() => queue.discard(change.key)}>
          {t("discard")}
        </Button>
      }
    >
      <p>{errors(change.code ?? "unexpected")}</p>
      <p className="whitespace-pre-wrap">{what}</p>
    </Notice>
  );
}
