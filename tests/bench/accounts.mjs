import { withClient } from "../../prisma/database/connect.mjs";
import { emailOf } from "./load-systems.mjs";

/**
 * Accounts for trying to sign in, of nobody's system, with the password of the
 * others. `kind` keeps those of one measure apart from another's.
 */
export async function addAccounts(ownerUrl, kind, count) {
  await withClient(ownerUrl, (client) =>
    client.query(
      `WITH made AS (
         INSERT INTO "Person" ("id", "email", "name")
         SELECT gen_random_uuid(), format('%s-%s@known.example', $1::text, n), 'Visitor ' || n FROM generate_series(0, $2::int - 1) n
         RETURNING "id")
       INSERT INTO "Credential" ("personId", "passwordHash")
       SELECT made."id", c."passwordHash" FROM made, "Credential" c JOIN "Person" p ON p."id" = c."personId" WHERE p."email" = $3`,
      [kind, count, emailOf(1)],
    ),
  );
}

export const knownEmail = (kind, number) => `${kind}-${number}@known.example`;
export const unknownEmail = (kind, number) =>
  `${kind}-${number}@nobody.example`;
