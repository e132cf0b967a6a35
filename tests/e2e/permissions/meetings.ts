import { idOf } from "./id-of";
import type { Noun } from "./noun";

export const meetings: Noun = {
  cells: {
    "/[system]/meetings": {
      "/riverbend/meetings": "in  200 200 200 200 200 404",
      "/riverbend/meetings?group=x&site=:other&after=x":
        "in  200 200 200 200 200 404",
      "/lakeshore/meetings": "in  404 404 404 404 404 200",
    },
    "/[system]/meetings/new": {
      "/riverbend/meetings/new": "in  200 200 200 200 403 404",
      "/lakeshore/meetings/new": "in  404 404 404 404 404 200",
    },
    // The community's, and Lincoln Park's.
    "/[system]/meetings/[meetingId]": {
      "/riverbend/meetings/:systemMeeting": "in  200 200 200 200 200 404",
      "/riverbend/meetings/:ownMeeting": "in  200 200 200 200 404 404",
      "/riverbend/meetings/malformed": "in  404 404 404 404 404 404",
      "/lakeshore/meetings/:systemMeeting": "in  404 404 404 404 404 404",
    },
  },
  findIds: async (client) => {
    const { rows } = await client.query<{ id: string; name: string | null }>(
      `SELECT m."id", s."name" FROM "Meeting" m LEFT JOIN "Site" s ON s."id" = m."siteId"`,
    );
    return {
      systemMeeting: idOf(rows, ({ name }) => name === null),
      ownMeeting: idOf(rows, ({ name }) => name === "Lincoln Park Elementary"),
    };
  },
};
