export const systems = {
  choose: {
    title: "Choose a system",
    none: "You do not belong to a system yet",
    noneText: "Ask the people who run your system to add you.",
  },
} as const;
