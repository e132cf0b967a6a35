"use client";

import { useTranslations } from "use-intl/react";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import type { SaidGaps } from "@/lib/rounds/mutations/opening-plan";
import type { FunctionName } from "./opening-level";
import { useSayGaps } from "./use-say-gaps";

type Props = {
  gaps: SaidGaps;
  functions: readonly FunctionName[];
};

/** Where a panel has one rater or a function nobody rates: said, and opened so only on purpose. */
export function ThinPanel({ gaps, functions }: Props) {
  const t = useTranslations("opening.gaps");
  const sayGaps = useSayGaps(functions);
  const lines = [...sayGaps(gaps, "single"), ...sayGaps(gaps, "uncovered")];
  return (
    <Notice tone="warn" title={t("thinTitle")}>
      <ul className="mt-1 grid list-disc gap-1 pl-5">
        {lines.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className="mt-2">{t("thinText")}</p>
      <Checkbox
        id="round-accepted"
        name="accepted"
        value="on"
        label={t("accept")}
      />
    </Notice>
  );
}
