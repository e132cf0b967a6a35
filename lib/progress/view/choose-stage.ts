import type { Headline, StageVerdict } from "@/lib/progress/schema";

export type ShownStage = {
  stage: number;
  /** Every stage that has rows, in order. */
  choices: number[];
  /** The working stage has no rows, so another one is shown. */
  isInstead: boolean;
};

/**
 * The stage whose rows a page shows: the one asked for, else the working
 * stage, else the nearest one with rows that is also active, else the nearest.
 * null when no stage has rows.
 */
export function chooseStage(
  headline: Headline,
  verdicts: readonly StageVerdict[],
  wanted?: number,
): ShownStage | null {
  const choices = verdicts
    .filter((one) => one.counts.rows > 0)
    .map((one) => one.stage)
    .toSorted((a, b) => a - b);
  const { workingStage, alsoActiveIn } = headline;
  const distance = (stage: number) => Math.abs(stage - workingStage);
  const [nearest] = choices.toSorted(
    (a, b) =>
      Number(alsoActiveIn.includes(b)) - Number(alsoActiveIn.includes(a)) ||
      distance(a) - distance(b),
  );
  const stage = [wanted, workingStage, nearest].find(
    (one) => one !== undefined && choices.includes(one),
  );
  if (stage === undefined) return null;
  return { stage, choices, isInstead: !choices.includes(workingStage) };
}
