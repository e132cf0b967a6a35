import type { Facts } from "@/lib/reports/facts-schema";
import type { Asked } from "@/lib/reports/rules/requests";

export const words = (text: string) => ({ en: text, es: text });

export const noSpread = { triage: null, decision: null, told: null };

/** A report of a period in which nothing happened. */
export const emptyFacts: Facts = {
  functions: [{ code: "PP", name: words("Policy") }],
  where_we_are: {
    ...{ workingStage: 4, allAchieved: false, revisiting: null },
    ...{ asOf: "2026-11-29", stageTitle: words("Four"), reasons: [] },
    ...{ functions: null, before: null, rounds: [], cells: null },
  },
  what_changed: { kind: "none_closed" },
  themes: { brought: [] },
  decisions: { answered: [], earlier: [] },
  gains: {
    ...{ rose: null, solved: 0, milestones: [], actions: [] },
    ...{ moreActions: 0, actionsAtSites: 0 },
  },
  requests: {
    ...{ waiting: [], raised: 0, triaged: [], untriaged: 0, days: noSpread },
  },
};

export function askedOf(more: Partial<Asked> = {}): Asked {
  return {
    ...{ id: "r1", themeId: "t1", number: 1, title: "Buses" },
    ...{ evidence: "", recommendation: "Later buses.", priority: "high" },
    ...{ askedOn: "2026-05-10", outcome: null, answer: null, owner: null },
    ...{ dueOn: null, answeredOn: null, sites: 2 },
    ...{ waiting: 0, told: 0, solved: 0, notYet: 0 },
    ...{ actionsDone: 0, actionsAll: 0 },
    ...more,
  };
}

export function rowOf(code: string) {
  return {
    ...{ id: code, code, stage: 4, functionCode: "PP", milestone: null },
    ...{ level: "site" as const, lineage: `line/${code}` },
    title: words(code),
  };
}
