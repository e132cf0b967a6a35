// In a file of its own: the page that stands in for a broken one carries these words itself.
export const failure = {
  skip: "Skip to the main content",
  title: "Something went wrong on our side",
  text: "Nothing was lost: what was shown as saved is saved. Please try again. If it happens again, wait a few minutes.",
  unreachable: {
    title: "We could not reach the server",
    text: "What was shown as saved is saved. Check your connection and try again.",
  },
  reference: "Reference to mention: {digest}",
  retry: "Try again",
  home: "Go to the start page",
} as const;
