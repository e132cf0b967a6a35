import type { Noun } from "./noun";

export const installation: Noun = {
  cells: {
    "/livez": { "/livez": "200 200 200 200 200 200 200" },
    "/readyz": { "/readyz": "200 200 200 200 200 200 200" },
    // For who holds its token, which this server has none of: tests/e2e/watch.test.ts.
    "/metrics": { "/metrics": "404 404 404 404 404 404 404" },
  },
};
