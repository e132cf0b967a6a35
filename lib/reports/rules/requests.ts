import { z } from "zod";
import {
  outcomes,
  priorities,
  type Triage,
  triages,
} from "@/lib/concerns/fields";
import { spreadOf } from "@/lib/concerns/rules/measure";
import type { DecisionFact, Facts } from "../facts-schema";
import { mostAdded } from "../fields";
import type { Period } from "./where-we-are";

const count = z.int();

/** What leadership was asked, with what stands behind it and everyone may know. */
export const askedSchema = z.object({
  id: z.string(),
  themeId: z.string(),
  number: z.int(),
  title: z.string(),
  evidence: z.string(),
  recommendation: z.string(),
  priority: z.enum(priorities),
  askedOn: z.string(),
  outcome: z.enum(outcomes).nullable(),
  answer: z.string().nullable(),
  owner: z.string().nullable(),
  dueOn: z.string().nullable(),
  answeredOn: z.string().nullable(),
  sites: count,
  waiting: count,
  told: count,
  solved: count,
  notYet: count,
  actionsDone: count,
  actionsAll: count,
});
export type Asked = z.infer<typeof askedSchema>;

/** The themes that were brought in the period, the weightiest first. */
export function drawThemes(
  asked: readonly Asked[],
  { from, to }: Period,
): Facts["themes"] {
  const brought = asked
    .filter(({ askedOn }) => askedOn >= from && askedOn <= to)
    .toSorted(
      (a, b) =>
        priorities.indexOf(a.priority) - priorities.indexOf(b.priority) ||
        a.number - b.number,
    )
    .slice(0, mostAdded)
    .map((one) => {
      const { id, themeId, number, title, evidence } = one;
      const { recommendation, priority, sites } = one;
      return {
        ...{ id, themeId, number, title, evidence },
        ...{ recommendation, priority, sites },
      };
    });
  return { brought };
}

/** What was answered in the period, and what became of what was decided before it and is not over. */
export function drawDecisions(
  asked: readonly Asked[],
  { from, to }: Period,
): Facts["decisions"] {
  const answered = asked
    .flatMap(toDecision)
    .filter(({ answeredOn }) => answeredOn <= to)
    .toSorted((a, b) => (a.answeredOn < b.answeredOn ? 1 : -1));
  return {
    answered: answered
      .filter(({ answeredOn }) => answeredOn >= from)
      .slice(0, mostAdded),
    earlier: answered
      .filter(({ answeredOn }) => answeredOn < from)
      .filter(isOpen)
      .slice(0, mostAdded),
  };
}

/** Decided, and a site still waits for it to help, or something is still to be done. */
function isOpen({ outcome, sites, actions }: DecisionFact) {
  const { waiting, told, notYet } = sites;
  return (
    outcome === "decided" &&
    (waiting + told + notYet > 0 || actions.done < actions.all)
  );
}

function toDecision(one: Asked): DecisionFact[] {
  const { id, themeId, number, title, outcome, answer, answeredOn } = one;
  if (!outcome || !answeredOn) return [];
  const { owner, dueOn, waiting, told, solved, notYet } = one;
  return [
    {
      ...{ id, themeId, number, title, outcome, answeredOn, owner, dueOn },
      answer: answer ?? "",
      sites: { waiting, told, solved, notYet },
      actions: { done: one.actionsDone, all: one.actionsAll },
    },
  ];
}

/** One concern that everyone may see, raised in the period. */
export type TimedConcern = {
  triage: Triage | null;
  triageDays: number | null;
  decisionDays: number | null;
  toldDays: number | null;
};

/** What waits for leadership, and how the loop went for the concerns of the period. */
export function drawRequests(
  asked: readonly Asked[],
  concerns: readonly TimedConcern[],
): Facts["requests"] {
  const daysOf = (pick: (one: TimedConcern) => number | null) =>
    toDays(spreadOf(concerns.flatMap((one) => pick(one) ?? [])));
  return {
    waiting: asked
      .filter(({ outcome }) => outcome === null)
      .slice(0, mostAdded)
      .map((one) => {
        const { id, themeId, number, title } = one;
        const { recommendation, priority, askedOn } = one;
        return {
          ...{ id, themeId, number, title },
          ...{ recommendation, priority, askedOn },
        };
      }),
    raised: concerns.length,
    triaged: triages.flatMap((kind) => {
      const { length } = concerns.filter(({ triage }) => triage === kind);
      return length > 0 ? [{ kind, count: length }] : [];
    }),
    untriaged: concerns.filter(({ triage }) => triage === null).length,
    days: {
      triage: daysOf(({ triageDays }) => triageDays),
      decision: daysOf(({ decisionDays }) => decisionDays),
      told: daysOf(({ toldDays }) => toldDays),
    },
  };
}

function toDays(spread: ReturnType<typeof spreadOf>) {
  if (!spread) return null;
  const { median, shortest, longest } = spread;
  const round = (days: number) => Math.round(days * 10) / 10;
  return {
    count: spread.count,
    median: round(median),
    shortest: round(shortest),
    longest: round(longest),
  };
}
