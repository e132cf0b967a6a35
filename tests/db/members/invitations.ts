import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/auth/scope";
import { inviteMember } from "@/lib/members/mutations/invitation";
import { joinAsNew } from "@/lib/members/mutations/join";
import { inviteSchema } from "@/lib/members/schema";
import { asOwner } from "../../support/seeded";

/** What a form about somebody new sends. */
export const invite = (email: string, more: Record<string, unknown> = {}) =>
  inviteSchema.parse({
    ...{ email, name: "Ana Ruiz", role: "viewer", key: randomUUID() },
    ...more,
  });

/** The secret of a fresh invitation. */
export async function makeLink(
  scope: Scope,
  email: string,
  more: Record<string, unknown> = {},
) {
  const { token, invitationId } = await inviteMember(
    scope,
    invite(email, more),
  );
  if (!token) throw new Error("The invitation was made before");
  return { token, invitationId };
}

export const newcomer = (token: string, name = "Ana Ruiz") => ({
  ...{ token, name, password: "four plain words here" },
  locale: "es" as const,
});

/** Somebody new in the system, by an invitation; the session of their first sign-in. */
export async function addMember(
  scope: Scope,
  email: string,
  more: Record<string, unknown> = {},
) {
  const { token } = await makeLink(scope, email, more);
  await joinAsNew(newcomer(token));
  const session = randomUUID();
  const membershipId = await asOwner(async (client) => {
    await client.query(
      `INSERT INTO "Session" ("id", "personId", "expiresAt") SELECT $1, "id", now() + interval '1 day' FROM "Person" WHERE "email" = $2`,
      [session, email],
    );
    const { rows } = await client.query(
      `SELECT m."id" FROM "Membership" m JOIN "Person" p ON p."id" = m."personId" WHERE p."email" = $1 AND m."systemId" = $2`,
      [email, scope.systemId],
    );
    return String(rows[0].id);
  });
  return { session, membershipId };
}

/** What the database holds of an address. */
export function readAccount(email: string) {
  return asOwner(async (client) => {
    const { rows } = await client.query(
      `SELECT p."name", p."locale", (SELECT count(*)::int FROM "Membership" m WHERE m."personId" = p."id") AS memberships
         FROM "Person" p WHERE p."email" = $1`,
      [email],
    );
    return rows[0] ?? null;
  });
}
