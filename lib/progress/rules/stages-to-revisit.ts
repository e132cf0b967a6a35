import type { StageVerdict } from "@/lib/progress/schema";

/**
 * The stages to which a round's review may move the headline back: those that
 * were achieved and need attention, and the one revisited already. Source:
 * DOMAIN, "Going back".
 */
export function listStagesToRevisit(
  verdicts: readonly StageVerdict[],
  revisiting: number | null,
): number[] {
  return verdicts
    .filter(
      (one) => one.state === "needs_attention" || one.stage === revisiting,
    )
    .map((one) => one.stage)
    .toSorted((a, b) => a - b);
}
