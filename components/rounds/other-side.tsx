"use client";

import { useTranslations } from "use-intl/react";
import { Sign } from "@/components/ui/sign";
import { noChoice } from "@/lib/rounds/queue/change";
import type { RowView, ScoreRow } from "@/lib/rounds/queue/row-view";
import type { Choice } from "@/lib/rounds/schema";
import { useSayScore } from "./use-say-score";

type Props = { row: ScoreRow; view: RowView };

/** What the other side said of a site row, and what stands: never overwritten, only beside. */
export function OtherSide({ row, view }: Props) {
  const t = useTranslations("rounds.sides");
  const { sayChoice, sayState } = useSayScore();
  const { other } = row;
  const { state, value } = view.settled;
  const said =
    other && hasAnswer(other)
      ? t(row.side === "own" ? "intermediarySaid" : "siteSaid", {
          name: other.byName,
          score: sayChoice(other),
        })
      : null;
  if (isDecided({ row, view }) && row.decision) {
    return (
      <div className="rounded-md border p-3">
        <p className="font-semibold wrap-anywhere whitespace-pre-wrap">
          {t("decided", {
            score: sayState(state, value),
            reason: row.decision.reason ?? "",
          })}
        </p>
        <p className="text-sm text-muted">
          {said} {t("decidedHolds")}
        </p>
      </div>
    );
  }
  if (!said) return null;
  if (state === "disputed") {
    return (
      <p className="flex items-start gap-2 rounded-md border border-warn bg-warn-tint p-3">
        <Sign name="warn" className="text-warn" />
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

function hasAnswer({ value, nonScore }: Choice) {
  return value !== null || nonScore !== null;
}

// A change on this device may have reopened the row already.
function isDecided({ row: { decision }, view: { settled } }: Props) {
  const state = decision?.nonScore ?? "scored";
  return (
    decision !== null &&
    settled.state === state &&
    settled.value === decision.value
  );
}
