import type { ActionPlan, ActionsPlan, MeetingPlan } from "./action-plan";

const at = (name: string) => `${name}@riverbend.example`;
const dana = at("dana.morales");
const marcus = at("marcus.bell");
const ruth = at("ruth.okafor");
const maya = at("maya.thompson");
const andre = at("andre.wallace");
const lucia = at("lucia.herrera");
const hannah = at("hannah.lindqvist");

const meetings: MeetingPlan[] = [
  {
    number: 1,
    heldDaysAgo: 33,
    group: "community_wide",
    site: null,
    by: dana,
    came: [ruth, dana, marcus],
    guests: [
      "Superintendent’s office: Elaine Porter",
      "Valley Health Partners: Omar Diaz",
    ],
    notes:
      "We looked at the late bus after its first weeks. Ridership is steady at two schools; Maple Street’s program runs every day and needs more.\n\nThe cost of open buildings came up again. The district wants to see hours and cost side by side before it answers.",
    decisions: [
      "The late bus stays through the school year.",
      "The intermediary brings hours and cost of open buildings to the next meeting.",
    ],
  },
  {
    number: 2,
    heldDaysAgo: 12,
    group: "site",
    site: "Lincoln Park Elementary",
    by: maya,
    came: [maya, dana],
    guests: ["Principal Joan Ellery", "Parent council: Rosa Linden"],
    notes:
      "Tutoring is full on Tuesdays. The parent council would like to help with the family breakfast in spring.",
    decisions: ["Tutoring opens a second group on Thursdays."],
  },
];

const actions: ActionPlan[] = [
  {
    title: "Count riders of the late bus for one month",
    from: { decision: 1 },
    owner: marcus,
    site: null,
    by: dana,
    addedDaysAgo: 54,
    dueInDays: -20,
    state: "done",
    ended: {
      daysAgo: 23,
      outcome:
        "Between 52 and 60 children ride it each day. The numbers went to the council.",
    },
  },
  {
    title: "Set hours and cost of open buildings side by side",
    details:
      "For the four schools that asked. Use last spring’s bills and the custodians’ plan.",
    from: { meeting: 1 },
    owner: dana,
    site: null,
    by: dana,
    addedDaysAgo: 33,
    dueInDays: 9,
    state: "under_way",
  },
  {
    title: "Ask two more partners to the table on health",
    from: { meeting: 1 },
    owner: ruth,
    site: null,
    by: dana,
    addedDaysAgo: 33,
    dueInDays: -3,
    state: "planned",
  },
  {
    title: "Find a room and a tutor for Thursdays",
    from: { meeting: 2 },
    owner: maya,
    site: "Lincoln Park Elementary",
    by: maya,
    addedDaysAgo: 12,
    dueInDays: 4,
    state: "under_way",
  },
  {
    title: "Set a date for the family breakfast with the parent council",
    from: { meeting: 2 },
    owner: "Principal Joan Ellery",
    site: "Lincoln Park Elementary",
    by: maya,
    addedDaysAgo: 12,
    dueInDays: 25,
    state: "planned",
  },
  {
    title: "Visit two agencies that could lead at Oakridge",
    details: "Bring Hannah. Use the vetting questions of the partner guide.",
    from: { concern: 5 },
    owner: hannah,
    site: "Oakridge Middle School",
    by: marcus,
    addedDaysAgo: 18,
    dueInDays: 6,
    state: "under_way",
  },
  {
    title: "Call the district’s liaison for families without a home",
    from: { concern: 482913 },
    owner: andre,
    site: "Tubman Elementary",
    by: dana,
    addedDaysAgo: 15,
    dueInDays: -1,
    state: "under_way",
  },
  {
    title: "Write down who may open the building and when",
    from: { row: "S4.PP.S2" },
    owner: lucia,
    site: "César Chávez K-8",
    by: lucia,
    addedDaysAgo: 28,
    dueInDays: 16,
    state: "planned",
  },
  {
    title: "Move the sites’ own newsletter into one for the system",
    owner: marcus,
    site: null,
    by: marcus,
    addedDaysAgo: 70,
    dueInDays: -30,
    state: "dropped",
    ended: {
      daysAgo: 35,
      outcome: "The sites want to keep theirs: families know them by name.",
    },
  },
];

/** What Riverbend set out to do, and two meetings it came from. */
export const riverbendActions: ActionsPlan = { actions, meetings };
