import type { GivenPlan, SupportPlan, TrainingPlan } from "./support-plan";

const at = (name: string) => `${name}@riverbend.example`;
const dana = at("dana.morales");
const marcus = at("marcus.bell");
const maya = at("maya.thompson");
const andre = at("andre.wallace");
const lucia = at("lucia.herrera");
const hannah = at("hannah.lindqvist");
const terrence = at("terrence.boyd");
const priya = at("priya.raman");

const given: GivenPlan[] = [
  {
    kind: "technical_assistance",
    title: "Working with the district office",
    about: "Whom to call for what, and how to write it down.",
    functionCode: null,
    ...{ heldDaysAgo: 9, hours: 0.75, giver: dana, by: dana },
    sites: ["Tubman Elementary"],
    came: [andre],
    together: "yes",
    concern: 482913,
  },
  {
    kind: "learning_event",
    title: "Reading attendance data together",
    about:
      "Each site brought its own numbers of the fall. We looked for three families of reasons, and each team left with one thing to try.",
    functionCode: "DE",
    ...{ heldDaysAgo: 26, hours: 2.5, giver: marcus, by: marcus },
    sites: [
      "Lincoln Park Elementary",
      "Maple Street Elementary",
      "César Chávez K-8",
      "Oakridge Middle School",
    ],
    came: [maya, andre, lucia, hannah],
    cameCount: 11,
    together: "yes",
    answers: [
      {
        ...{ by: maya, daysAgo: 24, use: "yes" },
        words: "We could use our own numbers the same week.",
      },
      {
        ...{ by: hannah, daysAgo: 23, use: "partly" },
        words: "Good talk. I would have liked more time with the spreadsheet.",
      },
    ],
  },
  {
    kind: "technical_assistance",
    title: "Setting up the referral list",
    about:
      "Half a day at the school to put all referrals in one list, with who follows up and by when.",
    functionCode: "AI",
    ...{ heldDaysAgo: 47, hours: 3, giver: dana, by: dana },
    sites: ["Tubman Elementary"],
    came: [andre],
    guests: ["School nurse: Ines Carter"],
    together: "yes",
    answers: [
      {
        ...{ by: andre, daysAgo: 40, use: "yes" },
        words: "Nothing gets lost between two notebooks any more.",
      },
    ],
  },
  {
    kind: "learning_event",
    title: "Talking with families who cannot come to meetings",
    about: "",
    functionCode: "CE",
    ...{ heldDaysAgo: 68, hours: 1.75, by: dana },
    giver: "Valley Parent Network: Rosa Linden",
    sites: [],
    came: [maya, lucia, terrence],
    cameCount: 34,
    together: "no",
  },
  {
    kind: "technical_assistance",
    title: "Writing the agreement with the clinic",
    about:
      "We went through the draft line by line before it went to the clinic.",
    functionCode: "PP",
    ...{ heldDaysAgo: 89, hours: 1, giver: marcus, by: marcus },
    sites: ["Eastside Middle School"],
    came: [priya],
    together: "not_known",
  },
  {
    kind: "learning_event",
    title: "First days of a new coordinator",
    about: "What to do in the first month, whom to meet, and what can wait.",
    functionCode: "PL",
    ...{ heldDaysAgo: 214, hours: 6, giver: dana, by: dana },
    sites: ["Riverbend High School", "Northgate High School"],
    came: [terrence, at("fatima.noor")],
    together: "no",
  },
];

const trained = (
  person: string,
  trainedMonthsAgo: number,
  givenBy: string,
): TrainingPlan => ({ person, trainedMonthsAgo, givenBy, by: dana });

const institute = "State institute for community schools";

// Grace Nakamura and Joseph Kahale began without one.
const trainings: TrainingPlan[] = [
  trained(maya, 41, institute),
  trained(lucia, 41, institute),
  trained(terrence, 41, institute),
  trained(hannah, 40, institute),
  trained(andre, 29, "Dana Morales"),
  trained(priya, 28, "Dana Morales"),
  trained(at("fatima.noor"), 17, "Dana Morales"),
];

export const riverbendSupport: SupportPlan = { given, trainings };
