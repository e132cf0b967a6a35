import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { readSystem } from "@/lib/db/reading";
import { canSeeSite } from "@/lib/rounds/policy";
import { type HomeData, readHome } from "./read-home";

/** As HomeData, with this site in the place of the reader's own. Throws not_found where the reader may not see it. */
export async function readSite(
  scope: Scope,
  siteId: string,
): Promise<HomeData> {
  if (!canSeeSite(scope, siteId)) throw new AppError("not_found");
  return { ...(await readHome(scope)), ownSiteIds: [siteId] };
}

export type EvidenceCount = { total: number; inRound: number };

/** How many notes and links the site has, in all and in the open round. Throws not_found as above. */
export async function countSiteEvidence(
  scope: Scope,
  siteId: string,
): Promise<EvidenceCount> {
  if (!canSeeSite(scope, siteId)) throw new AppError("not_found");
  const { systemId } = scope;
  const [counts] = await readSystem(
    scope,
    (tx) => tx.$queryRaw<EvidenceCount[]>`
      SELECT count(*)::int AS "total",
             (count(*) FILTER (WHERE r."openedAt" IS NOT NULL AND r."closedAt" IS NULL))::int AS "inRound"
        FROM "Evidence" e
        JOIN "Round" r ON r."systemId" = e."systemId" AND r."id" = e."roundId"
       WHERE e."systemId" = ${systemId}::uuid AND e."siteId" = ${siteId}::uuid
         AND e."removedAt" IS NULL`,
  );
  return counts ?? { total: 0, inRound: 0 };
}
