import { idOf } from "./id-of";
import type { Noun } from "./noun";

export const concerns: Noun = {
  cells: {
    "/[system]/concerns": {
      "/riverbend/concerns": "in  200 200 200 200 200 404",
      "/riverbend/concerns?view=all&after=x": "in  200 200 200 200 200 404",
      "/lakeshore/concerns": "in  404 404 404 404 404 200",
    },
    "/[system]/concerns/new": {
      "/riverbend/concerns/new": "in  200 200 200 200 403 404",
      "/riverbend/concerns/new?row=S4.AI.S1&site=:other":
        "in  200 200 200 200 403 404",
      "/lakeshore/concerns/new": "in  404 404 404 404 404 200",
    },
    // Lincoln Park's, Oakridge's, and one that only Tubman and the intermediary see.
    "/[system]/concerns/[concernId]": {
      "/riverbend/concerns/:ownConcern": "in  200 200 200 200 404 404",
      "/riverbend/concerns/:otherConcern": "in  200 200 200 404 404 404",
      "/riverbend/concerns/:fewConcern": "in  404 200 200 404 404 404",
      "/riverbend/concerns/malformed": "in  404 404 404 404 404 404",
      "/lakeshore/concerns/:ownConcern": "in  404 404 404 404 404 404",
    },
    "/[system]/concerns/themes": {
      "/riverbend/concerns/themes": "in  200 200 200 403 403 404",
      "/lakeshore/concerns/themes": "in  404 404 404 404 404 200",
    },
    "/[system]/concerns/themes/[themeId]": {
      "/riverbend/concerns/themes/:theme": "in  200 200 200 403 403 404",
      "/riverbend/concerns/themes/malformed": "in  404 404 404 403 403 404",
      "/lakeshore/concerns/themes/:theme": "in  404 404 404 404 404 404",
    },
    "/[system]/concerns/measures": {
      "/riverbend/concerns/measures": "in  200 200 200 200 200 404",
      "/lakeshore/concerns/measures": "in  404 404 404 404 404 200",
    },
    "/[system]/concerns/measures/measures.csv": {
      "/riverbend/concerns/measures/measures.csv":
        "in  200 200 200 200 200 404",
      "/lakeshore/concerns/measures/measures.csv":
        "in  404 404 404 404 404 200",
    },
  },
  findIds: async (client) => {
    const { rows } = await client.query<Raised>(
      `SELECT c."id", c."audience"::text AS audience, s."name", c."themeId" AS theme FROM "Concern" c JOIN "Site" s ON s."id" = c."siteId"
         JOIN "System" y ON y."id" = c."systemId" AND y."slug" = 'riverbend'`,
    );
    const themes = rows.flatMap(({ theme }) => (theme ? [{ id: theme }] : []));
    return {
      ownConcern: idOf(rows, ({ name }) => name === "Lincoln Park Elementary"),
      otherConcern: idOf(rows, ({ name }) => name === "Oakridge Middle School"),
      fewConcern: idOf(rows, ({ audience }) => audience !== "everyone"),
      theme: idOf(themes),
    };
  },
};

type Raised = {
  id: string;
  audience: string;
  name: string;
  theme: string | null;
};
