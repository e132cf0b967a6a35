import type { Noun } from "./noun";

export const reports: Noun = {
  cells: {
    "/[system]/reports": {
      "/riverbend/reports": "in  200 200 200 200 200 404",
      "/riverbend/reports?after=x": "in  200 200 200 200 200 404",
      "/lakeshore/reports": "in  404 404 404 404 404 200",
    },
    "/[system]/reports/new": {
      "/riverbend/reports/new": "in  403 200 200 403 403 404",
      "/lakeshore/reports/new": "in  404 404 404 404 404 200",
    },
    "/[system]/reports/[reportId]": {
      "/riverbend/reports/:finalReport": "in  200 200 200 200 200 404",
      "/riverbend/reports/:discussedReport": "in  200 200 200 200 200 404",
      "/riverbend/reports/:draftReport": "in  404 200 200 404 404 404",
      "/riverbend/reports/malformed": "in  404 404 404 404 404 404",
      "/lakeshore/reports/:finalReport": "in  404 404 404 404 404 404",
    },
  },
  // The sample's two, and a draft beside them.
  findIds: async (client) => {
    await client.query(
      `WITH s AS (SELECT "id", set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = 'riverbend')
       INSERT INTO "Report" ("systemId", "id", "title", "periodFrom", "periodTo", "facts", "builtAt", "builtById", "createdById")
       SELECT r."systemId", gen_random_uuid(), 'A draft', r."periodFrom", r."periodTo", r."facts", now(), r."builtById", r."createdById"
         FROM s JOIN "Report" r ON r."systemId" = s."id" AND r."finalAt" IS NOT NULL`,
    );
    const found = await client.query<{ id: string; name: string }>(
      `SELECT r."id", CASE WHEN r."finalAt" IS NOT NULL THEN 'finalReport' WHEN r."discussedAt" IS NOT NULL THEN 'discussedReport' ELSE 'draftReport' END AS "name"
         FROM "Report" r JOIN "System" s ON s."id" = r."systemId" AND s."slug" = 'riverbend'`,
    );
    return Object.fromEntries(found.rows.map(({ id, name }) => [name, id]));
  },
};
