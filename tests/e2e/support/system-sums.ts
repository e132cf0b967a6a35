import { withClient } from "../../../prisma/database/connect.mjs";

/** Ids of rows there are, of this system and of the others, and of the framework. */
export async function readIds() {
  const found = await readTenantIds();
  return withClient(process.env.DATABASE_URL ?? "", async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `(SELECT "id"::text AS id FROM "Indicator" WHERE "systemId" IS NULL LIMIT 20) UNION ALL SELECT "id"::text FROM "FrameworkVersion" UNION ALL (SELECT "id"::text FROM "Stage" LIMIT 5)`,
    );
    return [...found, ...rows.map(({ id }) => id)];
  });
}

/** Of systems' rows alone: an operator may retire a framework, which other stories stand on. */
export function readTenantIds() {
  return withClient(process.env.DATABASE_URL ?? "", async (client) => {
    const found: string[] = [];
    for (const table of await listTables(client, "id")) {
      const { rows } = await client.query<{ id: string }>(
        `SELECT t."id"::text AS id FROM (SELECT "id", row_number() OVER (PARTITION BY "systemId" ORDER BY "id" DESC) AS n FROM "${table}") t WHERE n <= 3`,
      );
      found.push(...rows.map(({ id }) => id));
    }
    return found;
  });
}

type Client = Parameters<Parameters<typeof withClient>[1]>[0];

// What belongs to the person who reads: their language, mails, calendar, when they were here.
export const ofOneself = [
  "MailChoice",
  "CalendarFeed",
  "Membership",
  "Notice",
  "Mail",
  "Event",
  "Submission",
];

/** What is in every table of these systems. */
export function sumOf(
  systems: string[],
  without: string[] = ["Membership", "Notice", "Mail"],
) {
  return withClient(process.env.DATABASE_URL ?? "", async (client) => {
    const sums: Record<string, string> = {};
    for (const table of await listTables(client, "systemId")) {
      if (without.includes(table)) continue;
      const { rows } = await client.query<{ sum: string }>(
        `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM "${table}" t WHERE "systemId" IN (SELECT "id" FROM "System" WHERE "slug" = ANY ($1))`,
        [systems],
      );
      sums[table] = rows[0]?.sum ?? "";
    }
    return sums;
  });
}

async function listTables(client: Client, column: string) {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c
      WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
        AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = $1)
        AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'systemId')
      ORDER BY 1`,
    [column],
  );
  return rows.map(({ name }) => name);
}
