import { withClient } from "../../../prisma/database/connect.mjs";

/** What people were told since the last time one asked: kinds by name, none where nobody was. */
export type Told = Record<string, string[]>;

/** From now on gives at each call what everyone of a community was told since. */
export async function startListening(
  slug: string,
): Promise<() => Promise<Told>> {
  const seen = new Set<string>();
  const listen = async () => {
    const told: Told = {};
    for (const { id, name, kind } of await listNotices(slug)) {
      if (seen.has(id)) continue;
      seen.add(id);
      (told[name] ??= []).push(kind);
    }
    return told;
  };
  await listen();
  return listen;
}

type Row = { id: string; name: string; kind: string };

function listNotices(slug: string): Promise<Row[]> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set");
  return withClient(url, async (client) => {
    const { rows } = await client.query<Row>(
      `WITH s AS (SELECT "id", set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = $1)
       SELECT n."id", p."name", n."kind" FROM s JOIN "Notice" n ON n."systemId" = s."id"
         JOIN "Person" p ON p."id" = n."personId" ORDER BY p."name", n."kind"`,
      [slug],
    );
    return rows;
  });
}
