import { idOf } from "./id-of";
import type { Noun } from "./noun";

export const support: Noun = {
  cells: {
    "/[system]/support": {
      "/riverbend/support": "in  200 200 200 200 200 404",
      "/riverbend/support?kind=x&function=x&site=:other&after=x":
        "in  200 200 200 200 200 404",
      "/lakeshore/support": "in  404 404 404 404 404 200",
    },
    "/[system]/support/support.csv": {
      "/riverbend/support/support.csv": "in  200 200 200 200 200 404",
      "/riverbend/support/support.csv?site=:own": "in  200 200 200 200 200 404",
      "/lakeshore/support/support.csv": "in  404 404 404 404 404 200",
    },
    "/[system]/support/new": {
      "/riverbend/support/new": "in  403 200 200 200 403 404",
      "/riverbend/support/new?concern=:fewConcern&site=:other":
        "in  403 200 200 200 403 404",
      "/lakeshore/support/new": "in  404 404 404 404 404 200",
    },
    "/[system]/support/training": {
      "/riverbend/support/training": "in  200 200 200 200 404 404",
      "/lakeshore/support/training": "in  404 404 404 404 404 200",
    },
    // Given to the whole system, to Lincoln Park among others, and to a site closed to others.
    "/[system]/support/[supportId]": {
      "/riverbend/support/:systemSupport": "in  200 200 200 200 200 404",
      "/riverbend/support/:ownSupport": "in  200 200 200 200 404 404",
      "/riverbend/support/:otherSupport": "in  200 200 200 404 404 404",
      "/riverbend/support/malformed": "in  404 404 404 404 404 404",
      "/lakeshore/support/:systemSupport": "in  404 404 404 404 404 404",
    },
  },
  findIds: async (client) => {
    const { rows } = await client.query<{ id: string; sites: string[] }>(
      `SELECT u."id", ARRAY(SELECT s."name" FROM "SupportSite" x JOIN "Site" s ON s."id" = x."siteId" WHERE x."supportId" = u."id") AS sites FROM "Support" u`,
    );
    const supportAt = (name: string) =>
      idOf(rows, ({ sites }) => sites.includes(name));
    return {
      systemSupport: idOf(rows, ({ sites }) => sites.length === 0),
      ownSupport: supportAt("Lincoln Park Elementary"),
      otherSupport: supportAt("Eastside Middle School"),
    };
  },
};
