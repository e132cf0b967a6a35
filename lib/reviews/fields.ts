export const reviewKinds = ["data", "pitfalls", "scan"] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** Whose it is to act on what was found. */
export const reviewRoutes = [
  "own",
  "technical_assistance",
  "policy",
  "other_sites",
] as const;
export type ReviewRoute = (typeof reviewRoutes)[number];

export const pitfallStates = ["no", "at_risk", "happening"] as const;
export type PitfallState = (typeof pitfallStates)[number];

/** What the members of a panel say of a part of a scan. */
export const scanValues = ["0", "1", "2", "3", "dont_know"] as const;

export const longestAnswer = 4_000;
export const longestSummary = 8_000;
export const longestExample = 2_000;
export const longestPriority = 500;
export const mostPriorities = 40;
export const mostAsked = 60;
/** Nobody is blind to a panel of one. */
export const fewestAsked = 2;
