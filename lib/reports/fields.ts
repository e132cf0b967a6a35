/** The parts of a report, in their order. */
export const parts = [
  "where_we_are",
  "what_changed",
  "themes",
  "decisions",
  "gains",
  "requests",
] as const;
export type Part = (typeof parts)[number];

export const states = ["draft", "discussed", "sent", "final"] as const;
export type ReportState = (typeof states)[number];

/** Left out under this key: all that the app put together for a part. */
export const wholePart = "all";

export const longestTitle = 160;
export const longestText = 20_000;
export const longestComment = 4_000;
export const mostLeftOut = 120;
/** Themes that somebody adds by themselves. */
export const mostAdded = 30;

/** Rows of a list before it ends in "and n more". */
export const mostRows = 20;
/** Comments of a part before they end in "and n more". */
export const mostComments = 30;
