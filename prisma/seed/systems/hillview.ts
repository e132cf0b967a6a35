import type { SystemPlan } from "../plan";

/** Two people and nothing else: what a new system sees on its first day. */
export const hillview: SystemPlan = {
  slug: "hillview",
  boundary: "City of Hillview",
  startedMonthsAgo: 1,
  areSitesOpen: false,
  sites: [],
  rounds: 0,
  scores: {},
  concerns: { concerns: [], themes: [] },
  actions: { actions: [], meetings: [] },
  groupReviews: [],
  reports: [],
  support: { given: [], trainings: [] },
  localRows: [],
  beside: [],
  assignments: [],
  reviews: [],
  milestones: [],
  attestations: [],
};
