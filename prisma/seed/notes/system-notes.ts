import type { Notes } from "./note";

/** What stands behind the system's own rows. */
export const systemNotes: Notes = {
  "S4.CE.C1": [
    "The public dashboard had last year's figures for all schools and was brought up to date every month.",
    "The public figures have not been renewed since the analyst left; the position is vacant.",
  ],
  "S4.CE.I1": [
    "Newsletter in two languages every month, close to 900 subscribers; two open meetings this year.",
    "Radio spot with the county station and posters in all libraries.",
  ],
  "S4.AI.C1": [
    "Three partners put staff time into the feeder pattern teams, by signed agreement.",
  ],
  "S4.PL.C1": [
    "The college's counseling program now has a module on community schools, taught with two of our principals.",
    "District onboarding for teachers and nurses gives half a day to the strategy.",
  ],
  "S4.PL.C2": [
    "{n} partner staff took the introduction this year; two partners made it part of their own onboarding.",
  ],
  "S4.PL.C3": [
    "Monthly learning days for school and partner staff, third year; the contract gives release time to take part.",
    "District memo on release time, and sign-in sheets of nine learning days.",
  ],
  "S4.PL.I1": [
    "Feeder pattern networks meet every six weeks with our coach; notes are shared.",
  ],
  "S4.PL.I2": [
    "Nearly every school has a results framework written with our help; two were rewritten this year.",
    "Workshop series on results, repeated each fall since we began.",
  ],
  "S4.PL.I3": [
    "Five days before the start for every new coordinator, then monthly sessions; outlasted a change of trainer.",
    "Curriculum of the coordinators' training and this year's attendance: {n} sessions.",
  ],
  "S4.PL.I4": [
    "Trainers and participants planned the winter session together.",
  ],
  "S4.DE.I1": [
    "Data agreement with the district renewed; we return a two-page profile to each school every quarter.",
  ],
  "S4.FR.C1": [
    "Two coordinator positions rest on a grant that ends within a year.",
  ],
  "S4.PP.C1": ["Guidelines exist as a draft of the operations department."],
  "S4.PP.C2": [
    "The school board's community schools policy passed last year, with a yearly review.",
  ],
  "S4.PP.C3": ["Parks changed its fee rule for us; others have not begun."],
  "S4.PP.C4": ["Fees are waived case by case, not by policy."],
  "S4.PP.C5": ["Requests are collected; answers take six weeks on average."],
  "S4.PP.C6": [
    "Two handbooks are in use, and they differ on after-school rules.",
  ],
  "S4.PP.I1": ["First two recommendations written from school data this term."],
  "S4.CL.C1": [
    "Agreements are reviewed in January and June against school plans; three were changed last time.",
  ],
};
