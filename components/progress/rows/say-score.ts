import { formatScore, type ScoreState } from "@/components/ui/score-chip";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { ScaleStep } from "@/lib/framework/schema";

/** Names a score as the framework's scale does: "Largely in place", and with its number "2 · Largely in place". */
export async function getScoreSayer(scale: readonly ScaleStep[]) {
  const [common, locale] = await Promise.all([
    getTranslator("common"),
    getLocale(),
  ]);
  const name = (state: ScoreState, value: number | null) => {
    if (state !== "scored") return common(`scores.${state}`);
    const step = scale.find((one) => one.value === value);
    return step ? pick(step.name, locale) : common("scores.not_scored");
  };
  return {
    name,
    say: (state: ScoreState, value: number | null) =>
      formatScore({ state, value, label: name(state, value) }),
  };
}
export type ScoreSayer = Awaited<ReturnType<typeof getScoreSayer>>;
