"use client";

import { useTranslations } from "use-intl/react";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import type { RowView, ScoreRow } from "@/lib/rounds/queue/row-view";
import { useWorkspace } from "../workspace-context";

type Props = { row: ScoreRow; view: RowView };

/** On a row nobody is sure about: what was asked, and the way to ask. */
export function AskHint({ row, view }: Props) {
  const t = useTranslations("asked");
  const { openPanel } = useWorkspace();
  const isUnknown = view.choice.nonScore === "dont_know" && row.canRate;
  const count = row.openQuestions;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      {count > 0 && <Badge tone="warn">{t("mark", { count })}</Badge>}
      {isUnknown && <span>{t("hint")}</span>}
      <button
        type="button"
        className={buttonClass("quiet", "px-2 print:hidden")}
        onClick={() => openPanel(row.code)}
      >
        {isUnknown ? t("ask.open") : t("section")}
      </button>
    </p>
  );
}
