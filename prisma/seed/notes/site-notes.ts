import type { Notes } from "./note";

/** What stands behind a site's score, by row; a later round takes the next one. */
export const siteNotes: Notes = {
  "S4.CE.S1": [
    "The banner with our name and the initiative's logo hangs at both entrances of {site}; the front office answers the phone with it too.",
    "Neighborhood association, food pantry and youth league all met at {site} this term: {n} evenings booked.",
    {
      url: "https://schools.example/{site}/hub",
      body: "Public calendar of everything that happens in the building.",
    },
  ],
  "S4.CE.S2": [
    "{n} visitors came on our open day, two city council members among them.",
    "Visit log: a team from a neighboring district, then {partner}'s board. Both asked for a return visit.",
  ],
  "S4.CE.S3": [
    "Three parents of {site} sit on the housing commission's family panel and report back at our monthly breakfast.",
    "Minutes: residents of our blocks spoke on the crosswalk request, and the city answered within {n} days.",
  ],
  "L4.CE.S1": [
    "Eight breakfasts so far this school year, {n} families on average; the list of what they asked for hangs in the hall.",
    "Third year of breakfasts. {partner} paid for the first two, families and staff bring the food now.",
  ],
  "S4.AI.S1": [
    "Joint calendar with our linked schools; the family night was planned, staffed and reviewed together.",
    "We met six times with the two schools of our feeder pattern and wrote one summer plan.",
  ],
  "S4.AI.S2": [
    "{partner} and the health team wrote section 3 of the school improvement plan; the plan uses our five results.",
    {
      url: "https://schools.example/{site}/improvement-plan",
      body: "The plan as adopted, with partner names on every goal.",
    },
  ],
  "S4.AI.S3": [
    "The city's reading campaign runs as part of our own tutoring block, with the same lists and the same goals.",
    "Attendance campaign and our home visits are one effort now, with one sheet: {n} families this term.",
  ],
  "S4.AI.S4": [
    "The weekly services team looks at class work and at well-being together: {n} students followed this school year.",
    "{partner} staff sit in grade-level meetings; supports are agreed there and written into one plan per student.",
    "Third year running, through two principals: tutoring, counseling and clinic work from one referral form.",
  ],
  "S4.AI.S5": [
    "Grade 4 and the after-school club teach the watershed unit together.",
    "Lesson samples from nine classrooms show neighborhood projects tied to our attendance and reading indicators.",
  ],
  "S4.PL.S1": [
    "Teachers and {partner} staff plan together on the first Wednesday of each month; sign-in sheets are in the office.",
    "Joint planning time is in the master schedule this year, {n} minutes a week.",
  ],
  "S4.PL.S2": [
    "Coordinator finished the five-day training before the first day; {n} partner staff joined our restorative practice workshop.",
    "Training record: every partner who works with students here has taken part in at least one school training.",
    {
      url: "https://schools.example/{site}/training-record",
      body: "Who took part in what, since last year.",
    },
  ],
  "S4.PL.S3": [
    "The coach from the intermediary has been with our site team every other week; the meeting protocol we use came out of it.",
    "With help from the intermediary the team cut its agenda to three questions and now ends on time.",
  ],
  "S4.PL.S4": [
    "We planned the family engagement workshop with the trainers and read the feedback forms together: {n} forms.",
    "Teachers chose two of the four topics for next term; the evaluation is shared on one page.",
  ],
  "S4.PL.S5": [
    "{n} parents finished the leadership course; four of them now chair a committee.",
    "Second group of the family leadership course began this term, evenings, with child care.",
  ],
  "S4.DE.S1": [
    "Our three first results are chronic absence, grade 3 reading and family connection, each with an indicator we read monthly.",
    "Data wall in the staff room, brought up to date on the first Friday: chronic absence down {n} students since last year.",
    {
      url: "https://schools.example/{site}/priority-results",
      body: "Priority results and their indicators, with targets.",
    },
  ],
  "S4.DE.S2": [
    "This term the team struck {n} questions from the family survey that nobody had used.",
    "Minutes of the data meeting: what we collect, why, and who reads it.",
  ],
  "S4.PP.S1": [
    "We wrote to the council that health consent forms keep us from sharing referrals; their answer is due this month.",
    "Barrier log with {n} entries, passed on each quarter.",
  ],
  "S4.PP.S2": [
    "One staff handbook for school and partners, used since the start of the year.",
    "Same rules for pick-up, snacks and discipline before and after the bell.",
  ],
  "S4.PP.S3": [
    "Supervision of the two shared positions is written down and signed by both employers.",
    "We and {partner} compared leave and background check rules last year.",
  ],
  "S4.PP.S4": [
    "Our needs memo to the Leadership Council rests on the latest attendance data.",
    "Once a term the team goes through all seven functions and sends on the three most pressing needs.",
  ],
  "S4.CL.S1": [
    "Parents chair two of the four committees and had training before they began.",
    "{n} residents took the facilitation course and lead the neighborhood meetings in turn.",
  ],
};
