import type { Level } from "@/lib/framework/schema";

/**
 * What the stage rule reads and what it answers. Shares are 0 to 1, percents
 * whole numbers, days ISO dates ("2026-05-31"). All of it is plain data.
 */

export type IsoDate = string;

export const scoreValues = [0, 1, 2, 3] as const;
export type ScoreValue = (typeof scoreValues)[number];

export function isScoreValue(value: number | null): value is ScoreValue {
  return scoreValues.some((step) => step === value);
}

/** A row of a framework version. */
export type Indicator = {
  id: string;
  code: string;
  stage: number;
  functionCode: string;
  level: Level;
  /** Which milestone of its stage the row is tied to. */
  milestone: number | null;
  /** A row of the system's own, not of the framework. */
  isLocal?: boolean;
  /**
   * Shown and scored, but left out of the stage rule: a system's own row where
   * the system has not chosen that such rows count.
   */
  isAside?: boolean;
};

/** The latest settled score of a row for one subject. */
export type Standing = {
  state: "scored" | "dont_know" | "not_applicable" | "disputed" | "not_scored";
  value: ScoreValue | null;
  scoredOn: IsoDate | null;
};

/** A standing with the row and subject it speaks of; siteId null is the system itself. */
export type StandingOf = Standing & {
  indicatorId: string;
  siteId: string | null;
};

export type Milestone = {
  stage: number;
  number: number;
  proposedOn: IsoDate | null;
  confirmedOn: IsoDate | null;
};

export type Attestation = {
  stage: number;
  confirmedOn: IsoDate | null;
  /** The last day on which the attestation is good; null: no end. */
  expiresOn: IsoDate | null;
};

export type StageHistory = {
  stage: number;
  firstAchievedOn: IsoDate | null;
  /** A closing showed it below what keeps it, and it was not achieved anew since. */
  lostOn?: IsoDate | null;
};

/** Why an applicable row has no score that counts. */
export type UnscoredCause = "not_scored" | "dont_know" | "disputed" | "stale";

/** How far a site row has spread, in active sites. */
export type SiteSpread = {
  met: number;
  scored: number;
  notApplicable: number;
  active: number;
};

export type SiteRollUp = {
  outcome: "met" | "not_met" | "unscored" | "not_applicable";
  cause: UnscoredCause | null;
  spread: SiteSpread;
  /** Median of the scored sites, the lower one on an even split. */
  depth: ScoreValue | null;
  disputed: number;
  stale: number;
  dontKnow: number;
  /** The least number of sites that would have to become met. */
  sitesShort: number;
};

/** A row with what it counts as today. */
export type JudgedRow = {
  row: Indicator;
  outcome: SiteRollUp["outcome"];
  /** Only of an unscored row. */
  cause: UnscoredCause | null;
  /** The settled value, of a site row its depth; null unless scored. */
  value: ScoreValue | null;
  /** Something was scored or is under dispute, even where it does not count (any more). */
  hasScore: boolean;
  sites: SiteRollUp | null;
};

export type StageState =
  | "no_rows"
  | "not_scored"
  | "provisional"
  | "in_progress"
  | "achieved"
  | "needs_attention"
  | "review_due";

export type StageCounts = {
  rows: number;
  applicable: number;
  scored: number;
  met: number;
  unscored: number;
  notApplicable: number;
  /** These three are among the unscored. */
  disputed: number;
  stale: number;
  dontKnow: number;
};

export type FunctionTally = {
  functionCode: string;
  rows: number;
  applicable: number;
  scored: number;
  met: number;
  metShare: number | null;
  /** short holds the stage back; flagged has too few rows for that; none: no row applies. */
  standing: "enough" | "short" | "flagged" | "none";
  /** Rows that would have to become met for the function to be enough. */
  rowsShort: number;
};

export type MilestoneTally = {
  total: number;
  confirmed: number;
  /** Numbers proposed and waiting to be confirmed. */
  proposed: number[];
  /** Numbers neither confirmed nor proposed. */
  open: number[];
};

/**
 * Words as data: the words live in messages under the key, the args fill
 * them. `functionCode` and `on` (a day) are turned into words by fill-args.
 */
export type Told<Args> = {
  [Key in keyof Args]: { key: Key; args: Args[Key] };
}[keyof Args];

type NoArgs = Record<never, never>;
type Numbers = { count: number; numbers: string };
type FunctionShare = { functionCode: string; met: number; scored: number };

/** messages: progress.reasons */
export type Reason = Told<{
  noRows: NoArgs;
  notScored: { rows: number };
  coverageLow: { percent: number; atLeast: number; count: number };
  notApplicableMany: { count: number; rows: number; limit: number };
  disputed: { count: number };
  stale: { count: number; months: number };
  metLow: { percent: number; atLeast: number; count: number };
  metBelowKeep: { percent: number; keep: number; count: number };
  functionShort: FunctionShare & { count: number };
  functionUnscored: { functionCode: string; rows: number };
  milestonesOpen: Numbers;
  milestonesProposed: Numbers;
  achieved: { met: number; scored: number; percent: number };
  keptAchieved: { percent: number; keep: number; on: IsoDate };
  attestationExpired: { on: IsoDate };
  attestationUnconfirmed: NoArgs;
  revisited: NoArgs;
  lost: { on: IsoDate; keep: number; atLeast: number };
}>;

/** messages: progress.flags. A flag asks for a look and holds nothing back. */
export type Flag = Told<{
  functionFewRows: FunctionShare;
  functionFewUnscored: { functionCode: string; rows: number };
  functionSlipped: FunctionShare;
  milestonesSlipped: Numbers;
}>;

export type StageVerdict = {
  stage: number;
  state: StageState;
  /** Achieved on that day and not moved back since: it holds the headline whatever its state. */
  heldSince: IsoDate | null;
  /**
   * Of a stage held: a closing showed it below what keeps it. It goes on
   * holding the headline, and is achieved anew only as a new one would be.
   */
  lostOn: IsoDate | null;
  /** scored / applicable; null when no row applies. */
  coverage: number | null;
  /** met / scored; null when nothing is scored. */
  metShare: number | null;
  /** What the met share of all applicable rows is certain to lie between. */
  range: { low: number; high: number } | null;
  counts: StageCounts;
  functions: FunctionTally[];
  /** null: judged without the milestone gate. */
  milestones: MilestoneTally | null;
  /** In order of importance. */
  reasons: Reason[];
  flags: Flag[];
  /** The least number of rows that would have to become met. */
  rowsShort: number;
};

/** Where one function stands, in a framework that judges each by itself. */
export type FunctionStanding = {
  functionCode: string;
  /** The lowest stage not achieved, or the last; null: the function has no rows. */
  workingStage: number | null;
  allAchieved: boolean;
  /** Of the stages in which the function has rows. */
  verdicts: StageVerdict[];
};

/** Where a system stands, with all that must be said beside it. */
export type Headline = {
  workingStage: number;
  /** "Stage 5, sustaining"; never "complete". */
  allAchieved: boolean;
  /** The stage a confirmed move back returned to, until it is achieved again. */
  revisiting: number | null;
  alsoActiveIn: number[];
  highestReached: { stage: number; on: IsoDate } | null;
  accepted: { stage: number; expiresOn: IsoDate | null }[];
  /** Stages that hold the headline by having been achieved, yet are in doubt today. */
  inDoubt: number[];
  ruleVersion: string;
  asOf: IsoDate;
  reasons: Reason[];
};
