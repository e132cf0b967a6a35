import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { Scope } from "@/lib/auth/scope";
import { withSystem } from "@/lib/db/transaction";
import type { SupportKind } from "../fields";

export type SupportShort = {
  id: string;
  heldOn: string;
  kind: SupportKind;
  title: string;
  minutes: number;
};

const mostOfOne = 5;

/** The latest support that answers a concern, or was given to a site, of what the reader may see. One statement. */
export function listSupportOf(
  scope: Scope,
  of: { concernId: string } | { siteId: string },
): Promise<SupportShort[]> {
  const [table, matches] =
    "concernId" in of
      ? [
          Prisma.sql`"SupportConcern"`,
          Prisma.sql`x."concernId" = ${of.concernId}::uuid`,
        ]
      : [
          Prisma.sql`"SupportSite"`,
          Prisma.sql`x."siteId" = ${of.siteId}::uuid`,
        ];
  return withSystem(
    scope,
    (tx) =>
      tx.$queryRaw<SupportShort[]>`
      SELECT s."id", to_char(s."heldOn", 'YYYY-MM-DD') AS "heldOn", s."kind"::text AS "kind", s."title", s."minutes"
        FROM ${table} x JOIN "Support" s ON s."systemId" = x."systemId" AND s."id" = x."supportId"
       WHERE x."systemId" = ${scope.systemId}::uuid AND ${matches}
       ORDER BY s."heldOn" DESC, s."id" DESC LIMIT ${mostOfOne}`,
  );
}
