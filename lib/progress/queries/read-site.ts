import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { canSeeSite } from "@/lib/rounds/policy";
import { chooseStage } from "../view/choose-stage";
import type { HomeData } from "./read-home";
import { readProgressIn } from "./read-progress";
import { listRoundSummaries } from "./round-summary";
import { listSiteStandings } from "./site-progress";

/** As HomeData, with this site in the place of the reader's own. */
export type SiteData = HomeData & {
  evidence: { total: number; inRound: number };
};

/** All that the page of one site shows. Throws not_found where the reader may not see it. */
export function readSite(
  scope: Scope,
  siteId: string,
  stage?: number,
): Promise<SiteData> {
  if (!canSeeSite(scope, siteId)) throw new AppError("not_found");
  return withSystem(scope, async (tx) => {
    const progress = await readProgressIn(tx, scope);
    const shown = chooseStage(progress.headline, progress.verdicts, stage);
    const summaries = shown
      ? await listRoundSummaries(tx, scope, shown.stage)
      : [];
    const ownStandings = await listSiteStandings(tx, scope, [siteId]);
    const roundId = progress.openRound?.id ?? null;
    const evidence = await countEvidence(tx, scope, siteId, roundId);
    const ownSiteIds = [siteId];
    return { progress, shown, summaries, ownSiteIds, ownStandings, evidence };
  });
}

async function countEvidence(
  tx: Transaction,
  { systemId }: Scope,
  siteId: string,
  roundId: string | null,
) {
  const [counts] = await tx.$queryRaw<{ total: number; inRound: number }[]>`
    SELECT count(*)::int AS "total",
           (count(*) FILTER (WHERE "roundId" = ${roundId}::uuid))::int AS "inRound"
      FROM "Evidence"
     WHERE "systemId" = ${systemId}::uuid AND "siteId" = ${siteId}::uuid AND "removedAt" IS NULL`;
  return counts ?? { total: 0, inRound: 0 };
}
