import type { Notes } from "./note";

/** What stands behind a score while a system is being designed: the system's own rows, then the sites'. */
export const stage3Notes: Notes = {
  "S3.CE.C1": [
    "Forty families and students came to the two evenings on how the functions work today; the findings quote them by neighborhood.",
  ],
  "S3.AI.C1": [
    "Table of nine committees and programs: two have merged, three now meet together, four stay as they are.",
  ],
  "S3.PL.C1": [
    {
      url: "https://lakeshore.example/design/training-inventory",
      body: "Who offers which training to whom, and where community schools are left out.",
    },
  ],
  "S3.FR.C1": [
    "We have the district's share of nurses and buses on paper; the county's part is still to come.",
    "Sheet of money, staff and space for each function, with what the county and the foundation can shift.",
  ],
  "S3.FR.C2": [
    "Coordination and programs have a figure and a source; the work of the collaborative has neither.",
  ],
  "S3.CL.C1": [
    "One page for each function: what works, what is missing, who takes it on.",
  ],
  "S3.CL.C2": [
    "The table seats a commissioner, the superintendent, the college, two funders, three pastors and four parents.",
    "List of members, with the decision each one may make. The same seats were filled again after the county elections.",
  ],
  "S3.CL.C3": [
    "Minutes of the meeting that chose the foundation: five criteria, three candidates, the reasons for each.",
  ],
  "S3.AI.I1": [
    "Model agreement, two pages. Both schools that tried it asked for fewer words on insurance.",
  ],
  "S3.DE.I1": [
    "For eleven of fourteen measures we know the database and who may join it; three are kept on paper.",
  ],
  "S3.FR.I1": [
    "Two staff and a budget for three years, signed by the county and the foundation.",
  ],
  "S3.PP.I1": [
    "Criteria and weights as published, with the score of each of the nine schools that applied.",
  ],
  "S3.CL.I1": [
    "Partners' managers meet on the second Tuesday; minutes of six meetings, each with names and dates.",
  ],
  "S3.CE.S1": [
    "The staff voted, and the parents' meeting two days later agreed; both answers are in the office.",
    "Yes of students, families and staff on paper; repeated this year, when a new principal came to {site}.",
  ],
  "S3.CE.S2": [
    "{n} parents and neighbors worked on the plan over three evenings; their sentences are marked in it.",
  ],
  "S3.AI.S1": [
    "We laid five teams side by side and now have three; the attendance team and the care team are one.",
  ],
  "S3.AI.S2": [
    "Agreement with {partner}: two rooms, three staff, and the results it is there for.",
  ],
  "S3.PL.S1": [
    "Our plan for the start names what we took over from two schools of the state's network.",
  ],
  "S3.DE.S1": [
    "Letter to families on what partners may see, and why; {n} permissions have come back.",
  ],
  "S3.FR.S1": [
    "The post of coordinator is in the budget, full-time, and the room next to the front office is ready.",
  ],
  "S3.PP.S1": [
    "Checklist for new partners, used twice: one said yes to, one said no to.",
  ],
  "S3.PP.S3": [
    "One log for the school and its six partners, open to all of them; meetings in October, January and April.",
  ],
  "S3.CL.S1": [
    "The team has eleven members and a page on what it decides: the plan, the services, the space.",
  ],
  "S3.CL.S2": [
    "Job description signed by the principal and the employer; it was read out at the staff meeting.",
  ],
};
