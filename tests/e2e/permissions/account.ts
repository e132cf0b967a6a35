import type { Noun } from "./noun";

export const account: Noun = {
  cells: {
    "/": { "/": "in  307 307 307 307 307 307" },
    "/sign-in": { "/sign-in": "200 307 307 307 307 307 307" },
    // Only for who has given a password and not all that is asked.
    "/sign-in/second-step": {
      "/sign-in/second-step": "in  307 307 307 307 307 307",
    },
    "/account/second-factor": {
      "/account/second-factor": "in  200 200 200 200 200 200",
    },
    "/forgot-password": { "/forgot-password": "200 200 200 200 200 200 200" },
    "/reset-password/[token]": {
      "/reset-password/malformed": "200 200 200 200 200 200 200",
    },
    "/account": { "/account": "in  200 200 200 200 200 200" },
    "/invitation/[token]": {
      "/invitation/malformed": "200 200 200 200 200 200 200",
    },
    "/api/auth/[...nextauth]": {
      "/api/auth/session": "200 200 200 200 200 200 200",
      "/api/auth/unknown": "400 400 400 400 400 400 400",
    },
  },
};
