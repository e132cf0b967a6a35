import type { Headline, Milestone, StageVerdict } from "@/lib/progress/schema";

export type ArrowStep = {
  stage: number;
  state: StageVerdict["state"] | "attested";
  /** Met rows / scored rows, 0 to 1; null where nothing is scored. */
  share: number | null;
  /** The last day an accepted stage is good; null where it is not accepted, or has no end. */
  acceptedUntil: string | null;
  isCurrent: boolean;
  milestones: ("confirmed" | "proposed" | "open")[];
};

/** The five stages as the arrow draws them: a stage accepted on the community's word is drawn as such. */
export function viewArrow(
  headline: Headline,
  verdicts: readonly StageVerdict[],
  milestones: readonly Milestone[],
): ArrowStep[] {
  return verdicts.map(({ stage, state, metShare }) => {
    const accepted = headline.accepted.find((one) => one.stage === stage);
    const isAttested = accepted !== undefined && state !== "achieved";
    return {
      stage,
      state: isAttested ? "attested" : state,
      share: metShare,
      acceptedUntil: isAttested ? accepted.expiresOn : null,
      isCurrent: stage === headline.workingStage,
      milestones: milestones
        .filter((one) => one.stage === stage)
        .toSorted((a, b) => a.number - b.number)
        .map(stateOfMilestone),
    };
  });
}

function stateOfMilestone({ confirmedOn, proposedOn }: Milestone) {
  if (confirmedOn !== null) return "confirmed";
  return proposedOn === null ? "open" : "proposed";
}
