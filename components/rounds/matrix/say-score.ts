import { useTranslations } from "use-intl/react";
import type { ScaleText } from "../workspace-context";
import type { MatrixScore } from "./matrix-view";

/** A settled score in words: "2, Largely in place", "not scored". */
export function useSayMatrixScore(scale: readonly ScaleText[]) {
  const t = useTranslations("rounds.states");
  return ({ state, value }: MatrixScore) => {
    if (state !== "scored") return t(state);
    const name = scale.find((step) => step.value === value)?.name ?? "";
    return t("scored", { value: value ?? "", name });
  };
}
