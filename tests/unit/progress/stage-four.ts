import type { Level, RuleSettings } from "@/lib/framework/schema";
import type {
  Indicator,
  JudgedRow,
  Milestone,
  ScoreValue,
  StandingOf,
} from "@/lib/progress/schema";
import { judgeRows } from "@/lib/progress/rules/judge-rows";
import { judgeStage } from "@/lib/progress/rules/judge-stage";

/** The Stage 4 rubric as DOMAIN counts it, with one active site, and settings to judge it by. */

export const today = "2026-05-31";
export const freshDay = "2026-02-10";
export const staleDay = "2025-05-30";
export const siteId = "site-1";

export const defaultRule: RuleSettings = {
  preset: "default",
  version: "1.0",
  coverageAtLeast: 0.8,
  metShareAtLeast: 0.85,
  keepShareAtLeast: 0.7,
  functionShareOver: 0.5,
  functionRowsAtLeast: 3,
  notApplicableShareOver: 1 / 3,
  siteMetShareAtLeast: 0.7,
  siteScoredShareAtLeast: 0.5,
  metFrom: 2,
  staleAfterMonths: 12,
  attestedForMonths: 12,
};

export const strictRule: RuleSettings = {
  ...defaultRule,
  preset: "strict",
  coverageAtLeast: 1,
  metShareAtLeast: 1,
};

const stageFourCells: Record<string, [number, number, number]> = {
  CE: [1, 1, 3],
  AI: [1, 0, 5],
  PL: [3, 4, 5],
  DE: [0, 1, 2],
  FR: [1, 0, 0],
  PP: [6, 1, 4],
  CL: [1, 0, 1],
};

const letters = { C: "community_wide", I: "intermediary", S: "site" } as const;

export function rowsOfStage(stage = 4): Indicator[] {
  return Object.entries(stageFourCells).flatMap(([functionCode, [c, i, s]]) => [
    ...rowsOfCell(stage, functionCode, "C", c),
    ...rowsOfCell(stage, functionCode, "I", i),
    ...rowsOfCell(stage, functionCode, "S", s),
  ]);
}

export function rowOf(code: string, milestone: number | null = 1): Indicator {
  const [, stage = "4", functionCode = "PP", letter = "C"] =
    /^S(\d)\.([A-Z]+)\.([CIS])\d+$/.exec(code) ?? [];
  const level: Level = letters[letter as keyof typeof letters];
  return {
    id: code,
    code,
    stage: Number(stage),
    functionCode,
    level,
    milestone,
  };
}

export type Mark = ScoreValue | StandingOf["state"] | "stale" | null;

/** A standing for the row's one subject: a value is a fresh score, "stale" an old 3, null no standing. */
export function standingOf(row: Indicator, mark: Mark): StandingOf[] {
  if (mark === null) return [];
  const subject = row.level === "site" ? siteId : null;
  const of = { indicatorId: row.id, siteId: subject };
  if (typeof mark === "number")
    return [{ ...of, state: "scored", value: mark, scoredOn: freshDay }];
  if (mark === "stale")
    return [{ ...of, state: "scored", value: 3, scoredOn: staleDay }];
  return [{ ...of, state: mark, value: null, scoredOn: freshDay }];
}

export function judgedRows(
  rows: readonly Indicator[],
  markOf: (row: Indicator, index: number) => Mark,
  settings = defaultRule,
): JudgedRow[] {
  const standings = rows.flatMap((row, at) => standingOf(row, markOf(row, at)));
  return judgeRows({
    rows,
    standings,
    activeSiteIds: [siteId],
    settings,
    today,
  });
}

export function milestonesOf(stage: number, ...confirmed: number[]) {
  return [1, 2, 3].map((number): Milestone => ({
    stage,
    number,
    proposedOn: null,
    confirmedOn: confirmed.includes(number) ? freshDay : null,
  }));
}

export type Situation = {
  rows?: readonly Indicator[];
  markOf: (row: Indicator, index: number) => Mark;
  milestones?: readonly Milestone[] | null;
  firstAchievedOn?: string | null;
  lostOn?: string | null;
  isRevisited?: boolean;
  settings?: RuleSettings;
};

/** The verdict on Stage 4 in a situation; new, with all milestones confirmed, unless it says otherwise. */
export function judgeSituation(situation: Situation) {
  const { rows = rowsOfStage(), settings = defaultRule } = situation;
  const {
    milestones = milestonesOf(4, 1, 2, 3),
    firstAchievedOn = null,
    lostOn = null,
    isRevisited = false,
  } = situation;
  return judgeStage(
    {
      stage: 4,
      rows: judgedRows(rows, situation.markOf, settings),
      milestones,
      firstAchievedOn,
      lostOn,
      isRevisited,
    },
    settings,
    today,
  );
}

/** Marks the first so many rows one way and the rest another. */
export const firstRows =
  (count: number, mark: Mark, rest: Mark) => (_: Indicator, index: number) =>
    index < count ? mark : rest;

/**
 * So many rows not met, spread over the functions so that none is held back
 * before its half: one from each in turn.
 */
export function unmetSpread(count: number): (row: Indicator) => Mark {
  const byFunction = Object.keys(stageFourCells).map((code) =>
    rowsOfStage().filter((row) => row.functionCode === code),
  );
  const inTurn = Array.from({ length: 12 }, (_, at) => at).flatMap((at) =>
    byFunction.flatMap((rows) => rows[at]?.id ?? []),
  );
  const unmet = new Set(inTurn.slice(0, count));
  return (row) => (unmet.has(row.id) ? 1 : 2);
}

function rowsOfCell(
  stage: number,
  functionCode: string,
  letter: keyof typeof letters,
  count: number,
) {
  return Array.from({ length: count }, (_, at) =>
    rowOf(`S${stage}.${functionCode}.${letter}${at + 1}`, (at % 3) + 1),
  );
}

/** One mark for the rows of a function, another for the rest. */
export const inFunction = (code: string, mark: Mark, rest: Mark = 2) =>
  ((row: Indicator) => (row.functionCode === code ? mark : rest)) as (
    row: Indicator,
  ) => Mark;

export const keysOf = (told: { key: string }[]) => told.map((one) => one.key);
