import type { Level, Localized } from "@/lib/framework/schema";
import type { ActionsPlan } from "./actions/action-plan";
import type { GroupReviewPlan } from "./reviews/review-plan";
import type { ConcernsPlan } from "./concerns/concern-plan";
import type { ReportPlan } from "./reports/report-plan";
import type { SupportPlan } from "./support/support-plan";

/** What a demonstration system is made of, as a person would jot it down. */
export type SystemPlan = {
  slug: string;
  boundary: string;
  startedMonthsAgo: number;
  /** Whether sites may see each other's detail. */
  areSitesOpen: boolean;
  sites: SitePlan[];
  /** How many rounds there have been; the last one is open. */
  rounds: number;
  /** What was answered, by stage; a round looks at the stages it has lines of. */
  scores: Record<number, StageScores>;
  /** Rows of the system's own, all answered by sites. */
  localRows: LocalRowPlan[];
  /** Ratings the intermediary set beside a site's own. */
  beside: BesidePlan[];
  /** Who is asked for what in the open round. */
  assignments: AssignmentPlan[];
  /** Which sites have handed in their part of the open round, and what became of it. */
  reviews: ReviewPlan[];
  milestones: MilestonePlan[];
  attestations: AttestationPlan[];
  /** What was brought up, and what became of it. */
  concerns: ConcernsPlan;
  /** What is to be done, and the meetings it came from. */
  actions: ActionsPlan;
  /** What groups looked at together: data, pitfalls, the whole system. */
  groupReviews: GroupReviewPlan[];
  /** What the intermediary reported of a period. */
  reports: ReportPlan[];
  /** What sites were given, and when coordinators were trained. */
  support: SupportPlan;
};

export type SitePlan = {
  name: string;
  status: "candidate" | "planned" | "active" | "paused" | "closed";
  /** How many school years ago its cohort began; null: none yet. */
  cohortYearsAgo: number | null;
  gradeSpan: string;
  pillars: Pillar[];
  leadPartner: string | null;
  addedDaysAgo: number;
  /** E-mail of the point person at the intermediary. */
  pointPerson: string | null;
};

export type Pillar =
  | "integrated_supports"
  | "family_engagement"
  | "collaborative_leadership"
  | "extended_learning";

/** One line a round, oldest first, null where there is none; rows/grid.ts says how to read a line. */
export type Lines = (string | null)[];

export type StageScores = {
  community_wide: Lines;
  intermediary: Lines;
  sites: Record<string, Lines>;
};

export type LocalRowPlan = {
  stage: number;
  functionCode: string;
  /** The first own row of its cell is number 1. */
  number: number;
  milestone: number;
  addedDaysAgo: number;
  title: Localized;
  text: Localized;
  /** What a stranger would see at a 2 and at a 3. */
  seen: { two: Localized; three: Localized };
  /** By site, one mark a round, as in a line of the grid. */
  marks: Record<string, string>;
};

export type BesidePlan = {
  site: string;
  round: number;
  code: string;
  value: number;
  reason: string | null;
};

export type AssignmentPlan = {
  /** E-mail of who is asked. */
  person: string;
  level: Level;
  site?: string;
  functionCode?: string;
};

export type ReviewPlan = { site: string } & (
  { state: "submitted" | "accepted" } | { state: "sent_back"; comment: string }
);

export type MilestonePlan = {
  stage: number;
  number: number;
  targetInDays: number;
  targetReason?: string;
  proposed?: { daysAgo: number; statement: string; evidenceUrl?: string };
  confirmed?: { daysAgo: number; meetingName: string };
};

export type AttestationPlan = {
  stage: number;
  statement: string;
  evidenceUrl?: string;
  /** Accepted for twelve months, so confirmed twelve months before. */
  expiresInDays: number;
};
