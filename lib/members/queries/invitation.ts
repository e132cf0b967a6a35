import "server-only";
import { hashLinkToken, linkTokenSchema } from "@/lib/auth/link-token";
import type { Role } from "@/lib/auth/roles";
import { today } from "@/lib/core/clock";
import { withNobody } from "@/lib/db/transaction";

/** What the bearer of a link may know. Nothing in it tells whether the address has an account. */
export type OpenInvitation = {
  systemName: string;
  systemSlug: string;
  email: string;
  name: string;
  role: Role;
  isAdmin: boolean;
  termFrom: string | null;
  termTo: string | null;
  expiresAt: Date;
};

/** The invitation behind a link; null when the link opens nothing (any more), for whatever reason. */
export async function findInvitation(
  token: string,
): Promise<OpenInvitation | null> {
  if (!linkTokenSchema.safeParse(token).success) return null;
  const rows = await withNobody(
    (tx) => tx.$queryRaw<OpenInvitation[]>`
      SELECT "systemName", "systemSlug", "email", "name", "role"::text AS "role", "isAdmin",
             "termFrom"::text AS "termFrom", "termTo"::text AS "termTo", "expiresAt"
        FROM open_invitation(${hashLinkToken(token)}, ${today()}::date)`,
  );
  return rows[0] ?? null;
}
