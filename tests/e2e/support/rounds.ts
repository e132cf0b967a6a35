import { withClient } from "../../../prisma/database/connect.mjs";

/** The id of a system's open round. */
export function findOpenRound(slug = "riverbend"): Promise<string> {
  return withClient(process.env.DATABASE_URL ?? "", async (client) => {
    const found = await client.query(
      `SELECT r."id" FROM "Round" r JOIN "System" s ON s."id" = r."systemId" WHERE s."slug" = $1 AND r."closedAt" IS NULL`,
      [slug],
    );
    return String(found.rows[0]?.id);
  });
}
