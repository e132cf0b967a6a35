"use client";

import { useTranslations } from "use-intl/react";
import { Icon } from "@/components/ui/icon";
import { noChoice } from "@/lib/rounds/queue/change";
import type { RowView, ScoreRow } from "@/lib/rounds/queue/row-view";
import { useSayScore } from "./use-say-score";

/** What the other side said of a site row, and what stands: never overwritten, only beside. */
export function OtherSide({ row, view }: { row: ScoreRow; view: RowView }) {
  const t = useTranslations("rounds.sides");
  const { sayChoice, sayState } = useSayScore();
  const { other } = row;
  const hasOther = other && (other.value !== null || other.nonScore !== null);
  if (!hasOther) return null;
  const otherSide = row.side === "own" ? "intermediary" : "own";
  const said = t(otherSide === "own" ? "siteSaid" : "intermediarySaid", {
    name: other.byName,
    score: sayChoice(other),
  });
  const { state, value } = view.settled;
  if (state === "disputed") {
    return (
      <p className="flex items-start gap-2 rounded-md border border-warn bg-warn-tint p-3">
        <Icon name="warn" className="text-warn" />
        <span>
          {said}{" "}
          {t(row.side === "own" ? "youAsSite" : "youAsIntermediary", {
            score: sayChoice(view.choice ?? noChoice),
          })}{" "}
          <strong className="font-semibold">{t("toBeSettled")}</strong>
        </span>
      </p>
    );
  }
  return (
    <p className="text-sm text-muted">
      {said} {t("stands", { score: sayState(state, value) })}
    </p>
  );
}
