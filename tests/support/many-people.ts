import { findScope, type Scope } from "@/lib/auth/scope";
import type { Role } from "@/lib/auth/roles";
import { asOwner } from "./seeded";

/** More people of a seeded system, each with a live session: their sessions. */
export function addPeople(
  slug: string,
  role: Role,
  { count, site = null }: { count: number; site?: string | null },
): Promise<string[]> {
  return asOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `WITH s AS (SELECT "id" FROM "System" WHERE "slug" = $1),
            p AS (INSERT INTO "Person" ("id", "email", "name")
                  SELECT gen_random_uuid(), gen_random_uuid() || '@many.example', 'One of many ' || n FROM generate_series(1, $3::int) n RETURNING "id"),
            m AS (INSERT INTO "Membership" ("systemId", "id", "personId", "role", "termFrom")
                  SELECT s."id", gen_random_uuid(), p."id", $2::"Role", '2020-01-01' FROM p, s RETURNING "systemId", "id"),
            h AS (INSERT INTO "MembershipSite" ("systemId", "membershipId", "siteId")
                  SELECT m."systemId", m."id", t."id" FROM m JOIN "Site" t ON t."systemId" = m."systemId" AND t."name" = $4)
       INSERT INTO "Session" ("id", "personId", "expiresAt")
       SELECT gen_random_uuid(), "id", now() + interval '1 day' FROM p RETURNING "id"`,
      [slug, role, count, site],
    );
    return rows.map(({ id }) => id);
  });
}

/** The same people's scopes, through the same gate as a request. */
export async function scopesOfMany(
  ...[slug, role, more]: Parameters<typeof addPeople>
): Promise<Scope[]> {
  const scopes: Scope[] = [];
  for (const session of await addPeople(slug, role, more)) {
    const scope = await findScope(session, slug);
    if (!scope) throw new Error("Somebody has no scope");
    scopes.push(scope);
  }
  return scopes;
}
