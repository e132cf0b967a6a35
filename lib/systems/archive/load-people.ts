import { z } from "zod";
import type { Read } from "./read";

const personSchema = z.object({
  id: z.uuid(),
  name: z.string().min(1).max(120),
  email: z.string().min(3).max(254),
  locale: z.string().nullable(),
  isDisabled: z.boolean(),
});

/**
 * Sets up whom the archive names and nobody here knows, without a password.
 * Whoever has an account here by the same address is that person; the answer
 * has what their id was in the archive.
 */
export async function loadPeople(read: Read, lines: readonly string[]) {
  const people = lines.map((line) => personSchema.parse(JSON.parse(line)));
  const found = await read<{ id: string; email: string }>(
    `SELECT "id"::text AS id, "email" AS email FROM "Person" WHERE "email" = ANY ($1::text[]) OR "id" = ANY ($2::text[]::uuid[])`,
    [people.map(({ email }) => email), people.map(({ id }) => id)],
  );
  const byEmail = new Map(found.map(({ id, email }) => [email, id]));
  const ids = new Set(found.map(({ id }) => id));
  const changed = new Map<string, string>();
  const fresh = people.filter(({ id, email }) => {
    const here = byEmail.get(email);
    if (here && here !== id) changed.set(id, here);
    return !here && !ids.has(id);
  });
  await read(
    `INSERT INTO "Person" ("id", "name", "email", "locale", "disabledAt")
     SELECT x.id, x.name, x.email, x.locale, CASE WHEN x."isDisabled" THEN now() END
       FROM jsonb_to_recordset($1::jsonb) x(id uuid, name text, email text, locale text, "isDisabled" boolean)`,
    [JSON.stringify(fresh)],
  );
  return { changed, added: fresh.length };
}
