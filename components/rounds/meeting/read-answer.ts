import { useTranslations } from "use-intl/react";
import type { Choice } from "@/lib/rounds/schema";
import type { ScaleText } from "../workspace-context";

// As lib/rounds/schema has them; that file brings zod, too much for a browser.
export const nonScores = ["dont_know", "not_applicable"] as const;

/** A decision as it stands in the form. */
export type Draft = {
  /** "0" to "3", a named non-score, or nothing yet. */
  answer: string;
  reason: string;
};

export function readAnswer({ answer, reason }: Draft): Choice {
  const nonScore = nonScores.find((one) => one === answer) ?? null;
  const isScore = nonScore === null && answer !== "";
  return {
    value: isScore ? Number(answer) : null,
    nonScore,
    reason: reason.trim(),
  };
}

/** An answer in words: "2, Largely in place". */
export function useSayAnswer(scale: readonly ScaleText[]) {
  const t = useTranslations("rounds.states");
  return ({ value, nonScore }: Choice) => {
    if (value === null) return t(nonScore ?? "not_scored");
    const name = scale.find((step) => step.value === value)?.name ?? "";
    return t("scored", { value, name });
  };
}
