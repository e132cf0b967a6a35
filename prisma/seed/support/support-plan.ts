import type { Design, SupportKind, Use } from "@/lib/support/fields";

/** Support as a person would jot it down; people by their e-mail. */
export type GivenPlan = {
  kind: SupportKind;
  title: string;
  about: string;
  functionCode: string | null;
  heldDaysAgo: number;
  hours: number;
  /** E-mail of a member; or the name of somebody who does not sign in. */
  giver: string;
  by: string;
  /** None: the system as a whole. */
  sites: string[];
  came: string[];
  cameCount?: number;
  guests?: string[];
  together: Design;
  /** The concern it answers, by its number. */
  concern?: number;
  answers?: { by: string; daysAgo: number; use: Use; words: string }[];
};

export type TrainingPlan = {
  person: string;
  trainedMonthsAgo: number;
  givenBy: string;
  by: string;
};

export type SupportPlan = { given: GivenPlan[]; trainings: TrainingPlan[] };
