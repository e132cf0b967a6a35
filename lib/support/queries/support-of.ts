import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import type { SupportKind } from "../fields";

export type SupportShort = {
  id: string;
  heldOn: string;
  kind: SupportKind;
  title: string;
  minutes: number;
};

const mostOfOne = 5;

/** The latest support given to a site, of what the reader may see. One statement. */
export function listSupportOf(
  scope: Scope,
  { siteId }: { siteId: string },
): Promise<SupportShort[]> {
  return readSystem(
    scope,
    (tx) =>
      tx.$queryRaw<SupportShort[]>`
      SELECT s."id", to_char(s."heldOn", 'YYYY-MM-DD') AS "heldOn", s."kind"::text AS "kind", s."title", s."minutes"
        FROM "SupportSite" x JOIN "Support" s ON s."systemId" = x."systemId" AND s."id" = x."supportId"
       WHERE x."systemId" = ${scope.systemId}::uuid AND x."siteId" = ${siteId}::uuid
       ORDER BY s."heldOn" DESC, s."id" DESC LIMIT ${mostOfOne}`,
  );
}
