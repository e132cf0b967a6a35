"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type Change, rowKeyOf } from "@/lib/rounds/queue/change";
import type { ScoreRow } from "@/lib/rounds/queue/row-view";
import type { ScoreQueue } from "@/lib/rounds/queue/score-queue";
import { useQueueState } from "./use-queue";

type Props = { queue: ScoreQueue; rows: readonly ScoreRow[] };

/** Changes that need the person and whose rows are not on this page: of another site, or of a round that has closed. */
export function StrayChanges({ queue, rows }: Props) {
  const t = useTranslations("rounds.stray");
  const { summary } = useQueueState(queue);
  if (summary.stuck === 0) return null;
  const here = new Set(rows.map(rowKeyOf));
  const stray = queue.state.changes.filter(
    (change) => change.status !== "waiting" && !here.has(rowKeyOf(change)),
  );
  if (stray.length === 0) return null;
  return (
    <Notice
      tone="danger"
      title={t("title", { count: stray.length })}
      className="my-4"
    >
      <ul className="grid gap-3">
        {stray.map((change) => (
          <StrayChange key={change.key} change={change} queue={queue} />
        ))}
      </ul>
    </Notice>
  );
}

function StrayChange({ change, queue }: { change: Change; queue: ScoreQueue }) {
  const t = useTranslations("rounds");
  const errors = useTranslations("errors");
  const isRefused = change.status === "refused";
  return (
    <li className="grid justify-items-start gap-1">
      <span>
        {change.title}: <SayChange change={change} />
      </span>
      {isRefused ? (
        <>
          <span>{errors(change.code ?? "unexpected")}</span>
          <Button onClick={() => queue.discard(change.key)}>
            {t("problem.discard")}
          </Button>
        </>
      ) : (
        <Link href={`?subject=${change.siteId ?? "system"}&view=list`}>
          {t("stray.look")}
        </Link>
      )}
    </li>
  );
}

function SayChange({ change }: { change: Change }) {
  const t = useTranslations("rounds");
  if (change.kind === "evidence") return change.body || change.url;
  const { value, nonScore } = change.choice;
  return value ?? t(`states.${nonScore ?? "not_scored"}`);
}
