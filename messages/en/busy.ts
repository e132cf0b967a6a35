// In a file of its own: said before anything else is loaded, and to no page's scripts.
export const busy = {
  title: "Many people are at work right now",
  text: "This page tries again by itself in a few seconds. Nothing was lost.",
} as const;
