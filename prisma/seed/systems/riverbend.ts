import { riverbendActions } from "../actions/riverbend-actions";
import { riverbendReviews } from "../reviews/riverbend-reviews";
import { riverbendConcerns } from "../concerns/riverbend-concerns";
import type { SitePlan, SystemPlan } from "../plan";
import { riverbendReports } from "../reports/riverbend-reports";
import { riverbendSupport } from "../support/riverbend-support";
import { familyBreakfast } from "./riverbend-local-row";
import {
  riverbendBeside,
  riverbendStage4,
  riverbendStage5,
} from "./riverbend-scores";

const dana = "dana.morales@riverbend.example";
const marcus = "marcus.bell@riverbend.example";

/** The full picture: a dozen sites at different points, working in Stage 4. */
export const riverbend: SystemPlan = {
  slug: "riverbend",
  boundary: "Riverbend Unified School District and the city of Riverbend",
  startedMonthsAgo: 40,
  areSitesOpen: false,
  rounds: 4,
  scores: { 4: riverbendStage4, 5: riverbendStage5 },
  localRows: [familyBreakfast],
  concerns: riverbendConcerns,
  actions: riverbendActions,
  groupReviews: riverbendReviews,
  reports: riverbendReports,
  support: riverbendSupport,
  beside: riverbendBeside,
  sites: [
    active("Lincoln Park Elementary", 3, "K-5", dana, {
      leadPartner: "Riverbend Youth Alliance",
      pillars: [
        "integrated_supports",
        "family_engagement",
        "collaborative_leadership",
        "extended_learning",
      ],
    }),
    active("César Chávez K-8", 3, "K-8", marcus, {
      leadPartner: "Casa del Valle",
      pillars: [
        "integrated_supports",
        "family_engagement",
        "collaborative_leadership",
        "extended_learning",
      ],
    }),
    active("Riverbend High School", 3, "9-12", dana, {
      leadPartner: "Riverbend State College",
      pillars: ["integrated_supports", "extended_learning"],
    }),
    active("Oakridge Middle School", 3, "6-8", marcus, {
      leadPartner: null,
      pillars: ["integrated_supports", "extended_learning"],
    }),
    active("Maple Street Elementary", 3, "K-5", dana, {
      leadPartner: "Riverbend Youth Alliance",
      pillars: ["family_engagement", "extended_learning"],
    }),
    active("Tubman Elementary", 2, "PK-5", dana, {
      leadPartner: "First Steps Family Center",
      pillars: ["integrated_supports", "family_engagement"],
    }),
    active("Eastside Middle School", 2, "6-8", marcus, {
      leadPartner: "Eastside Neighborhood House",
      pillars: [
        "integrated_supports",
        "collaborative_leadership",
        "extended_learning",
      ],
    }),
    active("Whitman Elementary", 2, "K-5", marcus, {
      leadPartner: "Valley Health Partners",
      pillars: ["integrated_supports"],
    }),
    active("Northgate High School", 2, "9-12", dana, {
      leadPartner: "Riverbend State College",
      pillars: ["extended_learning", "collaborative_leadership"],
    }),
    active("Pine Hollow Elementary", 2, "K-5", marcus, {
      leadPartner: "Pine Hollow Parent Council",
      pillars: ["family_engagement"],
    }),
    active("Cedar Hill K-8", 1, "K-8", marcus, {
      leadPartner: "Valley Health Partners",
      pillars: ["integrated_supports", "family_engagement"],
    }),
    {
      ...active("Willow Creek Elementary", 1, "K-5", dana, {
        leadPartner: "Valley Health Partners",
        pillars: ["integrated_supports"],
      }),
      addedDaysAgo: 75,
    },
    {
      name: "Jefferson Elementary",
      status: "planned",
      cohortYearsAgo: null,
      gradeSpan: "K-5",
      pillars: [],
      leadPartner: "First Steps Family Center",
      addedDaysAgo: 54,
      pointPerson: marcus,
    },
    {
      name: "Grover Street Middle School",
      status: "candidate",
      cohortYearsAgo: null,
      gradeSpan: "6-8",
      pillars: [],
      leadPartner: null,
      addedDaysAgo: 26,
      pointPerson: null,
    },
  ],
  assignments: [
    { person: "ruth.okafor@riverbend.example", level: "community_wide" },
    { person: dana, level: "intermediary" },
    { person: marcus, level: "intermediary", functionCode: "PL" },
    ...[
      ["maya.thompson", "Lincoln Park Elementary"] as const,
      ["lucia.herrera", "César Chávez K-8"] as const,
      ["andre.wallace", "Maple Street Elementary"] as const,
      ["andre.wallace", "Tubman Elementary"] as const,
      ["hannah.lindqvist", "Oakridge Middle School"] as const,
      ["grace.nakamura", "Cedar Hill K-8"] as const,
    ].map(([name, site]) => ({
      person: `${name}@riverbend.example`,
      level: "site" as const,
      site,
    })),
  ],
  reviews: [
    { site: "Maple Street Elementary", state: "accepted" },
    { site: "Cedar Hill K-8", state: "submitted" },
    {
      site: "Oakridge Middle School",
      state: "sent_back",
      comment:
        "Thank you, Hannah. Five rows are still open, and several fell with no word on why. A sentence on what changed when the partner left would help us all. Please add it and hand in again.",
    },
  ],
  milestones: [
    {
      stage: 4,
      number: 1,
      targetInDays: -75,
      proposed: {
        daysAgo: 47,
        statement:
          "Every coordinator has had training before starting, school and partner staff learn together each month, and eleven of twelve schools used our technical assistance this year.",
        evidenceUrl: "https://riverbend.example/learning/calendar",
      },
      confirmed: {
        daysAgo: 33,
        meetingName: "Leadership Council, quarterly meeting",
      },
    },
    {
      stage: 4,
      number: 2,
      targetInDays: 58,
      targetReason: "The board takes up the facilities policy next month.",
      proposed: {
        daysAgo: 9,
        statement:
          "School plans and partner agreements now name the same results, and agreements are reviewed twice a year. District guidelines are still thin; we ask the council to judge whether this is enough.",
        evidenceUrl: "https://riverbend.example/agreements/review",
      },
    },
    { stage: 4, number: 3, targetInDays: 121 },
  ],
  attestations: [
    {
      stage: 1,
      statement:
        "A founding group of fourteen met monthly for a year, answered the readiness questions together and wrote the case that the school board and the city adopted.",
      evidenceUrl: "https://riverbend.example/history/founding",
      expiresInDays: 36,
    },
    {
      stage: 2,
      statement:
        "More than six hundred residents took part in the vision year. Vision, results and logic model are signed by nineteen organizations.",
      evidenceUrl: "https://riverbend.example/history/vision",
      expiresInDays: 172,
    },
    {
      stage: 3,
      statement:
        "The Community Schools Office was chosen as intermediary by written agreement, the Leadership Council has decision rights, and the rollout plan names twenty schools over five years.",
      evidenceUrl: "https://riverbend.example/history/operating-framework",
      expiresInDays: 262,
    },
  ],
};

function active(
  name: string,
  cohortYearsAgo: number,
  gradeSpan: string,
  pointPerson: string,
  more: Pick<SitePlan, "leadPartner" | "pillars">,
): SitePlan {
  const addedDaysAgo = 320 + cohortYearsAgo * 300;
  return {
    name,
    status: "active",
    cohortYearsAgo,
    gradeSpan,
    pointPerson,
    addedDaysAgo,
    ...more,
  };
}
