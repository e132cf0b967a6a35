export const systems = {
  choose: {
    title: "Choose a system",
    none: "You do not belong to a system yet",
    noneText: "Ask the people who run your system to add you.",
  },
  settings: {
    title: "Settings",
    ownRows:
      "Rows that your system adds to the guide’s, and whether they count",
  },
  sample: {
    title: "Remove this sample",
    text: "This system is made up, to try things out. Removing it deletes its sites, rounds, scores, notes and its people who belong to no other system. It cannot be undone.",
    name: "To go on, type the name of the system: {name}",
    button: "Remove the sample",
    pending: "Removing…",
    problem: "The sample is still here",
  },
} as const;
