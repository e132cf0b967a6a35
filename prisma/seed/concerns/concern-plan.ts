import type {
  Audience,
  ConcernState,
  Need,
  Outcome,
  Priority,
  Triage,
  Urgency,
} from "@/lib/concerns/fields";

/** A concern and how it went, in days from the day it was raised. */
export type ConcernPlan = {
  number: number;
  /** null: the system as a whole. */
  site: string | null;
  /** E-mail of who raised it. */
  by: string;
  raisedDaysAgo: number;
  title: string;
  body: string;
  functionCode: string;
  rows: string[];
  audience: Audience;
  urgency: Urgency;
  need: Need;
  state: ConcernState;
  triage?: { kind: Triage; reason: string; after: number; site?: string };
  /** The number of its theme. */
  theme?: number;
  notes?: { by: string; after: number; body: string; mentions?: string[] }[];
  answers?: {
    after: number;
    body: string;
    reply?: { after: number; isSolved: boolean; reason?: string };
  }[];
};

export type ThemePlan = {
  number: number;
  title: string;
  evidence: string;
  recommendation: string;
  priority: Priority;
  madeDaysAgo: number;
  askedDaysAgo: number;
  answered?: {
    daysAgo: number;
    outcome: Outcome;
    answer: string;
    owner?: string;
    dueInDays?: number;
  };
};

export type ConcernsPlan = { concerns: ConcernPlan[]; themes: ThemePlan[] };
