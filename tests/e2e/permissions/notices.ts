import { findInCast } from "../support/people";
import { idOf } from "./id-of";
import type { Noun } from "./noun";

export const notices: Noun = {
  cells: {
    // Whoever holds a mail's token: tests/e2e/mails.test.ts follows one.
    "/unsubscribe/[token]": {
      "/unsubscribe/unknown": "404 404 404 404 404 404 404",
    },
    // Only a form stops anything; a look leads to the page.
    "/unsubscribe/[token]/stop": {
      "/unsubscribe/unknown/stop": "303 303 303 303 303 303 303",
    },
    "/[system]/notices/settings": {
      "/riverbend/notices/settings": "in  200 200 200 200 200 404",
      "/lakeshore/notices/settings": "in  404 404 404 404 404 200",
    },
    "/[system]/notices/mailbox": {
      "/riverbend/notices/mailbox": "in  200 200 200 200 200 404",
      "/lakeshore/notices/mailbox": "in  404 404 404 404 404 200",
    },
    "/[system]/notices": {
      "/riverbend/notices": "in  200 200 200 200 200 404",
      "/riverbend/notices?page=999": "in  404 404 404 404 404 404",
      "/lakeshore/notices": "in  404 404 404 404 404 200",
    },
    // Only one's own are there to be opened; tests/e2e/notices.test.ts opens one.
    "/[system]/notices/[noticeId]": {
      "/riverbend/notices/:notice": "in  404 303 404 404 404 404",
      "/lakeshore/notices/:notice": "in  404 404 404 404 404 404",
      "/riverbend/notices/malformed": "in  404 404 404 404 404 404",
    },
  },
  findIds: async (client) => {
    const { rows } = await client.query(
      `WITH s AS (SELECT "id", set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = 'riverbend')
       INSERT INTO "Notice" ("systemId", "id", "personId", "kind", "args", "path")
       SELECT s."id", gen_random_uuid(), p."id", 'review_confirmed', '{"round":"Fall"}', '/guide' FROM s, "Person" p WHERE p."email" = $1
       RETURNING "id"`,
      [findInCast("Dana Morales").email],
    );
    return { notice: idOf(rows) };
  },
};
