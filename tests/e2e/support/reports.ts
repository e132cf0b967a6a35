import { withClient } from "../../../prisma/database/connect.mjs";

/** The sample's reports: the final one, and the one in discussion. */
export function findReports(): Promise<{ final: string; discussed: string }> {
  return withClient(process.env.DATABASE_URL ?? "", async (client) => {
    const { rows } = await client.query<{ id: string; isFinal: boolean }>(
      `SELECT r."id", r."finalAt" IS NOT NULL AS "isFinal" FROM "Report" r
         JOIN "System" s ON s."id" = r."systemId" AND s."slug" = 'riverbend' WHERE r."discussedAt" IS NOT NULL`,
    );
    const find = (isFinal: boolean) =>
      String(rows.find((one) => one.isFinal === isFinal)?.id);
    return { final: find(true), discussed: find(false) };
  });
}
