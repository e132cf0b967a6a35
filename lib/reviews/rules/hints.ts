import type { Level } from "@/lib/framework/schema";
import { daysBetween } from "@/lib/progress/rules/iso-dates";

/** What is counted of a system for the pitfalls of a stage, as the reader may know it. */
export type HintFacts = {
  activeSites: number;
  withoutCoordinator: number;
  /** null: the reader does not know who was trained. */
  training: { coordinators: number; untrained: number } | null;
  /** Scored rows of the stage, of the system and its active sites. */
  scored: number;
  /** How many of them could be scored. */
  expected: number;
  /** Settled rows of all stages; and those too old to count. */
  standings: number;
  stale: number;
  /** Raised and waiting too long for triage, or requests in no theme, which is where priorities are. */
  unranked: number;
  openConcerns: number;
  lastConcernOn: string | null;
  /** When a report was last made final. */
  lastReportOn: string | null;
  today: string;
};

/** What the data say of a pitfall: a sign of it, or none; `of` is what the sentence counts. */
export type Hint = {
  key: HintKey;
  isSeen: boolean;
  of: { count: number; all: number };
};

export const hintKeys = [
  "no_coordinator",
  "nobody_trained",
  "stale_ratings",
  "incomplete_ratings",
  "unranked_concerns",
  "no_concerns",
  "nothing_published",
] as const;
export type HintKey = (typeof hintKeys)[number];

/** Nothing raised for this long is a sign that nothing can be. */
const quietDays = 90;
/** A sprint and a little: by then a report tells of it. */
const unreportedDays = 200;
/** A stage is covered from 80 % on. Source: DOMAIN, "Achieved". */
const coveredFrom = 0.8;
/** More than this share of old ratings is a sign. */
const staleOver = 0.2;

/** The hint of this name, or null where the data say nothing about it. */
export function findHint(name: string | null, facts: HintFacts): Hint | null {
  const key = hintKeys.find((one) => one === name);
  const found = key && rules[key](facts);
  return found ? { key, ...found } : null;
}

type Rule = (facts: HintFacts) => Omit<Hint, "key"> | null;

const rules: Record<HintKey, Rule> = {
  no_coordinator: ({ withoutCoordinator: count, activeSites: all }) => ({
    isSeen: count > 0,
    of: { count, all },
  }),
  nobody_trained: ({ training }) =>
    training && {
      isSeen: training.untrained > 0,
      of: { count: training.untrained, all: training.coordinators },
    },
  stale_ratings: ({ stale: count, standings: all }) => ({
    isSeen: all > 0 && count > staleOver * all,
    of: { count, all },
  }),
  incomplete_ratings: ({ scored: count, expected: all }) => ({
    isSeen: all > 0 && count < coveredFrom * all,
    of: { count, all },
  }),
  unranked_concerns: ({ unranked: count, openConcerns: all }) => ({
    isSeen: count > 0,
    of: { count, all },
  }),
  no_concerns: ({ lastConcernOn, today, openConcerns: all }) =>
    findSilence(lastConcernOn, { today, all, longest: quietDays }),
  nothing_published: ({ lastReportOn, today }) =>
    findSilence(lastReportOn, { today, all: 0, longest: unreportedDays }),
};

type Silence = { today: string; all: number; longest: number };

/** How many days ago it was; -1: never. */
function findSilence(last: string | null, { today, all, longest }: Silence) {
  const count = last === null ? -1 : daysBetween(last, today);
  return { isSeen: count < 0 || count > longest, of: { count, all } };
}

/** How many scores these rows ask for: one each, a site row one of each active site. */
export function countExpected(
  rows: readonly { level: Level; isAside?: boolean }[],
  activeSites: number,
): number {
  return rows
    .filter(({ isAside }) => !isAside)
    .reduce((sum, { level }) => sum + (level === "site" ? activeSites : 1), 0);
}
