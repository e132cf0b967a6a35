import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import { canSeeSite } from "../policy";
import { type ActiveSite, listSitesAsked } from "./sites-asked";

export type ScoreFrame = {
  framework: FrameworkView;
  /** The active sites whose scores the reader may see, by name. */
  sites: ActiveSite[];
  /** Where scoring most likely goes on: the stage most scored in the latest round that has scores, else the first one not behind the system. */
  startStage: number | null;
};

/** What stands around the rows of the workspace, for a framework version. */
export function getScoreFrame(
  scope: Scope,
  frameworkVersionId: string,
): Promise<ScoreFrame> {
  return readSystem(scope, async (tx) => {
    const framework = await getSystemFramework(tx, scope, frameworkVersionId);
    const sites = await listSitesAsked(tx, scope);
    return {
      framework,
      sites: sites.filter((site) => canSeeSite(scope, site.id)),
      startStage: await findStartStage(tx, scope, frameworkVersionId),
    };
  });
}

async function findStartStage(
  tx: Transaction,
  { systemId }: Scope,
  frameworkVersionId: string,
) {
  const found = await tx.$queryRaw<{ stage: number | null }[]>`
    SELECT COALESCE(
      (SELECT m."stageNumber" FROM "RoundSummary" m
        WHERE m."systemId" = ${systemId}::uuid
          AND m."roundId" = (SELECT r."id" FROM "Round" r
                              WHERE r."systemId" = ${systemId}::uuid
                                AND EXISTS (SELECT 1 FROM "RoundSummary" k WHERE k."systemId" = r."systemId" AND k."roundId" = r."id")
                              ORDER BY r."ordinal" DESC LIMIT 1)
        GROUP BY m."stageNumber"
        ORDER BY sum(m."n0" + m."n1" + m."n2" + m."n3") DESC, m."stageNumber" LIMIT 1),
      (SELECT min(g."number") FROM "Stage" g
        WHERE g."frameworkVersionId" = ${frameworkVersionId}::uuid
          AND NOT EXISTS (SELECT 1 FROM "StageAttestation" a
                           WHERE a."systemId" = ${systemId}::uuid AND a."stageId" = g."id" AND a."expiresOn" >= ${today()}::date)
          AND NOT EXISTS (SELECT 1 FROM "StageReached" h
                           WHERE h."systemId" = ${systemId}::uuid AND h."stageNumber" = g."number"))) AS "stage"`;
  return found[0]?.stage ?? null;
}
