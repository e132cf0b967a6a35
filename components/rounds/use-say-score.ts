import { useTranslations } from "use-intl/react";
import type { Choice, ScoreState } from "@/lib/rounds/schema";
import { useWorkspace } from "./workspace-context";

/** A score or a choice in words: "2, largely in place", "not applicable". */
export function useSayScore() {
  const t = useTranslations("rounds.states");
  const { scale } = useWorkspace();
  const sayState = (state: ScoreState, value: number | null) => {
    if (state !== "scored") return t(state);
    const name = scale.find((step) => step.value === value)?.name ?? "";
    return t("scored", { value: value ?? "", name });
  };
  const sayChoice = ({ value, nonScore }: Choice) =>
    sayState(value === null ? (nonScore ?? "not_scored") : "scored", value);
  return { sayState, sayChoice };
}
