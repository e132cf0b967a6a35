import type { ConcernPlan, ConcernsPlan } from "./concern-plan";

const at = (name: string) => `${name}@riverbend.example`;
const dana = at("dana.morales");
const marcus = at("marcus.bell");
const maya = at("maya.thompson");
const andre = at("andre.wallace");
const lucia = at("lucia.herrera");

const open = { audience: "everyone" as const, urgency: "weeks" as const };

const lateBus: ConcernPlan = {
  ...open,
  number: 1,
  site: "Lincoln Park Elementary",
  by: maya,
  raisedDaysAgo: 96,
  title: "The last bus leaves before tutoring ends",
  body: "Tutoring runs to 4:45 and the last bus goes at 4:20. About thirty children who ride it miss the best half hour, or do not come at all.",
  functionCode: "AI",
  rows: ["S4.AI.S1"],
  need: "rule",
  state: "solved",
  triage: {
    kind: "request",
    after: 3,
    reason: "The bus plan is the district's. Only the council can change it.",
  },
  theme: 1,
  notes: [
    {
      by: dana,
      after: 2,
      body: "Andre told me the same about Maple Street. Can you count how many children it is on a usual day?",
      mentions: [maya],
    },
    { by: maya, after: 4, body: "Between 28 and 33, every day of last week." },
  ],
  answers: [
    {
      after: 44,
      body: "From this month the last bus waits until 5:00 on Tuesdays and Thursdays. If your tutoring runs on other days, tell us.",
      reply: { after: 51, isSolved: true },
    },
  ],
};

const mapleBus: ConcernPlan = {
  ...open,
  number: 2,
  site: "Maple Street Elementary",
  by: andre,
  raisedDaysAgo: 88,
  title: "Families cannot pick children up from the late program",
  body: "Our program ends at five. There is no bus then, and many families work until six.",
  functionCode: "AI",
  rows: ["S4.AI.S1"],
  need: "rule",
  state: "reopened",
  triage: {
    kind: "request",
    after: 2,
    reason: "It has the same cause as at Lincoln Park: the bus plan.",
  },
  theme: 1,
  answers: [
    {
      after: 36,
      body: "The late bus now runs on Tuesdays and Thursdays until 5:00. It stops at Maple Street last.",
      reply: {
        after: 79,
        isSolved: false,
        reason:
          "Our program runs every day. On the other three days nothing has changed.",
      },
    },
  ],
};

const buildingHours: ConcernPlan = {
  ...open,
  number: 3,
  site: "César Chávez K-8",
  by: lucia,
  raisedDaysAgo: 41,
  title: "El edificio se cierra a las seis y las clases de inglés no caben",
  body: "Cuarenta familias esperan las clases de inglés de la tarde. El distrito cierra el edificio a las seis y pide pagar a un conserje para cada hora extra.",
  functionCode: "PP",
  rows: ["S4.PP.S2"],
  need: "rule",
  state: "asked",
  triage: {
    kind: "request",
    after: 4,
    reason:
      "Las horas de los edificios son una norma del distrito; la escuela sola no puede cambiarla.",
  },
  theme: 2,
  notes: [
    {
      by: lucia,
      after: 6,
      body: "La iglesia de al lado nos presta una sala hasta diciembre, pero solo caben quince personas.",
    },
  ],
};

const custodianFee: ConcernPlan = {
  ...open,
  number: 4,
  site: "Tubman Elementary",
  by: andre,
  raisedDaysAgo: 37,
  title: "Partners are billed for opening the building",
  body: "First Steps was sent a bill of $62 an hour for a custodian on Saturdays. They will stop the parent mornings if it stays.",
  functionCode: "PP",
  rows: ["S4.PP.S2"],
  need: "rule",
  state: "asked",
  triage: {
    kind: "request",
    after: 2,
    reason: "Two sites are held back by the same building rule.",
  },
  theme: 2,
};

const lostPartner: ConcernPlan = {
  ...open,
  number: 5,
  site: "Oakridge Middle School",
  by: at("hannah.lindqvist"),
  raisedDaysAgo: 24,
  title: "Our lead partner left and nobody runs the evening groups",
  body: "The agreement ended in summer. Two groups stopped, and we do not know whom to ask or how to choose.",
  functionCode: "AI",
  rows: [],
  need: "help",
  state: "triaged",
  triage: {
    kind: "technical_assistance",
    after: 5,
    reason: "Marcus helps to find and vet a new partner, beginning this week.",
  },
};

const homeVisits: ConcernPlan = {
  ...open,
  number: 6,
  site: "Cedar Hill K-8",
  by: at("grace.nakamura"),
  raisedDaysAgo: 30,
  title: "New teachers have not learned how home visits are done",
  body: "Nine of our teachers are new. They are willing but unsure, and the next training is in spring.",
  functionCode: "PL",
  rows: ["S4.PL.S1"],
  need: "help",
  state: "told",
  triage: {
    kind: "professional_learning",
    after: 1,
    reason: "Other sites have new teachers too: a session can be moved up.",
  },
  answers: [
    {
      after: 19,
      body: "There is a home visit session for new teachers on the second Wednesday of next month, with places held for Cedar Hill.",
    },
  ],
};

const familyMatter: ConcernPlan = {
  number: 482913,
  site: "Tubman Elementary",
  by: andre,
  raisedDaysAgo: 17,
  title: "A family lost its home and the children may have to change schools",
  body: "The family moved in with relatives outside our zone. They want the two children to stay with us, and the office says they cannot.",
  functionCode: "AI",
  rows: [],
  audience: "site_and_intermediary",
  urgency: "soon",
  need: "help",
  state: "triaged",
  triage: {
    kind: "technical_assistance",
    after: 1,
    reason: "Dana calls the district's liaison for families without a home.",
  },
};

const twoReports: ConcernPlan = {
  ...open,
  number: 7,
  site: null,
  by: marcus,
  raisedDaysAgo: 13,
  title: "Sites fill in two reports that ask for nearly the same",
  body: "The district's plan and the grant's report ask for the same numbers in two formats and on two dates.",
  functionCode: "DE",
  rows: [],
  urgency: "term",
  need: "rule",
  state: "raised",
};

const nurse: ConcernPlan = {
  ...open,
  number: 8,
  site: "Lincoln Park Elementary",
  by: maya,
  raisedDaysAgo: 2,
  title: "The health room has no nurse two days a week",
  body: "The partner moved the nurse to another school on Mondays and Fridays. Children are sent home who used to stay.",
  functionCode: "AI",
  rows: ["S4.AI.S1"],
  urgency: "soon",
  need: "help",
  state: "raised",
};

/** What Riverbend's sites brought up, in every state. */
export const riverbendConcerns: ConcernsPlan = {
  concerns: [
    ...[lateBus, mapleBus, buildingHours, custodianFee, lostPartner],
    ...[homeVisits, familyMatter, twoReports, nurse],
  ],
  themes: [
    {
      number: 1,
      title: "Buses do not fit the longer day",
      evidence:
        "Two schools count about sixty children who leave early. Both score the row on a longer day lower than last year.",
      recommendation:
        "Let the last bus wait until 5:00 on the days on which programs run, and plan routes with the schools each August.",
      priority: "high",
      madeDaysAgo: 84,
      askedDaysAgo: 82,
      answered: {
        daysAgo: 56,
        outcome: "decided",
        answer:
          "The last bus waits until 5:00 on Tuesdays and Thursdays, first for this year.",
        owner: "Director of Transportation",
        dueInDays: -40,
      },
    },
    {
      number: 2,
      title: "Who pays for open buildings",
      evidence:
        "Schools turn programs away after six and on Saturdays. One partner was billed by the hour.",
      recommendation:
        "Open the buildings of community schools until eight and on Saturday mornings at no cost to partners, and share the custodians' hours among schools.",
      priority: "middle",
      madeDaysAgo: 30,
      askedDaysAgo: 21,
    },
  ],
};
