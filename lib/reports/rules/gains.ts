import type { Localized } from "@/lib/framework/schema";
import type { Milestone } from "@/lib/progress/schema";
import type { ActionFact, Facts, MilestoneFact } from "../facts-schema";
import { mostRows } from "../fields";
import type { Period } from "./where-we-are";

type Given = {
  whatChanged: Facts["what_changed"];
  solved: number;
  milestones: readonly Milestone[];
  titleOf: (stage: number, number: number) => Localized | null;
  /** Latest first, one more than is shown at the most. */
  actions: readonly ActionFact[];
  actionsAll: number;
  actionsAtSites: number;
  period: Period;
};

/** What went well, also where it is small. */
export function drawGains(given: Given): Facts["gains"] {
  const { whatChanged, solved, actionsAtSites, actionsAll } = given;
  const actions = given.actions.slice(0, mostRows);
  return {
    rose:
      whatChanged.kind === "compared"
        ? whatChanged.rose.rows.length + whatChanged.rose.more
        : null,
    ...{ solved, actions, actionsAtSites },
    milestones: listMilestones(given),
    moreActions: Math.max(0, actionsAll - actions.length),
  };
}

/** Those that were proposed or confirmed in the period. */
function listMilestones({ milestones, titleOf, period }: Given) {
  const within = (day: string | null) =>
    day !== null && day >= period.from && day <= period.to ? day : null;
  return milestones.flatMap(({ stage, number, ...one }): MilestoneFact[] => {
    const proposedOn = within(one.proposedOn);
    const confirmedOn = within(one.confirmedOn);
    const title = titleOf(stage, number);
    if (!title || !(proposedOn || confirmedOn)) return [];
    return [{ stage, number, title, proposedOn, confirmedOn }];
  });
}
