import type { ReportPlan } from "./report-plan";

const at = (name: string) => `${name}@riverbend.example`;
const dana = at("dana.morales");
const maya = at("maya.thompson");
const andre = at("andre.wallace");
const ruth = at("ruth.okafor");

/** One of an earlier sprint, final; one of the last six months, in discussion. */
export const riverbendReports: ReportPlan[] = [
  {
    title: "Report of the spring sprint",
    period: { round: 2 },
    by: dana,
    builtAfter: 2,
    discussedAfter: 2,
    sentAfter: 4,
    finalAfter: 5,
    texts: {
      where_we_are:
        "We went on with Stage 4. Most sites now run their programs every week; what holds us back are rules that are made above the sites.",
      themes:
        "Two schools told us of the same thing within ten days. We think it can be changed before summer, and at little cost.",
      gains:
        "Small things came first: more staff have been trained together, and families are asked before a program starts, not after.",
    },
    comments: [
      {
        by: andre,
        after: 3,
        part: "themes",
        body: "Please add that summer programs need the bus as well.",
      },
      {
        by: ruth,
        after: 4,
        part: null,
        body: "Clear and short. I take the buses to the council’s next meeting.",
      },
    ],
  },
  {
    title: "Report to leadership, this fall",
    period: { fromDaysAgo: 188, toDaysAgo: 6 },
    by: dana,
    builtAfter: 1,
    discussedAfter: 2,
    texts: {
      where_we_are:
        "Scores for this fall are still coming in, so some of this will move. What holds us back most are rules that are made above the sites.",
      requests:
        "The buildings wait for an answer since last month. Two partners are holding back until they know.",
    },
    comments: [
      {
        by: maya,
        after: 3,
        part: "requests",
        body: "At Lincoln Park it is three partners by now. The late room on Thursdays is the one we miss most.",
      },
      {
        by: dana,
        after: 4,
        part: "requests",
        body: "Thank you, Maya. I will put that in before it goes to leadership.",
      },
    ],
  },
];
