/** What an action out of a review of this kind comes from, as the plan names it. */
export const originOf = {
  data: "review",
  pitfalls: "pitfall",
  scan: "scan",
} as const;
