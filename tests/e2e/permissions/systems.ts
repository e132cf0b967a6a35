import type { Noun } from "./noun";

export const systems: Noun = {
  cells: {
    "/systems": { "/systems": "in  200 200 200 200 200 200" },
    // Of a system that is open it leads back to it: tests/e2e/operator-systems.test.ts suspends one.
    "/systems/[slug]": {
      "/systems/riverbend": "in  307 307 307 307 307 307",
      "/systems/nowhere": "in  307 307 307 307 307 307",
    },
    "/[system]/settings": {
      "/riverbend/settings": "in  403 200 403 403 403 404",
      "/lakeshore/settings": "in  404 404 404 404 404 200",
    },
    "/[system]/settings/archive": {
      "/riverbend/settings/archive": "in  403 200 403 403 403 404",
      "/lakeshore/settings/archive": "in  404 404 404 404 404 200",
    },
    // Takes a form: tests/e2e/operator-systems.test.ts sends it.
    "/[system]/settings/archive/file": {
      "/riverbend/settings/archive/file": "405 405 405 405 405 405 405",
    },
    "/[system]/settings/operator": {
      "/riverbend/settings/operator": "in  403 200 403 403 403 404",
      "/lakeshore/settings/operator": "in  404 404 404 404 404 200",
    },
  },
  findIds: async (client) => {
    const { rows } = await client.query(
      `SELECT "frameworkVersionId" AS version, "id" AS community FROM "System" WHERE "slug" = 'riverbend'`,
    );
    return rows[0];
  },
};
