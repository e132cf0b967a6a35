import { randomUUID } from "node:crypto";
import type { ClientBase } from "pg";
import { makeLinkToken } from "@/lib/auth/link-token";

export type LinkAnswer =
  | { status: "made"; name: string; token: string }
  | { status: "unknown" | "disabled" };

/**
 * A link to a new password, made by the owner of the tables where no mails go
 * out. It works as one that was mailed: once, for an hour, in the place of an
 * older one.
 */
export async function makePasswordLink(
  client: ClientBase,
  email: string,
): Promise<LinkAnswer> {
  const { rows } = await client.query<{
    id: string;
    name: string;
    isDisabled: boolean;
  }>(
    `SELECT "id", "name", "disabledAt" IS NOT NULL AS "isDisabled" FROM "Person" WHERE "email" = $1`,
    [email],
  );
  const [person] = rows;
  if (!person) return { status: "unknown" };
  if (person.isDisabled) return { status: "disabled" };
  const { token, tokenHash } = makeLinkToken();
  // Of the two, the link or its line in the account's history, neither is there alone.
  await client.query(
    `WITH link AS (
       INSERT INTO "PasswordLink" ("personId", "tokenHash", "expiresAt") VALUES ($1, $2, now() + interval '1 hour')
       ON CONFLICT ("personId") DO UPDATE
          SET "tokenHash" = EXCLUDED."tokenHash", "createdAt" = now(), "expiresAt" = EXCLUDED."expiresAt", "usedAt" = NULL)
     INSERT INTO "AccountEvent" ("id", "personId", "kind") VALUES ($3, $1, 'link_made_by_owner')`,
    [person.id, tokenHash, randomUUID()],
  );
  return { status: "made", name: person.name, token };
}
