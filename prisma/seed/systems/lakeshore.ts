import type { StageScores, SystemPlan } from "../plan";

const nadia = "nadia.haddad@lakeshore.example";
const both = ["integrated_supports", "family_engagement"] as const;

/** Half way through designing. Site lines: CE AI PL DE FR PP CL. */
const stage3: StageScores = {
  // CE AI PL DE FR PP CL; nobody has looked at AI.C2 and PP.C1 yet.
  community_wide: ["1 1. 1 0 10 . 1210", "2 2. 2 ? 21 . 2321"],
  intermediary: ["0 11 0 11 1 10 1.", "1 2. . 2. 2 2. 2."],
  sites: {
    "Harbor Elementary": ["21 11 0 . 10 101 111", "22 21 1 . 2. 21. 2.."],
    "Bayview Middle School": ["10 1. . . 10 ... 1..", "22 2. . . 2. ... 2.."],
    "Lighthouse K-8": ["21 21 1 1 11 111 211", "32 22 2 2 21 2.2 22."],
    "Pier Street High School": [null, null],
  },
};

/** Begun before the design is done. Site lines: CE AI PL DE PP CL. */
const stage4: StageScores = {
  community_wide: ["1 1 111 0 000.00 1", "1 1 2.1 1 10.... 1"],
  intermediary: ["1 1110 1 0", "2 12.. 1 ."],
  sites: {
    "Harbor Elementary": [
      "111 11120 12100 11 1000 1",
      "221 12.21 22... 2. 11.. .",
    ],
    "Bayview Middle School": [
      "100 01110 01000 10 0?00 0",
      "21. 111.. 1.1.. .. .... .",
    ],
    "Lighthouse K-8": [
      "211 12221 22111 21 1011 1",
      "312 22.21 23... 2. 1... 2",
    ],
    "Pier Street High School": [null, null],
  },
};

/** A smaller, younger system with its own people: working in Stage 3, already active in Stage 4. */
export const lakeshore: SystemPlan = {
  slug: "lakeshore",
  boundary: "Lakeshore County",
  startedMonthsAgo: 22,
  areSitesOpen: true,
  rounds: 2,
  sites: [
    ["Harbor Elementary", "K-5", "Harbor Light Foundation"] as const,
    ["Bayview Middle School", "6-8", "County Parks and Recreation"] as const,
    ["Lighthouse K-8", "K-8", "Harbor Light Foundation"] as const,
    ["Pier Street High School", "9-12", null] as const,
  ].map(([name, gradeSpan, leadPartner]) => ({
    name,
    status: "active",
    cohortYearsAgo: 1,
    gradeSpan,
    pillars: [...both],
    leadPartner,
    addedDaysAgo: 400,
    pointPerson: nadia,
  })),
  scores: { 3: stage3, 4: stage4 },
  concerns: { concerns: [], themes: [] },
  actions: { actions: [], meetings: [] },
  groupReviews: [],
  reports: [],
  support: { given: [], trainings: [] },
  localRows: [],
  beside: [
    {
      site: "Harbor Elementary",
      round: 2,
      code: "S3.CL.S1",
      value: 1,
      reason:
        "The team meets every month, but no student and no parent has had a seat in it so far.",
    },
    {
      site: "Harbor Elementary",
      round: 2,
      code: "S4.CE.S2",
      value: 1,
      reason: "One visit so far; two more are planned.",
    },
  ],
  assignments: [
    { person: "beatrice.lund@lakeshore.example", level: "community_wide" },
    { person: nadia, level: "intermediary" },
    {
      person: "isaac.cole@lakeshore.example",
      level: "site",
      site: "Harbor Elementary",
    },
  ],
  reviews: [],
  milestones: [
    { stage: 3, number: 1, targetInDays: 96 },
    { stage: 3, number: 2, targetInDays: 187 },
    { stage: 3, number: 3, targetInDays: 278 },
  ],
  attestations: [
    {
      stage: 1,
      statement:
        "The founding table has met since the county summit and wrote the case for community schools.",
      expiresInDays: 150,
    },
    {
      stage: 2,
      statement:
        "Families, agencies and four schools agreed on a vision and on results for children.",
      expiresInDays: 210,
    },
  ],
};
