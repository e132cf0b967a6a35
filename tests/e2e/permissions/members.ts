import { idOf } from "./id-of";
import type { Noun } from "./noun";

export const members: Noun = {
  cells: {
    "/[system]/members": {
      "/riverbend/members": "in  403 200 403 403 403 404",
      "/riverbend/members?term=ended": "in  403 200 403 403 403 404",
      "/lakeshore/members": "in  404 404 404 404 404 200",
    },
    "/[system]/members/invite": {
      "/riverbend/members/invite": "in  403 200 403 403 403 404",
      "/lakeshore/members/invite": "in  404 404 404 404 404 200",
    },
    "/[system]/members/import": {
      "/riverbend/members/import": "in  403 200 403 403 403 404",
      "/lakeshore/members/import": "in  404 404 404 404 404 200",
    },
    "/[system]/members/[membershipId]": {
      "/riverbend/members/:ownMember": "in  403 200 403 403 403 404",
      "/riverbend/members/:foreignMember": "in  403 404 403 403 403 404",
      "/riverbend/members/malformed": "in  403 404 403 403 403 404",
      "/lakeshore/members/:foreignMember": "in  404 404 404 404 404 200",
    },
  },
  findIds: async (client) => {
    const { rows } = await client.query<{ id: string; slug: string }>(
      `SELECT s."slug", min(m."id"::text) AS id FROM "Membership" m JOIN "System" s ON s."id" = m."systemId" GROUP BY 1`,
    );
    return {
      ownMember: idOf(rows, ({ slug }) => slug === "riverbend"),
      foreignMember: idOf(rows, ({ slug }) => slug === "lakeshore"),
    };
  },
};
