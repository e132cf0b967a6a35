import "server-only";
import { hashLinkToken, linkTokenSchema } from "@/lib/auth/link-token";
import { withNobody } from "@/lib/db/transaction";

export type OpenPasswordLink = { name: string; email: string };

/** Whose new password a link opens; null when it opens nothing (any more), for whatever reason. */
export async function findPasswordLink(
  token: string,
): Promise<OpenPasswordLink | null> {
  if (!linkTokenSchema.safeParse(token).success) return null;
  const rows = await withNobody(
    (tx) => tx.$queryRaw<OpenPasswordLink[]>`
      SELECT "name", "email" FROM open_password_link(${hashLinkToken(token)})`,
  );
  return rows[0] ?? null;
}
