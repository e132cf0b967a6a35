"use client";

import { useTranslations } from "use-intl/react";
import type { ScaleText } from "../workspace-context";
import { Sign } from "@/components/ui/sign";
import { ScoreSign } from "@/components/ui/score-chip";

const states = [
  "not_scored",
  "dont_know",
  "not_applicable",
  "disputed",
] as const;

/** What the colours and signs of the cells mean. */
export function MatrixLegend({ scale }: { scale: readonly ScaleText[] }) {
  const t = useTranslations("rounds");
  return (
    <ul
      aria-label={t("matrix.legend")}
      className="flex flex-wrap gap-x-4 gap-y-2 text-sm"
    >
      {scale.map(({ value, name }) => (
        <li key={value} className="inline-flex items-center gap-2">
          <ScoreSign state="scored" value={value} />
          {name}
        </li>
      ))}
      {states.map((state) => (
        <li key={state} className="inline-flex items-center gap-2">
          <ScoreSign state={state} />
          {t(`states.${state}`)}
        </li>
      ))}
      <li className="inline-flex items-center gap-2">
        <Sign name="note" className="size-4 text-muted" />
        {t("matrix.hasEvidence")}
      </li>
    </ul>
  );
}
