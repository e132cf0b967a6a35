import type { Client } from "pg";
import { idOf } from "./id-of";
import type { Noun } from "./noun";

export const sites: Noun = {
  cells: {
    "/[system]/sites": {
      "/riverbend/sites": "in  200 200 200 200 200 404",
      "/lakeshore/sites": "in  404 404 404 404 404 200",
    },
    "/[system]/sites/sites.csv": {
      "/riverbend/sites/sites.csv": "in  200 200 200 200 200 404",
      "/lakeshore/sites/sites.csv": "in  404 404 404 404 404 200",
    },
    "/[system]/sites/new": {
      "/riverbend/sites/new": "in  403 200 200 403 403 404",
      "/lakeshore/sites/new": "in  404 404 404 404 404 200",
    },
    "/[system]/sites/[siteId]": {
      "/riverbend/sites/:own": "in  200 200 200 200 404 404",
      "/riverbend/sites/:other": "in  200 200 200 404 404 404",
      "/riverbend/sites/:foreign": "in  404 404 404 404 404 404",
      "/riverbend/sites/malformed": "in  404 404 404 404 404 404",
      "/lakeshore/sites/:own": "in  404 404 404 404 404 404",
      "/lakeshore/sites/:foreign": "in  404 404 404 404 404 200",
    },
    "/[system]/sites/[siteId]/edit": {
      "/riverbend/sites/:own/edit": "in  403 200 200 403 404 404",
      "/riverbend/sites/:other/edit": "in  403 200 200 404 404 404",
      "/riverbend/sites/:foreign/edit": "in  404 404 404 404 404 404",
      "/riverbend/sites/malformed/edit": "in  404 404 404 404 404 404",
    },
  },
  findIds: async (client) => {
    const all = await listSites(client);
    const own = idOf(all, ({ name }) => name === "Lincoln Park Elementary");
    return {
      own,
      other: idOf(all, ({ slug, id }) => slug === "riverbend" && id !== own),
      foreign: idOf(
        all,
        ({ slug, name }) =>
          slug === "lakeshore" && name !== "Harbor Elementary",
      ),
    };
  },
};

export type Site = { id: string; name: string; slug: string };

/** The active sites of both systems, by name. */
export async function listSites(client: Client) {
  const { rows } = await client.query<Site>(
    `SELECT t."id", t."name", s."slug" FROM "Site" t JOIN "System" s ON s."id" = t."systemId"
      WHERE t."status" = 'active' AND s."slug" IN ('riverbend', 'lakeshore') ORDER BY t."name"`,
  );
  return rows;
}
