import type { ActionState } from "@/lib/plans/fields";

/** What came of it, in days before today. */
type Ended = { daysAgo: number; outcome: string };

/** An action as a person would jot it down. */
export type ActionPlan = {
  title: string;
  details?: string;
  /** A row by its code, a concern, theme, decision or meeting by its number; nothing: by itself. */
  from?: {
    row?: string;
    concern?: number;
    theme?: number;
    decision?: number;
    meeting?: number;
  };
  /** E-mail of a member; or the name of somebody who does not sign in. */
  owner: string;
  /** null: the system as a whole. */
  site: string | null;
  by: string;
  addedDaysAgo: number;
  dueInDays: number;
  state: ActionState;
  ended?: Ended;
};

export type MeetingPlan = {
  number: number;
  heldDaysAgo: number;
  group: "community_wide" | "intermediary" | "site" | "other";
  groupName?: string;
  site: string | null;
  by: string;
  /** E-mails of the members who came. */
  came: string[];
  guests: string[];
  notes: string;
  decisions: string[];
};

export type ActionsPlan = { actions: ActionPlan[]; meetings: MeetingPlan[] };
