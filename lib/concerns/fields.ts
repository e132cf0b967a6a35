/** In the order of the inbox: what waits for the intermediary first. */
export const concernStates = [
  "raised",
  "reopened",
  "decided",
  "triaged",
  "asked",
  "told",
  "solved",
  "merged",
] as const;
export type ConcernState = (typeof concernStates)[number];

export const audiences = ["site_and_intermediary", "everyone"] as const;
export type Audience = (typeof audiences)[number];

export const urgencies = ["soon", "weeks", "term"] as const;
export type Urgency = (typeof urgencies)[number];

export const needs = ["help", "rule"] as const;
export type Need = (typeof needs)[number];

export const triages = [
  "technical_assistance",
  "professional_learning",
  "other_site",
  "request",
  "settled",
] as const;
export type Triage = (typeof triages)[number];

export const replies = ["solved", "not_yet"] as const;
export type Reply = (typeof replies)[number];

export const priorities = ["high", "middle", "low"] as const;
export type Priority = (typeof priorities)[number];

export const outcomes = ["decided", "asked_back", "declined"] as const;
export type Outcome = (typeof outcomes)[number];

/** The most rows one concern may touch. */
export const mostRows = 12;

/** What people call a concern by: "C-12". */
export const nameConcern = (number: number) => `C-${number}`;

/** What people call a theme by: "T-3". */
export const nameTheme = (number: number) => `T-${number}`;
