import { idOf } from "./id-of";
import type { Noun } from "./noun";

export const plans: Noun = {
  cells: {
    "/[system]/plan": {
      "/riverbend/plan": "in  200 200 200 200 200 404",
      "/riverbend/plan?view=x&show=x&owner=x&site=x&origin=x&after=x":
        "in  200 200 200 200 200 404",
      "/riverbend/plan?view=all&show=all&site=:other":
        "in  200 200 200 200 200 404",
      "/lakeshore/plan": "in  404 404 404 404 404 200",
    },
    "/[system]/plan/new": {
      "/riverbend/plan/new": "in  200 200 200 200 403 404",
      "/riverbend/plan/new?row=S4.AI.S1&site=:other":
        "in  200 200 200 200 403 404",
      "/riverbend/plan/new?row=S9.AI.S1": "in  404 404 404 404 403 404",
      "/riverbend/plan/new?concern=:ownConcern": "in  200 200 200 200 403 404",
      "/riverbend/plan/new?concern=:otherConcern":
        "in  200 200 200 404 403 404",
      "/riverbend/plan/new?concern=:fewConcern": "in  404 200 200 404 403 404",
      "/riverbend/plan/new?theme=:theme": "in  404 200 200 404 403 404",
      "/lakeshore/plan/new?concern=:ownConcern": "in  404 404 404 404 404 404",
    },
    // Lincoln Park's, Oakridge's, and one out of the concern that few see.
    "/[system]/plan/[actionId]": {
      "/riverbend/plan/:ownAction": "in  200 200 200 200 404 404",
      "/riverbend/plan/:otherAction": "in  200 200 200 404 404 404",
      "/riverbend/plan/:fewAction": "in  404 200 200 404 404 404",
      "/riverbend/plan/malformed": "in  404 404 404 404 404 404",
      "/lakeshore/plan/:ownAction": "in  404 404 404 404 404 404",
    },
  },
  findIds: async (client) => {
    const { rows } = await client.query<Planned>(
      `SELECT a."id", s."name", c."audience" IS NOT DISTINCT FROM 'site_and_intermediary' AS few FROM "PlanAction" a
         JOIN "Site" s ON s."id" = a."siteId" LEFT JOIN "Concern" c ON c."id" = a."concernId" ORDER BY a."id"`,
    );
    const actionAt = (name: string, isFew = false) =>
      idOf(rows, (one) => one.name === name && one.few === isFew);
    return {
      ownAction: actionAt("Lincoln Park Elementary"),
      otherAction: actionAt("Oakridge Middle School"),
      fewAction: actionAt("Tubman Elementary", true),
    };
  },
};

type Planned = { id: string; name: string; few: boolean };
