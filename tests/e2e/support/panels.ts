import { withClient } from "../../../prisma/database/connect.mjs";
import type { Account } from "./community";

/** Lets a panel of these people rate the community-wide rows of a community's open round. */
export function askPanel(slug: string, raters: readonly Account[]) {
  return withClient(process.env.DATABASE_URL ?? "", async (client) => {
    const found = await client.query(
      `SELECT "id", set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = $1`,
      [slug],
    );
    const systemId = String(found.rows[0]?.id);
    await client.query(
      `UPDATE "Round" SET "communityWideMode" = 'panel' WHERE "systemId" = $1 AND "closedAt" IS NULL`,
      [systemId],
    );
    for (const { email } of raters) {
      await client.query(
        `INSERT INTO "Assignment" ("systemId", "id", "roundId", "personId", "level", "assignedById")
         SELECT $1, gen_random_uuid(), r."id", p."id", 'community_wide', p."id"
           FROM "Round" r, "Person" p WHERE r."systemId" = $1 AND r."closedAt" IS NULL AND p."email" = $2`,
        [systemId, email],
      );
    }
  });
}
