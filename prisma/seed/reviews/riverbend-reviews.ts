import type { GroupReviewPlan } from "./review-plan";

const at = (name: string) => `${name}@riverbend.example`;
const dana = at("dana.morales");
const marcus = at("marcus.bell");
const ruth = at("ruth.okafor");
const maya = at("maya.thompson");
const andre = at("andre.wallace");

/** What Riverbend's groups looked at: a site's data, the pitfalls of this round, a scan a year ago and one now. */
export const riverbendReviews: GroupReviewPlan[] = [
  {
    number: 1,
    kind: "scan",
    by: dana,
    beganDaysAgo: 380,
    finishedDaysAgo: 365,
    learned:
      "Leaders carry the vision; it is thinner where schools joined late. Money is safe for a year, not for two.",
    gains: "Two schools joined and one grade span more is covered.",
    answers: [
      { item: "part.1", value: 2 },
      { item: "part.2", value: 1 },
      {
        item: "part.3",
        value: 1,
        text: "Students speak up in two schools only. We settled on 1 until it is usual in most.",
      },
      { item: "part.4", value: 1 },
    ],
    priorities: [
      {
        text: "A plan for the cost of coordinators after the county’s grant.",
        route: "policy",
      },
    ],
    panel: [
      { email: ruth, said: [2, 1, 2, 1] },
      { email: dana, said: [2, 1, 1, 1] },
      { email: maya, said: [3, 1, 1, 1] },
    ],
    facts: {
      ...{ active: 6, coming: 4, paused: 0, closed: 0 },
      ...{ gradeSpans: ["K-5", "6-8"] },
      ...{ siteRows: 84, siteRowsMet: 37, siteRowsSustained: 9 },
    },
  },
  {
    number: 2,
    kind: "data",
    site: "Lincoln Park Elementary",
    by: maya,
    beganDaysAgo: 40,
    finishedDaysAgo: 26,
    learned:
      "Families who ride the late bus stay to the end of tutoring. Those who do not know about it leave early.",
    gains: "Six more students came to tutoring each week than in spring.",
    answers: [
      {
        item: "data.1",
        text: "More than in spring. Fathers come less often than we had hoped: evenings are hard for them.",
      },
      {
        item: "data.2",
        text: "The late bus, which is in our hands; shift work at the plant, which is not.",
      },
      { item: "data.5", text: "Family engagement needs one more evening." },
    ],
    priorities: [
      {
        text: "Tell every family about the late bus in both languages.",
        route: "own",
      },
      {
        text: "See how Maple Street reaches fathers.",
        route: "other_sites",
      },
    ],
  },
  {
    number: 3,
    kind: "pitfalls",
    by: dana,
    beganDaysAgo: 20,
    answers: [
      {
        item: "S4.P2",
        state: "at_risk",
        text: "Two schools share one coordinator until January.",
      },
      { item: "S4.P6", state: "no" },
      {
        item: "S4.P4",
        state: "happening",
        text: "Last August’s training was the same for everyone.",
      },
    ],
  },
  {
    number: 4,
    kind: "scan",
    by: marcus,
    beganDaysAgo: 6,
    answers: [],
    panel: [
      { email: ruth, said: [3, 2, 2, 1] },
      { email: dana },
      { email: andre },
    ],
  },
];
