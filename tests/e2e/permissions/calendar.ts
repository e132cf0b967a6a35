import type { Noun } from "./noun";

export const calendar: Noun = {
  cells: {
    // Asks for no sign-in, but for its secret: tests/e2e/calendar.test.ts has one.
    "/api/calendar/[token]": {
      "/api/calendar/malformed": "404 404 404 404 404 404 404",
      "/api/calendar/malformed.ics": "404 404 404 404 404 404 404",
    },
  },
};
