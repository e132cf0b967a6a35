import { idOf } from "./id-of";
import type { Noun } from "./noun";

export const reviews: Noun = {
  cells: {
    "/[system]/reviews": {
      "/riverbend/reviews": "in  200 200 200 200 200 404",
      "/riverbend/reviews?kind=x&after=x": "in  200 200 200 200 200 404",
      "/lakeshore/reviews": "in  404 404 404 404 404 200",
    },
    // Coordinators start data reviews alone.
    "/[system]/reviews/new": {
      "/riverbend/reviews/new?kind=data": "in  403 200 200 200 403 404",
      "/riverbend/reviews/new?kind=scan": "in  403 200 200 404 403 404",
      "/riverbend/reviews/new": "in  403 404 404 404 403 404",
      "/lakeshore/reviews/new?kind=scan": "in  404 404 404 404 404 200",
    },
    // Lincoln Park's, and one of the system.
    "/[system]/reviews/[reviewId]": {
      "/riverbend/reviews/:ownReview": "in  200 200 200 200 404 404",
      "/riverbend/reviews/:systemReview": "in  200 200 200 200 200 404",
      "/riverbend/reviews/malformed": "in  404 404 404 404 404 404",
      "/lakeshore/reviews/:systemReview": "in  404 404 404 404 404 404",
    },
  },
  findIds: async (client) => {
    const { rows } = await client.query<{ id: string; kind: string }>(
      `SELECT "id", "kind"::text AS kind FROM "Review"`,
    );
    return {
      ownReview: idOf(rows, ({ kind }) => kind === "data"),
      systemReview: idOf(rows, ({ kind }) => kind === "pitfalls"),
    };
  },
};
