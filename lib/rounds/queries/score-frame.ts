import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import type { FrameworkView } from "@/lib/framework/schema/views";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import { canSeeSite } from "../policy";

export type ScoreFrame = {
  framework: FrameworkView;
  /** The active sites whose scores the reader may see, by name. */
  sites: { id: string; name: string }[];
  /** The stage most scored in the latest round that has scores, or null. */
  busiestStage: number | null;
};

/** What stands around the rows of the workspace, for a framework version. */
export function getScoreFrame(
  scope: Scope,
  frameworkVersionId: string,
): Promise<ScoreFrame> {
  const { systemId } = scope;
  return withSystem(scope, async (tx) => {
    const framework = await getSystemFramework(tx, scope, frameworkVersionId);
    const sites = await tx.site.findMany({
      where: { systemId, status: "active" },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
      take: 1000,
    });
    return {
      framework,
      sites: sites.filter((site) => canSeeSite(scope, site.id)),
      busiestStage: await findBusiestStage(tx, scope),
    };
  });
}

async function findBusiestStage(tx: Transaction, { systemId }: Scope) {
  const found = await tx.$queryRaw<{ stageNumber: number }[]>`
    SELECT m."stageNumber" FROM "RoundSummary" m
      JOIN "Round" r ON r."systemId" = m."systemId" AND r."id" = m."roundId"
     WHERE m."systemId" = ${systemId}::uuid
     GROUP BY r."ordinal", m."stageNumber"
     ORDER BY r."ordinal" DESC, sum(m."n0" + m."n1" + m."n2" + m."n3") DESC, m."stageNumber" LIMIT 1`;
  return found[0]?.stageNumber ?? null;
}
