import { withClient } from "../../../prisma/database/connect.mjs";

/** Lets operators look into a system, by the one grant that a test has there, or ends it. */
export function letOperatorsIn(slug: string, { isOver = false } = {}) {
  const until = isOver
    ? "now() - interval '1 second'"
    : "now() + interval '1 hour'";
  return withClient(process.env.DATABASE_URL ?? "", (client) =>
    client.query(
      `WITH s AS (SELECT "id", set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = $1)
       INSERT INTO "OperatorAccess" AS a ("systemId", "id", "grantedAt", "grantedById", "until", "reason")
       SELECT s."id", s."id", ${until} - interval '2 hours', m."personId", ${until}, 'To see' FROM s
         JOIN "Membership" m ON m."systemId" = s."id" AND m."adminSince" IS NOT NULL LIMIT 1
       ON CONFLICT ("systemId", "id") DO UPDATE SET "grantedAt" = EXCLUDED."grantedAt", "until" = EXCLUDED."until"`,
      [slug],
    ),
  );
}
