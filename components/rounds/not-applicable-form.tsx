"use client";

import { Suspense } from "react";
import { useTranslations } from "use-intl/react";
import type { RowView, ScoreRow } from "@/lib/rounds/queue/row-view";
import { ReasonForm } from "./fetched-later";
import type { RowChoice } from "./use-row-choice";

type Props = { row: ScoreRow; view: RowView; chosen: RowChoice };

/** Asks why a row does not apply, or shows the reason that was given. */
export function NotApplicableForm({ row, view, chosen }: Props) {
  const t = useTranslations("rounds.card");
  const { nonScore, reason } = view.choice;
  if (chosen.isAskingReason) {
    return (
      <Suspense>
        <ReasonForm row={row} chosen={chosen} />
      </Suspense>
    );
  }
  if (nonScore === "dont_know") {
    return <p className="text-sm text-muted">{t("dontKnowHint")}</p>;
  }
  if (nonScore !== "not_applicable") return null;
  return (
    <p className="text-sm whitespace-pre-wrap">
      <span className="font-semibold">{t("reasonGiven")}</span> {reason}
    </p>
  );
}
