import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import { canSeeSite } from "../policy";

export type ScoreFrame = {
  framework: FrameworkView;
  /** The active sites whose scores the reader may see, by name. */
  sites: { id: string; name: string; isAsked: boolean }[];
  /** Where scoring most likely goes on: the stage most scored in the latest round that has scores, else the first one not behind the system. */
  startStage: number | null;
};

/** What stands around the rows of the workspace, for a framework version. */
export function getScoreFrame(
  scope: Scope,
  frameworkVersionId: string,
): Promise<ScoreFrame> {
  const { systemId } = scope;
  return withSystem(scope, async (tx) => {
    const framework = await getSystemFramework(tx, scope, frameworkVersionId);
    const sites = await listSites(tx, systemId);
    return {
      framework,
      sites: sites.filter((site) => canSeeSite(scope, site.id)),
      startStage: await findStartStage(tx, scope, frameworkVersionId),
    };
  });
}

/** Active sites by name, those that the open round leaves out marked so. */
function listSites(tx: Transaction, systemId: string) {
  return tx.$queryRaw<ScoreFrame["sites"]>`
    SELECT t."id", t."name",
           NOT EXISTS (SELECT 1 FROM "LeftOutSite" o JOIN "Round" r ON r."systemId" = o."systemId" AND r."id" = o."roundId"
                        WHERE o."systemId" = t."systemId" AND o."siteId" = t."id" AND r."closedAt" IS NULL) AS "isAsked"
      FROM "Site" t WHERE t."systemId" = ${systemId}::uuid AND t."status" = 'active'
     ORDER BY t."name" LIMIT 1000`;
}

async function findStartStage(
  tx: Transaction,
  { systemId }: Scope,
  frameworkVersionId: string,
) {
  const found = await tx.$queryRaw<{ stage: number | null }[]>`
    SELECT COALESCE(
      (SELECT m."stageNumber" FROM "RoundSummary" m
         JOIN "Round" r ON r."systemId" = m."systemId" AND r."id" = m."roundId"
        WHERE m."systemId" = ${systemId}::uuid
        GROUP BY r."ordinal", m."stageNumber"
        ORDER BY r."ordinal" DESC, sum(m."n0" + m."n1" + m."n2" + m."n3") DESC, m."stageNumber" LIMIT 1),
      (SELECT min(g."number") FROM "Stage" g
        WHERE g."frameworkVersionId" = ${frameworkVersionId}::uuid
          AND NOT EXISTS (SELECT 1 FROM "StageAttestation" a
                           WHERE a."systemId" = ${systemId}::uuid AND a."stageId" = g."id" AND a."expiresOn" >= ${today()}::date)
          AND NOT EXISTS (SELECT 1 FROM "StageReached" h
                           WHERE h."systemId" = ${systemId}::uuid AND h."stageNumber" = g."number"))) AS "stage"`;
  return found[0]?.stage ?? null;
}
